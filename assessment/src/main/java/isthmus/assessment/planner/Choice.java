package isthmus.assessment.planner;

import java.util.Arrays;

/**
 * The candidates chosen at one moment of a search, and what they leave of every tie. Each step can be undone exactly, in
 * the order of a stack.
 */
final class Choice {

    private final Model model;
    private final Objective objective;
    private final boolean[] in;
    private final int[] members;
    private final int[] position;
    private int count = 0;
    /** By tie, the share that is left. */
    private final double[] left;
    private final double[] load;
    private double cost = 0;
    private double gain;

    /** What a step did: the candidate (its complement if it was taken away), then what it overwrote. */
    private int[] steps = new int[64];
    private int stepCount = 0;
    private double[] saved = new double[1024];
    private int savedCount = 0;

    Choice(Model model, Objective objective) {
        this.model = model;
        this.objective = objective;
        in = new boolean[model.size];
        members = new int[model.size];
        position = new int[model.size];
        left = new double[model.weight.length];
        Arrays.fill(left, 1);
        load = new double[model.bounds.length];
        gain = objective.gain(left);
    }

    /** What is pinned and all that requires, for a problem that bears it. */
    static Choice withForced(Model model, Objective objective) {
        var choice = new Choice(model, objective);
        for (int t : model.forced) {
            choice.addAll(t);
        }
        choice.settle();
        return choice;
    }

    boolean has(int t) {
        return in[t];
    }

    int count() {
        return count;
    }

    int member(int i) {
        return members[i];
    }

    /** For reading, the first {@link #count}. */
    int[] unordered() {
        return members;
    }

    /** Each after what it requires. */
    int[] members() {
        var all = new int[count];
        int known = 0;
        var listed = new boolean[model.size];
        for (int i = 0; i < count; i++) {
            for (int r : model.requirements.closure()[members[i]]) {
                if (!listed[r]) {
                    listed[r] = true;
                    all[known++] = r;
                }
            }
        }
        return all;
    }

    double cost() {
        return cost;
    }

    double gain() {
        return gain;
    }

    double left(int tie) {
        return left[tie];
    }

    double room(int limit) {
        return model.bounds[limit] - load[limit];
    }

    /** What one more candidate would add, whatever it requires. */
    double marginal(int t) {
        return objective.marginal(t, left, gain);
    }

    /** Whether costs and limits bear one more candidate, the phases aside. */
    boolean bears(int t) {
        if (!Numbers.within(cost + model.cost[t], model.totalCapacity)) {
            return false;
        }
        var uses = model.uses;
        for (int at = uses.start()[t]; at < uses.start()[t + 1]; at++) {
            if (!Numbers.within(load[uses.to()[at]] + uses.value()[at], model.bounds[uses.to()[at]])) {
                return false;
            }
        }
        return true;
    }

    int mark() {
        return stepCount;
    }

    /** Adds a candidate and what it lacks; where costs or limits do not bear it, nothing changes. */
    boolean addAll(int t) {
        int mark = stepCount;
        for (int r : model.requirements.closure()[t]) {
            if (!in[r]) {
                if (!bears(r)) {
                    undo(mark);
                    return false;
                }
                add(r);
            }
        }
        return true;
    }

    /** Takes a candidate away, with those that require it. */
    void removeAll(int t) {
        var dependents = model.requirements.dependents()[t];
        for (int i = dependents.length - 1; i >= 0; i--) {
            if (in[dependents[i]]) {
                remove(dependents[i]);
            }
        }
    }

    private void add(int t) {
        begin(t, t);
        var ties = model.ties;
        for (int at = ties.start()[t]; at < ties.start()[t + 1]; at++) {
            int e = ties.to()[at];
            save(left[e]);
            left[e] *= ties.value()[at];
        }
        var uses = model.uses;
        for (int at = uses.start()[t]; at < uses.start()[t + 1]; at++) {
            save(load[uses.to()[at]]);
            load[uses.to()[at]] += uses.value()[at];
        }
        enter(t);
        save(gain);
        gain = objective.gain(t, left, gain, saved, savedCount);
        save(cost);
        cost += model.cost[t];
    }

    private void remove(int t) {
        begin(t, ~t);
        leave(t);
        var ties = model.ties;
        var touching = model.touching;
        for (int at = ties.start()[t]; at < ties.start()[t + 1]; at++) {
            int e = ties.to()[at];
            save(left[e]);
            double rest = 1;
            for (int i = touching.start()[e]; i < touching.start()[e + 1]; i++) {
                rest *= in[touching.to()[i]] ? touching.value()[i] : 1;
            }
            left[e] = rest;
        }
        var uses = model.uses;
        for (int at = uses.start()[t]; at < uses.start()[t + 1]; at++) {
            save(load[uses.to()[at]]);
            load[uses.to()[at]] -= uses.value()[at];
        }
        save(gain);
        gain = objective.gain(t, left, gain, saved, savedCount);
        save(cost);
        cost -= model.cost[t];
    }

    void undo(int mark) {
        while (stepCount > mark) {
            int step = steps[--stepCount];
            int t = step < 0 ? ~step : step;
            cost = saved[--savedCount];
            gain = saved[--savedCount];
            for (int at = model.uses.start()[t + 1] - 1; at >= model.uses.start()[t]; at--) {
                load[model.uses.to()[at]] = saved[--savedCount];
            }
            for (int at = model.ties.start()[t + 1] - 1; at >= model.ties.start()[t]; at--) {
                left[model.ties.to()[at]] = saved[--savedCount];
            }
            if (step < 0) {
                enter(t);
            } else {
                leave(t);
            }
        }
    }

    /** Forgets how it came about, so that it cannot be undone beyond here. */
    void settle() {
        stepCount = 0;
        savedCount = 0;
    }

    private void enter(int t) {
        in[t] = true;
        position[t] = count;
        members[count++] = t;
    }

    private void leave(int t) {
        in[t] = false;
        int last = members[--count];
        members[position[t]] = last;
        position[last] = position[t];
    }

    private void begin(int t, int step) {
        if (stepCount == steps.length) {
            steps = Arrays.copyOf(steps, 2 * stepCount);
        }
        steps[stepCount++] = step;
        int needed = savedCount + 2 + model.ties.start()[t + 1] - model.ties.start()[t]
                + model.uses.start()[t + 1] - model.uses.start()[t];
        if (needed > saved.length) {
            saved = Arrays.copyOf(saved, 2 * needed);
        }
    }

    private void save(double value) {
        saved[savedCount++] = value;
    }
}
