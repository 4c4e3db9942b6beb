package isthmus.assessment.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A problem in arrays, for speed. Candidates and ties are places in the lists of the problem. */
final class Model {

    final int size;
    final double[] weight;
    final double[] cost;
    final double[] capacity;
    final double totalCapacity;
    /** Candidate to ties, with residuals. */
    final Links ties;
    /** Tie to candidates, with residuals. */
    final Links touching;
    /** Candidate to limits over the whole plan, with uses above 0. */
    final Links uses;
    final double[] bounds;
    private final Links usesInPhase;
    private final double[] boundsInPhase;
    final Requirements requirements;
    /** Pinned ones and all they require, each after what it requires. */
    final int[] forced;
    /** Whether some plan without pins could contain it, as far as its own chain tells. */
    final boolean[] usable;
    final Problem problem;

    Model(Problem problem) {
        this.problem = problem;
        var candidates = problem.candidates();
        size = candidates.size();
        weight = problem.weights();
        capacity = problem.capacity();
        double total = 0;
        for (double c : capacity) {
            total += c;
        }
        totalCapacity = total;
        cost = candidates.stream().mapToDouble(Candidate::cost).toArray();
        ties = Links.of(
                candidates.stream().map(Candidate::ties).toList(), candidates.stream().map(Candidate::residuals).toList());
        touching = ties.turned(weight.length);
        requirements = Requirements.of(candidates);
        var limits = overall(candidates, problem.limits());
        bounds = bounds(limits);
        uses = uses(candidates, limits);
        var inPhase = problem.limits().stream().filter(Limit::eachPhase).toList();
        boundsInPhase = bounds(inPhase);
        usesInPhase = uses(candidates, inPhase);
        usable = new boolean[size];
        var packing = new Packing(room(), requirements, new Pulse(Watch.PATIENT));
        for (int t = 0; t < size; t++) {
            usable[t] = usable(t, candidates, packing);
        }
        forced = forced(candidates);
    }

    /** All phases empty. */
    Room room() {
        return new Room(cost, capacity, usesInPhase, boundsInPhase);
    }

    /**
     * Limits of the whole plan, and what those of each phase come to in all phases, and in those that are left to candidates
     * that cannot come earlier.
     */
    private List<Limit> overall(List<Candidate> candidates, List<Limit> limits) {
        var overall = new ArrayList<Limit>();
        for (var limit : limits) {
            for (int p = 0; limit.eachPhase() && p < capacity.length; p++) {
                int phase = p;
                var uses = new HashMap<>(limit.uses());
                uses.values().removeIf(use -> use == 0);
                IntStream.range(0, size)
                        .filter(t -> requirements.level()[t] < phase)
                        .forEach(t -> uses.remove(candidates.get(t).id()));
                if (!uses.isEmpty()) {
                    double bound = Math.min(Double.MAX_VALUE, (capacity.length - p) * used(limit.bound(), uses));
                    overall.add(new Limit(limit.name(), bound, uses));
                }
            }
            if (!limit.eachPhase()) {
                overall.add(limit);
            }
        }
        return overall;
    }

    /** What of a bound can be used: where all use the same, a multiple of it. */
    private static double used(double bound, Map<String, Double> uses) {
        double use = uses.values().iterator().next();
        boolean same = uses.values().stream().allMatch(other -> other == use);
        return same ? Math.floor((bound + Numbers.slack(bound)) / use) * use : bound;
    }

    private static double[] bounds(List<Limit> limits) {
        return limits.stream().mapToDouble(Limit::bound).toArray();
    }

    /** Candidate to limits; what others use of the limits is left out. */
    static Links uses(List<Candidate> candidates, List<Limit> limits) {
        var columns = new ArrayList<int[]>();
        var values = new ArrayList<double[]>();
        var places = Requirements.places(candidates);
        for (var limit : limits) {
            var users = limit.uses().entrySet().stream()
                    .filter(use -> use.getValue() > 0 && places.containsKey(use.getKey()))
                    .map(use -> places.get(use.getKey()))
                    .sorted()
                    .toList();
            columns.add(users.stream().mapToInt(Integer::intValue).toArray());
            values.add(users.stream().mapToDouble(t -> limit.uses().get(candidates.get(t).id())).toArray());
        }
        return Links.of(columns, values).turned(candidates.size());
    }

    private boolean usable(int t, List<Candidate> candidates, Packing packing) {
        var closure = requirements.closure()[t];
        if (closure == null) {
            return false;
        }
        for (int r : closure) {
            if (candidates.get(r).standing() == Standing.FORBIDDEN) {
                return false;
            }
        }
        return keepsLimits(closure) && packing.pack(closure, closure.length, Packing.THOROUGH) != Packing.Result.DOES_NOT;
    }

    /** Whether these alone keep all limits. */
    boolean keepsLimits(int[] set) {
        for (int t : set) {
            for (int at = uses.start()[t]; at < uses.start()[t + 1]; at++) {
                if (!Numbers.within(load(uses.to()[at], set), bounds[uses.to()[at]])) {
                    return false;
                }
            }
        }
        return true;
    }

    private double load(int limit, int[] set) {
        double load = 0;
        for (int t : set) {
            for (int at = uses.start()[t]; at < uses.start()[t + 1]; at++) {
                load += uses.to()[at] == limit ? uses.value()[at] : 0;
            }
        }
        return load;
    }

    private int[] forced(List<Candidate> candidates) {
        var in = new boolean[size];
        var list = new ArrayList<Integer>();
        for (int t = 0; t < size; t++) {
            if (candidates.get(t).standing() == Standing.PINNED && requirements.closure()[t] != null) {
                for (int r : requirements.closure()[t]) {
                    if (!in[r]) {
                        in[r] = true;
                        list.add(r);
                    }
                }
            }
        }
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
