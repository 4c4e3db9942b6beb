package isthmus.assessment.planner;

import java.util.Arrays;

/**
 * Spreads candidates over the phases although that is too much for some, and then moves one or exchanges two as long as that
 * makes the excess smaller. Those in chains stay where they came first.
 */
final class Exchange {

    private final Room room;
    private final Pulse pulse;
    private final int[] phase;
    private final boolean[] chained;
    private int[] set = new int[0];
    private int count;

    /** @param phase by candidate, to be written to */
    Exchange(Room room, int[] phase, Pulse pulse) {
        this.room = room;
        this.phase = phase;
        this.pulse = pulse;
        chained = new boolean[phase.length];
    }

    /** Empties the room for these. */
    void begin(int[] set, int count) {
        this.set = set;
        this.count = count;
        room.begin(set, count);
        Arrays.fill(chained, false);
    }

    /** Puts one where the excess grows least, and where that is the same, where most room is left. */
    boolean put(int t, int from, int to, boolean chain) {
        int found = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int p = from; p < to; p++) {
            double more = room.add(t, p, 1);
            room.add(t, p, -1);
            if (found < 0 || more < least || more == least && room.left(p) > room.left(found)) {
                least = more;
                found = p;
            }
        }
        if (found >= 0) {
            phase[t] = found;
            chained[t] = chain;
            room.add(t, found, 1);
        }
        return found >= 0;
    }

    /** @return whether no excess is left */
    boolean improve() {
        boolean better = true;
        while (better) {
            better = false;
            boolean any = false;
            for (int i = 0; i < count; i++) {
                if (room.exceeded(set[i], phase[set[i]])) {
                    any = true;
                    better |= !chained[set[i]] && relieved(set[i]);
                }
                if (pulse.stopped()) {
                    return false;
                }
            }
            if (!any) {
                return true;
            }
        }
        return false;
    }

    private boolean relieved(int s) {
        pulse.beat(count * 8);
        int p = phase[s];
        double less = room.add(s, p, -1);
        for (int q = 0; q < room.phases(); q++) {
            if (q != p) {
                if (less + room.add(s, q, 1) < -Numbers.slack(1)) {
                    phase[s] = q;
                    return true;
                }
                room.add(s, q, -1);
            }
        }
        for (int i = 0; i < count; i++) {
            int t = set[i];
            int q = phase[t];
            if (q != p && !chained[t]) {
                double change = less + room.add(t, q, -1) + room.add(s, q, 1) + room.add(t, p, 1);
                if (change < -Numbers.slack(1)) {
                    phase[s] = q;
                    phase[t] = p;
                    return true;
                }
                room.add(t, p, -1);
                room.add(s, q, -1);
                room.add(t, q, 1);
            }
        }
        room.add(s, p, 1);
        return false;
    }
}
