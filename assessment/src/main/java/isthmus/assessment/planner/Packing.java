package isthmus.assessment.planner;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Spreads candidates over the phases: the longest chains and the largest costs first, each into the first phase that has
 * room, or that has most, and where that fails by trying out everything within reason.
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

    private final Room room;
    private final int[][] before;
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
    private final Exchange exchange;
    private long steps;

    /** @param requirements of candidates; those in circles must not be packed */
    Packing(Room room, Requirements requirements, Pulse pulse) {
        this.room = room;
        this.pulse = pulse;
        before = requirements.before();
        order = order(requirements);
        int n = room.candidates();
        in = new boolean[n];
        set = new int[n];
        height = new int[n];
        rest = new double[n + 1];
        smallest = new double[n + 1];
        phase = new int[n];
        exchange = new Exchange(room, phase, pulse);
    }

    private int[] order(Requirements requirements) {
        var tallest = new int[room.candidates()];
        for (int t = 0; t < tallest.length; t++) {
            var closure = requirements.closure()[t];
            for (int i = 0; closure != null && i < closure.length; i++) {
                int below = requirements.level()[t] - requirements.level()[closure[i]];
                tallest[closure[i]] = Math.max(tallest[closure[i]], below);
            }
        }
        return IntStream.range(0, tallest.length).boxed()
                .sorted(Comparator.comparingInt((Integer t) -> -tallest[t])
                        .thenComparing(room::compare)
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** @param members with everything they require, in any order; the first {@code size} */
    Result pack(int[] members, int size, long mostSteps) {
        begin(members, size);
        if (quick(false)) {
            return Result.FITS;
        }
        if (room.phases() == 1) {
            return Result.DOES_NOT;
        }
        if (room.limited() && (quick(true) || exchanged())) {
            return Result.FITS;
        }
        room.begin(set, count);
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
            rest[i] = rest[i + 1] + room.cost(set[i]);
            smallest[i] = Math.min(smallest[i + 1], room.cost(set[i]));
            for (int r : before[set[i]]) {
                height[r] = Math.max(height[r], height[set[i]] + 1);
            }
        }
        pulse.beat(order.length + 2 * count);
    }

    int phase(int candidate) {
        return phase[candidate];
    }

    /** @param even into the phase that has most room, instead of the first that has any */
    private boolean quick(boolean even) {
        room.begin(set, count);
        for (int i = 0; i < count; i++) {
            int t = set[i];
            int found = -1;
            for (int p = earliest(t); p < room.phases() - height[t] && (even || found < 0); p++) {
                if (room.takes(t, p) && (found < 0 || room.left(p) > room.left(found))) {
                    found = p;
                }
            }
            if (found < 0) {
                return false;
            }
            phase[t] = found;
            room.put(t, found);
        }
        return true;
    }

    private boolean exchanged() {
        exchange.begin(set, count);
        for (int i = 0; i < count; i++) {
            int t = set[i];
            if (!exchange.put(t, earliest(t), room.phases() - height[t], before[t].length + height[t] > 0)) {
                return false;
            }
        }
        return exchange.improve();
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
        if (--steps <= 0 || pulse.beat(room.phases() * 4)) {
            return false;
        }
        double free = 0;
        for (int p = 0; p < room.phases(); p++) {
            free += room.left(p) >= smallest[i] ? room.left(p) : 0;
        }
        if (rest[i] > free) {
            return false;
        }
        int t = set[i];
        // Of candidates that cost and use the same and are in no chain, the later one need not be in an earlier phase.
        boolean alike = i > lastChained + 1 && height[set[i - 1]] == 0 && room.compare(set[i - 1], t) == 0;
        int earliest = alike ? phase[set[i - 1]] : earliest(t);
        for (int p = earliest; p < room.phases() - height[t]; p++) {
            if (!room.takes(t, p) || i > lastChained && likeAnEarlierOne(p, earliest)) {
                continue;
            }
            phase[t] = p;
            room.put(t, p);
            if (room.suffices(t) && place(i + 1)) {
                return true;
            }
            room.undo(t, p);
        }
        return false;
    }

    /** Phases with as much room are the same when nobody who is left waits for anybody. */
    private boolean likeAnEarlierOne(int p, int earliest) {
        for (int q = earliest; q < p; q++) {
            if (room.same(p, q)) {
                return true;
            }
        }
        return false;
    }
}
