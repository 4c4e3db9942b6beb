package isthmus.assessment.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of a plan in plain words, and the best of all plans by trying every one. For small problems. */
final class EveryPlan {

    private final Problem problem;
    private final Map<String, Integer> phase = new HashMap<>();
    private double best = Double.NaN;

    private EveryPlan(Problem problem) {
        this.problem = problem;
    }

    /** The most that a plan gains; NaN if there is none. */
    static double most(Problem problem) {
        var every = new EveryPlan(problem);
        every.tryAll(0, problem.capacity());
        return every.best;
    }

    private void tryAll(int t, double[] room) {
        if (t == problem.candidates().size()) {
            if (sound(problem, phase)) {
                best = Double.isNaN(best) ? gain(problem, phase.keySet()) : Math.max(best, gain(problem, phase.keySet()));
            }
            return;
        }
        var candidate = problem.candidates().get(t);
        tryAll(t + 1, room);
        for (int p = 0; p < room.length; p++) {
            if (candidate.cost() <= room[p] + 1e-9) {
                room[p] -= candidate.cost();
                phase.put(candidate.id(), p);
                tryAll(t + 1, room);
                phase.remove(candidate.id());
                room[p] += candidate.cost();
            }
        }
    }

    static boolean sound(Problem problem, Solution solution) {
        var phase = new HashMap<String, Integer>();
        for (int p = 0; p < solution.phases().size(); p++) {
            for (var id : solution.phases().get(p)) {
                if (phase.put(id, p) != null) {
                    return false;
                }
            }
        }
        return solution.phases().size() == problem.capacity().length && sound(problem, phase);
    }

    static boolean sound(Problem problem, Map<String, Integer> phase) {
        var room = problem.capacity();
        for (var c : problem.candidates()) {
            boolean in = phase.containsKey(c.id());
            if (c.standing() == Standing.PINNED && !in || c.standing() == Standing.FORBIDDEN && in) {
                return false;
            }
            if (in) {
                room[phase.get(c.id())] -= c.cost();
                for (var r : c.requires()) {
                    if (!phase.containsKey(r) || phase.get(r) >= phase.get(c.id())) {
                        return false;
                    }
                }
            }
        }
        for (double r : room) {
            if (r < -1e-6) {
                return false;
            }
        }
        return problem.limits().stream().allMatch(limit -> keeps(limit, phase));
    }

    static boolean keeps(Limit limit, Map<String, Integer> phase) {
        var used = new HashMap<Integer, Double>();
        phase.forEach((id, p) -> used.merge(limit.eachPhase() ? p : 0, limit.uses().getOrDefault(id, 0.0), Double::sum));
        return used.values().stream().allMatch(use -> use <= limit.bound() + 1e-6);
    }

    static double gain(Problem problem, Set<String> chosen) {
        var weights = problem.weights();
        var left = new double[weights.length];
        java.util.Arrays.fill(left, 1);
        for (var c : problem.candidates()) {
            for (int i = 0; i < c.ties().length && chosen.contains(c.id()); i++) {
                left[c.ties()[i]] *= c.residuals()[i];
            }
        }
        return switch (problem.goal()) {
            case Goal.Waits w -> {
                double sum = 0;
                for (int e = 0; e < weights.length; e++) {
                    sum += weights[e] * (1 - left[e]);
                }
                yield sum;
            }
            case Goal.SlowestMission slowest -> {
                var all = new double[weights.length];
                java.util.Arrays.fill(all, 1);
                yield lead(slowest.branches(), weights, all) - lead(slowest.branches(), weights, left);
            }
        };
    }

    private static double lead(List<Goal.Branch> branches, double[] weights, double[] left) {
        var days = new ArrayList<Double>();
        for (var branch : branches) {
            double sum = branch.fixed();
            for (int e : branch.ties()) {
                sum += weights[e] * left[e];
            }
            days.add(sum);
        }
        return days.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** The constraints of a problem that can be given up, and the problem without some of them. */
    static List<Constraint> constraints(Problem problem) {
        var all = new ArrayList<Constraint>();
        var capacity = problem.capacity();
        for (int p = 0; p < capacity.length; p++) {
            all.add(new Constraint.Capacity(p, capacity[p]));
        }
        problem.limits().forEach(limit -> all.add(new Constraint.Limited(limit.name(), limit.bound(), limit.eachPhase())));
        for (var c : problem.candidates()) {
            if (c.standing() == Standing.PINNED) {
                all.add(new Constraint.Pinned(c.id()));
            } else if (c.standing() == Standing.FORBIDDEN) {
                all.add(new Constraint.Forbidden(c.id()));
            }
            c.requires().forEach(r -> all.add(new Constraint.Required(c.id(), r)));
        }
        return all;
    }

    /** @param to what a capacity or limit is raised to; a million where it does not say */
    static Problem without(Problem problem, Set<Constraint> given, Map<Constraint, Double> to) {
        var capacity = problem.capacity();
        for (int p = 0; p < capacity.length; p++) {
            var constraint = new Constraint.Capacity(p, capacity[p]);
            capacity[p] = given.contains(constraint) ? to.getOrDefault(constraint, 1e6) : capacity[p];
        }
        var limits = problem.limits().stream()
                .map(limit -> {
                    var constraint = new Constraint.Limited(limit.name(), limit.bound(), limit.eachPhase());
                    double bound = given.contains(constraint) ? to.getOrDefault(constraint, 1e6) : limit.bound();
                    return new Limit(limit.name(), bound, limit.uses(), limit.eachPhase());
                })
                .toList();
        var candidates = problem.candidates().stream()
                .map(c -> {
                    var requires = new HashSet<>(c.requires());
                    requires.removeIf(r -> given.contains(new Constraint.Required(c.id(), r)));
                    boolean free = given.contains(new Constraint.Pinned(c.id())) || given.contains(new Constraint.Forbidden(c.id()));
                    return new Candidate(c.id(), c.cost(), c.ties(), c.residuals(), requires, free ? Standing.FREE : c.standing());
                })
                .toList();
        return new Problem(problem.weights(), candidates, limits, capacity, problem.goal());
    }
}
