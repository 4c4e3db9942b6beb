package isthmus.assessment.planner;

import java.util.Arrays;

/**
 * What is left of each phase while candidates are put into it: of its capacity, and of every limit that holds in each
 * phase. Each step can be undone exactly, in the order of a stack.
 */
final class Room {

    private final double[] cost;
    private final double[] capacity;
    private final Links uses;
    private final double[] bounds;
    private final double[] left;
    /** By limit and phase. */
    private final double[][] limited;
    /** By limit, what those that are still to come use, how many they are, and the smallest use of all. */
    private final double[] wanted;
    private final int[] users;
    private final double[] smallest;
    private double meanCost = 0;
    private final double[] saved;
    private int savedCount = 0;

    /**
     * @param uses candidate to limits that hold in each phase, with uses above 0
     * @param bounds of these limits
     */
    Room(double[] cost, double[] capacity, Links uses, double[] bounds) {
        this.cost = cost;
        this.capacity = capacity;
        this.uses = uses;
        this.bounds = bounds;
        left = new double[capacity.length];
        limited = new double[bounds.length][capacity.length];
        wanted = new double[bounds.length];
        users = new int[bounds.length];
        smallest = new double[bounds.length];
        saved = new double[cost.length + uses.to().length];
    }

    int phases() {
        return capacity.length;
    }

    int candidates() {
        return cost.length;
    }

    double cost(int t) {
        return cost[t];
    }

    boolean limited() {
        return bounds.length > 0;
    }

    /** Empties all phases, for these to come. */
    void begin(int[] set, int count) {
        savedCount = 0;
        for (int p = 0; p < left.length; p++) {
            left[p] = capacity[p] + Numbers.slack(capacity[p]);
        }
        for (int l = 0; l < bounds.length; l++) {
            Arrays.fill(limited[l], bounds[l] + Numbers.slack(bounds[l]));
            wanted[l] = 0;
            users[l] = 0;
            smallest[l] = Double.POSITIVE_INFINITY;
        }
        meanCost = 0;
        for (int i = 0; limited() && i < count; i++) {
            meanCost += cost[set[i]] / count;
            for (int at = uses.start()[set[i]]; at < uses.start()[set[i] + 1]; at++) {
                int l = uses.to()[at];
                wanted[l] += uses.value()[at];
                users[l]++;
                smallest[l] = Math.min(smallest[l], uses.value()[at]);
            }
        }
    }

    boolean takes(int t, int p) {
        if (cost[t] > left[p]) {
            return false;
        }
        for (int at = uses.start()[t]; at < uses.start()[t + 1]; at++) {
            if (uses.value()[at] > limited[uses.to()[at]][p]) {
                return false;
            }
        }
        return true;
    }

    void put(int t, int p) {
        saved[savedCount++] = left[p];
        left[p] -= cost[t];
        for (int at = uses.start()[t]; at < uses.start()[t + 1]; at++) {
            int l = uses.to()[at];
            saved[savedCount++] = limited[l][p];
            limited[l][p] -= uses.value()[at];
            wanted[l] -= uses.value()[at];
            users[l]--;
        }
    }

    /** Takes out again what was put in last. */
    void undo(int t, int p) {
        for (int at = uses.start()[t + 1] - 1; at >= uses.start()[t]; at--) {
            int l = uses.to()[at];
            limited[l][p] = saved[--savedCount];
            wanted[l] += uses.value()[at];
            users[l]++;
        }
        left[p] = saved[--savedCount];
    }

    /**
     * Puts a candidate in, or takes it out, whether there is room or not, and not to be undone otherwise.
     *
     * @param sign 1 or -1
     * @return by how much the excess grows, in mean costs and smallest uses
     */
    double add(int t, int p, int sign) {
        double was = Math.min(0, left[p]);
        left[p] -= sign * cost[t];
        double more = (was - Math.min(0, left[p])) / meanCost;
        for (int at = uses.start()[t]; at < uses.start()[t + 1]; at++) {
            var room = limited[uses.to()[at]];
            was = Math.min(0, room[p]);
            room[p] -= sign * uses.value()[at];
            more += (was - Math.min(0, room[p])) / smallest[uses.to()[at]];
        }
        return more;
    }

    /** Whether a phase holds more than it may of what a candidate takes. */
    boolean exceeded(int t, int p) {
        boolean exceeded = left[p] < 0;
        for (int at = uses.start()[t]; at < uses.start()[t + 1]; at++) {
            exceeded |= limited[uses.to()[at]][p] < 0;
        }
        return exceeded;
    }

    double left(int p) {
        return left[p];
    }

    /** Whether the limits of a candidate that was put in may suffice for those that are still to come. */
    boolean suffices(int t) {
        for (int at = uses.start()[t]; at < uses.start()[t + 1]; at++) {
            int l = uses.to()[at];
            double sum = 0;
            double places = 0;
            for (double room : limited[l]) {
                if (room >= smallest[l]) {
                    sum += room;
                    places += Math.floor(room / smallest[l]);
                }
            }
            if (wanted[l] > sum || users[l] > places) {
                return false;
            }
        }
        return true;
    }

    /** Whether as much is left of one phase as of another. */
    boolean same(int p, int q) {
        if (left[p] != left[q]) {
            return false;
        }
        for (var room : limited) {
            if (room[p] != room[q]) {
                return false;
            }
        }
        return true;
    }

    /** The dearest first, then by what they use; 0 where one can be in place of the other. */
    int compare(int s, int t) {
        int byCost = Double.compare(cost[t], cost[s]);
        if (byCost != 0) {
            return byCost;
        }
        int of = uses.start()[s];
        int to = uses.start()[s + 1];
        int byLimits = Arrays.compare(uses.to(), of, to, uses.to(), uses.start()[t], uses.start()[t + 1]);
        return byLimits != 0
                ? byLimits
                : Arrays.compare(uses.value(), of, to, uses.value(), uses.start()[t], uses.start()[t + 1]);
    }
}
