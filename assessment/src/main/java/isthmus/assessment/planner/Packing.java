package isthmus.assessment.planner;

import java.util.Comparator;
import java.util.stream.IntStream;

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

    /** Placements tried where a proof hangs on it, where an answer is needed, and where another candidate would do as well. */
    static final long EXHAUSTIVE = 30_000_000;
    static final long THOROUGH = 200_000;
    static final long BRIEF = 500;

    private final double[] cost;
    private final int[][] before;
    private final double[] capacity;
    private final Pulse pulse;
    /** All candidates, the longest chains first, then the largest costs. */
    private final int[] order;
    private final boolean[] in;
    /** The set to pack, in this order, and for each the phases that must come after it. */
    private final int[] set;
    private final int[] height;
    /** What is left to place from each place in the set on. */
    private final double[] rest;
    /** The smallest cost that is left to place. */
    private final double[] smallest;
    private int count;
    private int lastChained;
    /** By candidate, the phase that the last packing gave it. */
    private final int[] phase;
    private final double[] room;
    private long steps;

    /** @param requirements of candidates; those in circles must not be packed */
    Packing(double[] cost, Requirements requirements, double[] capacity, Pulse pulse) {
        this.cost = cost;
        this.capacity = capacity;
        this.pulse = pulse;
        before = requirements.before();
        order = order(requirements);
        in = new boolean[cost.length];
        set = new int[cost.length];
        height = new int[cost.length];
        rest = new double[cost.length + 1];
        smallest = new double[cost.length + 1];
        phase = new int[cost.length];
        room = new double[capacity.length];
    }

    private int[] order(Requirements requirements) {
        var tallest = new int[cost.length];
        for (int t = 0; t < cost.length; t++) {
            var closure = requirements.closure()[t];
            for (int i = 0; closure != null && i < closure.length; i++) {
                int below = requirements.level()[t] - requirements.level()[closure[i]];
                tallest[closure[i]] = Math.max(tallest[closure[i]], below);
            }
        }
        return IntStream.range(0, cost.length).boxed()
                .sorted(Comparator.comparingInt((Integer t) -> -tallest[t])
                        .thenComparing(t -> -cost[t])
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** @param members with everything they require, in any order; the first {@code size} */
    Result pack(int[] members, int size, long mostSteps) {
        begin(members, size);
        if (capacity.length == 1) {
            return packOne();
        }
        if (first()) {
            return Result.FITS;
        }
        reset();
        steps = mostSteps;
        if (place(0)) {
            return Result.FITS;
        }
        return steps > 0 && !pulse.stopped() ? Result.DOES_NOT : Result.UNKNOWN;
    }

    private void begin(int[] members, int size) {
        for (int i = 0; i < size; i++) {
            in[members[i]] = true;
        }
        count = 0;
        lastChained = -1;
        for (int i = 0; count < size; i++) {
            int t = order[i];
            if (in[t]) {
                in[t] = false;
                lastChained = before[t].length > 0 ? count : lastChained;
                height[t] = 0;
                set[count++] = t;
            }
        }
        rest[count] = 0;
        smallest[count] = Double.POSITIVE_INFINITY;
        for (int i = count - 1; i >= 0; i--) {
            rest[i] = rest[i + 1] + cost[set[i]];
            smallest[i] = Math.min(smallest[i + 1], cost[set[i]]);
            for (int r : before[set[i]]) {
                height[r] = Math.max(height[r], height[set[i]] + 1);
            }
        }
        pulse.beat(order.length + 2 * count);
    }

    private Result packOne() {
        for (int i = 0; i < count; i++) {
            phase[set[i]] = 0;
        }
        return lastChained < 0 && Numbers.within(rest[0], capacity[0]) ? Result.FITS : Result.DOES_NOT;
    }

    int phase(int candidate) {
        return phase[candidate];
    }

    private void reset() {
        for (int p = 0; p < room.length; p++) {
            room[p] = capacity[p] + Numbers.slack(capacity[p]);
        }
    }

    private boolean first() {
        reset();
        for (int i = 0; i < count; i++) {
            int t = set[i];
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

    private boolean place(int i) {
        if (i == count) {
            return true;
        }
        if (--steps <= 0 || pulse.beat(room.length * 4)) {
            return false;
        }
        double free = 0;
        for (double r : room) {
            free += r >= smallest[i] ? r : 0;
        }
        if (rest[i] > free) {
            return false;
        }
        int t = set[i];
        // Of candidates that cost the same and are in no chain, the later one need not be in an earlier phase.
        int earliest = i > lastChained + 1 && cost[set[i - 1]] == cost[t] && height[set[i - 1]] == 0 ? phase[set[i - 1]] : earliest(t);
        for (int p = earliest; p < room.length - height[t]; p++) {
            if (cost[t] > room[p] || i > lastChained && likeAnEarlierOne(p, earliest)) {
                continue;
            }
            phase[t] = p;
            double was = room[p];
            room[p] -= cost[t];
            if (place(i + 1)) {
                return true;
            }
            room[p] = was;
        }
        return false;
    }

    /** Phases with as much room are the same when nobody who is left waits for anybody. */
    private boolean likeAnEarlierOne(int p, int earliest) {
        for (int q = earliest; q < p; q++) {
            if (room[q] == room[p]) {
                return true;
            }
        }
        return false;
    }
}
