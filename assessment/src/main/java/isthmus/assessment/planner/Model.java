package isthmus.assessment.planner;

import java.util.ArrayList;
import java.util.List;

/** A problem in arrays, for speed. Candidates, ties and limits are places in the lists of the problem. */
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
    /** Candidate to limits, with uses above 0. */
    final Links uses;
    final double[] bounds;
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
        bounds = problem.limits().stream().mapToDouble(Limit::bound).toArray();
        uses = uses(candidates, problem.limits());
        requirements = Requirements.of(candidates);
        usable = new boolean[size];
        var packing = new Packing(cost, requirements, capacity, new Pulse(Watch.PATIENT));
        for (int t = 0; t < size; t++) {
            usable[t] = usable(t, candidates, packing);
        }
        forced = forced(candidates);
    }

    private static Links uses(List<Candidate> candidates, List<Limit> limits) {
        var columns = new ArrayList<int[]>();
        var values = new ArrayList<double[]>();
        var places = Requirements.places(candidates);
        for (var limit : limits) {
            var users = limit.uses().entrySet().stream()
                    .filter(use -> use.getValue() > 0)
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
