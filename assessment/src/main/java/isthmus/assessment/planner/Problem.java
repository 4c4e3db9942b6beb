package isthmus.assessment.planner;

import java.util.HashSet;
import java.util.List;

/**
 * What to choose from and within which limits. A plan puts each chosen candidate into one phase, so that the costs of a
 * phase are within its capacity, what a candidate requires is chosen and in an earlier phase, all limits hold, over the whole
 * plan or in each phase as they say, and what is pinned is in and what is forbidden is not. Arrays are copied in and out.
 *
 * @param weights of the ties, not negative: days waited a month, or days for {@link Goal.SlowestMission}
 * @param capacity of each phase, in order, not negative; at least one
 */
public record Problem(
        double[] weights, List<Candidate> candidates, List<Limit> limits, double[] capacity, Goal goal) {

    /** @throws IllegalArgumentException if a number is out of its range, an id is unknown or there twice */
    public Problem {
        weights = weights.clone();
        capacity = capacity.clone();
        candidates = List.copyOf(candidates);
        limits = List.copyOf(limits);
        for (int e = 0; e < weights.length; e++) {
            Numbers.notNegative(weights[e], "The weight of tie " + e);
        }
        if (capacity.length == 0) {
            throw new IllegalArgumentException("A plan needs at least one phase.");
        }
        for (int p = 0; p < capacity.length; p++) {
            Numbers.notNegative(capacity[p], "The capacity of phase " + (p + 1));
        }
        var ids = new HashSet<String>();
        for (var c : candidates) {
            if (!ids.add(c.id())) {
                throw new IllegalArgumentException("Two candidates are called “" + c.id() + "”.");
            }
            checkTies(c.ties(), weights.length, "“" + c.id() + "”");
        }
        for (var c : candidates) {
            for (var id : c.requires()) {
                checkId(ids.contains(id), id, "“" + c.id() + "” requires");
            }
        }
        var names = new HashSet<String>();
        for (var limit : limits) {
            if (!names.add(limit.name())) {
                throw new IllegalArgumentException("Two limits are called “" + limit.name() + "”.");
            }
            for (var id : limit.uses().keySet()) {
                checkId(ids.contains(id), id, "The limit “" + limit.name() + "” names");
            }
        }
        if (goal instanceof Goal.SlowestMission slowest) {
            for (var branch : slowest.branches()) {
                checkTies(branch.ties(), weights.length, "A branch");
            }
        }
    }

    /** With the goal that people wait as little as possible. */
    public Problem(double[] weights, List<Candidate> candidates, List<Limit> limits, double[] capacity) {
        this(weights, candidates, limits, capacity, new Goal.Waits());
    }

    private static void checkTies(int[] ties, int count, String who) {
        for (int tie : ties) {
            if (tie < 0 || tie >= count) {
                throw new IllegalArgumentException(who + " touches tie " + tie + " of " + count + ".");
            }
        }
    }

    private static void checkId(boolean known, String id, String what) {
        if (!known) {
            throw new IllegalArgumentException(what + " “" + id + "”, which is no candidate.");
        }
    }

    @Override
    public double[] weights() {
        return weights.clone();
    }

    @Override
    public double[] capacity() {
        return capacity.clone();
    }
}
