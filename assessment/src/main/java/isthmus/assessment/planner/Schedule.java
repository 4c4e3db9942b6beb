package isthmus.assessment.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Spreads a chosen set over the phases so that gain comes early: the sum over phases of the gain after each is made large
 * by filling phase after phase with what gains most for its cost, then by moving one and by exchanging two. A search; it
 * may miss the best.
 */
final class Schedule {

    /** Ties looked at, at most, so that the time does not grow with the square of large plans. */
    private static final long MOST_WORK = 50_000_000;

    private final Model model;
    private final Objective objective;
    private final Pulse pulse;
    private final int[] members;
    private final int[] phase;
    private final double[] left;
    private final Room room;
    private long work = 0;

    /** @param phases of the members, sound */
    Schedule(Model model, Objective objective, Pulse pulse, int[] members, int[] phases) {
        this.model = model;
        this.objective = objective;
        this.pulse = pulse;
        this.members = members;
        phase = new int[model.size];
        Arrays.fill(phase, -1);
        for (int i = 0; i < members.length; i++) {
            phase[members[i]] = phases[i];
        }
        left = new double[model.weight.length];
        room = model.room();
    }

    List<List<String>> phases() {
        if (model.capacity.length > 1) {
            improve();
            var packed = phase.clone();
            double before = total();
            if (fill()) {
                improve();
            }
            if (Arrays.stream(members).anyMatch(t -> phase[t] < 0) || total() < before) {
                System.arraycopy(packed, 0, phase, 0, packed.length);
            }
        }
        var ids = new ArrayList<List<String>>();
        for (int p = 0; p < model.capacity.length; p++) {
            int now = p;
            ids.add(Arrays.stream(members).sorted().filter(t -> phase[t] == now)
                    .mapToObj(t -> model.problem.candidates().get(t).id()).toList());
        }
        return ids;
    }

    /** After each phase, in the order in which they come. */
    double[] gains() {
        var gains = new double[model.capacity.length];
        Arrays.fill(left, 1);
        var sorted = members.clone();
        Arrays.sort(sorted);
        for (int p = 0; p < gains.length; p++) {
            for (int t : sorted) {
                if (phase[t] == p) {
                    apply(t);
                }
            }
            gains[p] = Math.max(p == 0 ? 0 : gains[p - 1], objective.gain(left));
        }
        int steps = left.length * gains.length;
        work += steps;
        pulse.beat(steps);
        return gains;
    }

    private double total() {
        return Arrays.stream(gains()).sum();
    }

    private void apply(int t) {
        for (int at = model.ties.start()[t]; at < model.ties.start()[t + 1]; at++) {
            left[model.ties.to()[at]] *= model.ties.value()[at];
        }
    }

    /** False if some found no room. */
    private boolean fill() {
        Arrays.fill(phase, -1);
        Arrays.fill(left, 1);
        int placed = 0;
        room.begin(members, members.length);
        for (int p = 0; p < model.capacity.length; p++) {
            for (int t = next(p); t >= 0; t = next(p)) {
                phase[t] = p;
                room.put(t, p);
                apply(t);
                placed++;
            }
        }
        return placed == members.length;
    }

    private int next(int p) {
        int best = -1;
        double most = -1;
        double gain = objective.gain(left);
        for (int t : members) {
            if (phase[t] < 0 && room.takes(t, p) && ready(t, p)) {
                double density = objective.marginal(t, left, gain) / model.cost[t];
                if (density > most) {
                    most = density;
                    best = t;
                }
            }
        }
        return best;
    }

    private boolean ready(int t, int p) {
        for (int r : model.requirements.before()[t]) {
            if (phase[r] < 0 || phase[r] >= p) {
                return false;
            }
        }
        return true;
    }

    private void improve() {
        double total = total();
        boolean better = true;
        while (better && !spent()) {
            better = false;
            for (int i = 0; i < members.length; i++) {
                for (int p = 0; p < model.capacity.length; p++) {
                    double moved = moved(i, p, total);
                    better |= moved > total;
                    total = moved;
                }
                for (int j = i + 1; j < members.length; j++) {
                    double exchanged = exchanged(i, j, total);
                    better |= exchanged > total;
                    total = exchanged;
                }
                if (spent()) {
                    return;
                }
            }
        }
    }

    private double moved(int i, int p, double total) {
        int t = members[i];
        int was = phase[t];
        if (p == was) {
            return total;
        }
        phase[t] = p;
        return kept(total, () -> phase[t] = was, t, t);
    }

    private double exchanged(int i, int j, double total) {
        int s = members[i];
        int t = members[j];
        int first = phase[s];
        int second = phase[t];
        if (first == second) {
            return total;
        }
        phase[s] = second;
        phase[t] = first;
        return kept(total, () -> {
            phase[s] = first;
            phase[t] = second;
        }, s, t);
    }

    private double kept(double total, Runnable back, int s, int t) {
        if (!spent() && ordered(s) && ordered(t) && fits(phase[s]) && fits(phase[t])) {
            double now = total();
            if (now > total + Numbers.slack(total)) {
                return now;
            }
        }
        back.run();
        return total;
    }

    private boolean spent() {
        return work > MOST_WORK || pulse.stopped();
    }

    private boolean ordered(int t) {
        for (int r : model.requirements.before()[t]) {
            if (phase[r] >= phase[t]) {
                return false;
            }
        }
        for (int d : model.requirements.dependents()[t]) {
            if (d != t && phase[d] >= 0 && phase[d] <= phase[t]) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(int p) {
        room.begin(members, 0);
        for (int t : members) {
            if (phase[t] == p) {
                if (!room.takes(t, p)) {
                    return false;
                }
                room.put(t, p);
            }
        }
        return true;
    }
}
