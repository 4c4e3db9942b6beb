package isthmus.assessment.planner;

import java.util.ArrayList;
import java.util.List;

/**
 * Spreads candidates over the phases: the longest chains and the largest costs first, each into the first phase that has
 * room, and where that fails by trying out everything within reason.
 */
final class Packing {

    enum Result {
        FITS,
        DOES_NOT,
        /** Nothing was found, but not everything was tried. */
        UNKNOWN
    }

    private static final long MOST_STEPS = 200_000;

    private final double[] cost;
    private final int[][] before;
    private final double[] capacity;
    private final Pulse pulse;
    private final int[] height;
    private final boolean[] in;
    /** By candidate, the phase that the last packing gave it. */
    private final int[] phase;
    private final double[] room;
    private long steps;

    Packing(double[] cost, int[][] before, double[] capacity, Pulse pulse) {
        this.cost = cost;
        this.before = before;
        this.capacity = capacity;
        this.pulse = pulse;
        height = new int[cost.length];
        in = new boolean[cost.length];
        phase = new int[cost.length];
        room = new double[capacity.length];
    }

    /** @param set of candidates with everything they require, each after what it requires */
    Result pack(int[] set, int count) {
        if (capacity.length == 1) {
            return packOne(set, count);
        }
        var order = order(set, count);
        if (first(order)) {
            return Result.FITS;
        }
        double[] rest = new double[order.length + 1];
        for (int i = order.length - 1; i >= 0; i--) {
            rest[i] = rest[i + 1] + cost[order[i]];
        }
        reset();
        steps = MOST_STEPS;
        if (place(order, rest, 0)) {
            return Result.FITS;
        }
        return steps > 0 && !pulse.stopped() ? Result.DOES_NOT : Result.UNKNOWN;
    }

    private Result packOne(int[] set, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            if (before[set[i]].length > 0) {
                return Result.DOES_NOT;
            }
            sum += cost[set[i]];
            phase[set[i]] = 0;
        }
        pulse.beat(count);
        return Numbers.within(sum, capacity[0]) ? Result.FITS : Result.DOES_NOT;
    }

    int phase(int candidate) {
        return phase[candidate];
    }

    private void reset() {
        for (int p = 0; p < room.length; p++) {
            room[p] = capacity[p] + Numbers.slack(capacity[p]);
        }
    }

    private int[] order(int[] set, int count) {
        List<Integer> order = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            order.add(set[i]);
            height[set[i]] = 0;
        }
        for (int i = count - 1; i >= 0; i--) {
            for (int r : before[set[i]]) {
                height[r] = Math.max(height[r], height[set[i]] + 1);
            }
        }
        order.sort((a, b) -> height[a] != height[b]
                ? Integer.compare(height[b], height[a])
                : cost[a] != cost[b] ? Double.compare(cost[b], cost[a]) : Integer.compare(a, b));
        pulse.beat(count * 16);
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean first(int[] order) {
        reset();
        for (int t : order) {
            int p = earliest(t);
            while (p < room.length && cost[t] > room[p]) {
                p++;
            }
            if (p >= room.length - height[t]) {
                return false;
            }
            phase[t] = p;
            room[p] -= cost[t];
        }
        return true;
    }

    private int earliest(int t) {
        int earliest = 0;
        for (int r : before[t]) {
            earliest = Math.max(earliest, phase[r] + 1);
        }
        return earliest;
    }

    private boolean place(int[] order, double[] rest, int i) {
        if (i == order.length) {
            return true;
        }
        if (--steps <= 0 || pulse.beat(room.length * 4)) {
            return false;
        }
        double free = 0;
        for (double r : room) {
            free += r;
        }
        if (rest[i] > free) {
            return false;
        }
        int t = order[i];
        boolean chained = height[t] > 0;
        for (int p = earliest(t); p < room.length - height[t]; p++) {
            if (cost[t] > room[p] || !chained && likeAnEarlierOne(p, order, i)) {
                continue;
            }
            phase[t] = p;
            double was = room[p];
            room[p] -= cost[t];
            if (place(order, rest, i + 1)) {
                return true;
            }
            room[p] = was;
        }
        return false;
    }

    /** Phases with as much room are the same for candidates that nobody waits for, unless the chain before decides. */
    private boolean likeAnEarlierOne(int p, int[] order, int i) {
        for (int q = earliest(order[i]); q < p; q++) {
            if (room[q] == room[p] && unchained(order, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean unchained(int[] order, int i) {
        for (int j = i; j < order.length; j++) {
            if (before[order[j]].length > 0) {
                return false;
            }
        }
        return true;
    }
}
