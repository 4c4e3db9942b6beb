package isthmus.assessment.planner;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The way to an answer for {@link Goal.SlowestMission}: up to two out and up to two in, as long as that helps, from nothing
 * and from what makes all branches shorter. A search; it may miss the best.
 */
final class LeadSearch {

    /** Exchanges of two for two, at most; beyond, one of both sides is one. */
    private static final double MOST_PAIRS = 3_000_000;

    private final Model model;
    private final Pulse pulse;
    private final Best best;
    private final boolean[] forced;
    private final int[] useful;
    private long tried = 0;

    LeadSearch(Model model, Pulse pulse, Best best) {
        this.model = model;
        this.pulse = pulse;
        this.best = best;
        forced = new boolean[model.size];
        for (int t : model.forced) {
            forced[t] = true;
        }
        var onBranch = onBranches();
        useful = IntStream.range(0, model.size)
                .filter(t -> model.usable[t]
                        && IntStream.range(model.ties.start()[t], model.ties.start()[t + 1])
                                .anyMatch(at -> onBranch[model.ties.to()[at]] > 0 && model.ties.value()[at] < 1))
                .toArray();
    }

    /** By tie, the days of all branches that pass it. */
    private double[] onBranches() {
        var days = new double[model.weight.length];
        if (model.problem.goal() instanceof Goal.SlowestMission slowest) {
            for (var branch : slowest.branches()) {
                for (int e : branch.ties()) {
                    days[e] += model.weight[e];
                }
            }
        }
        return days;
    }

    /** What all candidates together would gain, or those that are in and all that could be. */
    double bound(Objective objective) {
        var left = new double[model.weight.length];
        Arrays.fill(left, 1);
        for (int t = 0; t < model.size; t++) {
            if (model.usable[t]) {
                for (int at = model.ties.start()[t]; at < model.ties.start()[t + 1]; at++) {
                    left[model.ties.to()[at]] *= model.ties.value()[at];
                }
            }
        }
        return objective.gain(left);
    }

    void run(Objective objective) {
        for (boolean shorter : new boolean[] {false, true}) {
            var choice = Choice.withForced(model, objective);
            if (shorter) {
                var all = Choice.withForced(model, new WaitsSaved(model, onBranches()));
                new Greedy(model, best, pulse).fill(all, model.cost, null);
                for (int t : all.members()) {
                    choice.addAll(t);
                }
            }
            choice.settle();
            do {
                best.offer(choice);
            } while (!pulse.stopped() && !best.proven() && exchange(choice));
        }
    }

    long tried() {
        return tried;
    }

    /** The first exchange that gains, the smallest first. */
    private boolean exchange(Choice choice) {
        var removable = Arrays.stream(choice.members()).filter(t -> !forced[t]).sorted().toArray();
        double pairs = Math.pow(removable.length, 2) * Math.pow(useful.length, 2) / 4;
        for (int outs = 0; outs <= 2; outs++) {
            if (without(choice, removable, 0, outs, choice.gain(), outs == 2 && pairs > MOST_PAIRS ? 1 : 2)) {
                choice.settle();
                return true;
            }
        }
        return false;
    }

    private boolean without(Choice choice, int[] removable, int from, int outs, double before, int ins) {
        if (outs == 0) {
            return with(choice, 0, ins, before);
        }
        for (int i = from; i < removable.length && !pulse.stopped(); i++) {
            if (choice.has(removable[i])) {
                int mark = choice.mark();
                choice.removeAll(removable[i]);
                if (without(choice, removable, i + 1, outs - 1, before, ins)) {
                    return true;
                }
                choice.undo(mark);
            }
        }
        return false;
    }

    private boolean with(Choice choice, int from, int ins, double before) {
        tried++;
        if (choice.gain() > before + Numbers.slack(before) && best.fits(choice)) {
            return true;
        }
        for (int i = from; ins > 0 && i < useful.length && !pulse.beat(20 + model.weight.length); i++) {
            if (!choice.has(useful[i])) {
                int mark = choice.mark();
                if (choice.addAll(useful[i]) && with(choice, i + 1, ins - 1, before)) {
                    return true;
                }
                choice.undo(mark);
            }
        }
        return false;
    }
}
