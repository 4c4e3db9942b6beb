package isthmus.assessment.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Candidates that share limits or require each other, a few at a time, so that all choices among them can be listed. A
 * linear function of the choice is made as large as possible within the capacity when each group may mix its choices: the
 * multiple-choice knapsack, relaxed (Sinha and Zoltners 1979).
 */
final class Groups {

    private static final int MOST_MEMBERS = 8;

    /** By group its candidates, by candidate its group; then by group its sound choices as bits, the cheapest first, and
     * what they cost. */
    private final int[][] members;
    private final int[] groupOf;
    private final int[][] choices;
    private final double[][] costs;

    /** The corners of each group's best choices by cost, one group after the other. */
    private final int[] cornerStart;
    private final int[] corner;
    private final double[] cornerCost;
    private final double[] cornerValue;
    private final double[] stepDensity;
    private final double[] stepCost;
    private final double[] cost;
    private final int[] freeBits;
    private final int[] inBits;
    private final int[] active;
    private int activeCount;
    private double price;

    Groups(Model model) {
        cost = model.cost;
        var groups = partition(model);
        int count = groups.size();
        members = groups.toArray(int[][]::new);
        choices = new int[count][];
        costs = new double[count][];
        int all = 0;
        groupOf = new int[model.size];
        for (int g = 0; g < count; g++) {
            for (int t : members[g]) {
                groupOf[t] = g;
            }
            list(model, g);
            all += choices[g].length;
        }
        cornerStart = new int[count + 1];
        corner = new int[all];
        cornerCost = new double[all];
        cornerValue = new double[all];
        stepDensity = new double[all];
        stepCost = new double[all];
        freeBits = new int[count];
        inBits = new int[count];
        active = new int[count];
    }

    private static List<int[]> partition(Model model) {
        var taken = new boolean[model.size];
        var groups = new ArrayList<int[]>();
        var users = model.uses.turned(model.bounds.length);
        var sets = new ArrayList<int[]>();
        for (int l = 0; l < model.bounds.length; l++) {
            sets.add(IntStream.range(users.start()[l], users.start()[l + 1]).map(at -> users.to()[at]).toArray());
        }
        for (int t = 0; t < model.size; t++) {
            if (model.requirements.before()[t].length > 0 && model.usable[t]) {
                sets.add(model.requirements.closure()[t]);
            }
        }
        sets.sort(Comparator.comparingInt(set -> set.length));
        for (var set : sets) {
            var open = IntStream.of(set).filter(t -> model.usable[t] && !taken[t]).toArray();
            for (int from = 0; from < open.length; from += MOST_MEMBERS) {
                var group = java.util.Arrays.copyOfRange(open, from, Math.min(open.length, from + MOST_MEMBERS));
                groups.add(group);
                for (int t : group) {
                    taken[t] = true;
                }
            }
        }
        for (int t = 0; t < model.size; t++) {
            if (model.usable[t] && !taken[t]) {
                groups.add(new int[] {t});
            }
        }
        return groups;
    }

    private void list(Model model, int g) {
        record Sound(int bits, double cost) {}
        var sound = new ArrayList<Sound>();
        for (int bits = 0; bits < 1 << members[g].length; bits++) {
            var set = new int[Integer.bitCount(bits)];
            double cost = 0;
            for (int i = 0, rest = bits; rest != 0; i++, rest &= rest - 1) {
                set[i] = members[g][Integer.numberOfTrailingZeros(rest)];
                cost += model.cost[set[i]];
            }
            if (Numbers.within(cost, model.totalCapacity) && model.keepsLimits(set) && closed(model, g, bits)) {
                sound.add(new Sound(bits, cost));
            }
        }
        sound.sort(Comparator.comparingDouble(Sound::cost).thenComparingInt(Sound::bits));
        choices[g] = sound.stream().mapToInt(Sound::bits).toArray();
        costs[g] = sound.stream().mapToDouble(Sound::cost).toArray();
    }

    /** Whether nobody chosen requires one of the group that is not. */
    private boolean closed(Model model, int g, int bits) {
        for (int i = 0; i < members[g].length; i++) {
            if ((bits >> i & 1) == 1) {
                for (int r : model.requirements.before()[members[g][i]]) {
                    for (int j = 0; j < members[g].length; j++) {
                        if (members[g][j] == r && (bits >> j & 1) == 0) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }

    /** Whether one group holds all of these, so that its choices keep every limit of theirs. */
    boolean hold(int[] candidates) {
        for (int t : candidates) {
            if (groupOf[t] != groupOf[candidates[0]]) {
                return false;
            }
        }
        return true;
    }

    /** Takes what is chosen as settled and leaves the choice among the free. */
    void begin(Choice choice, boolean[] free) {
        activeCount = 0;
        for (int g = 0; g < members.length; g++) {
            freeBits[g] = 0;
            inBits[g] = 0;
            for (int i = 0; i < members[g].length; i++) {
                if (choice.has(members[g][i])) {
                    inBits[g] |= 1 << i;
                } else if (free[members[g][i]]) {
                    freeBits[g] |= 1 << i;
                }
            }
            if (freeBits[g] != 0) {
                active[activeCount++] = g;
            }
        }
    }

    /**
     * @param slope of the function by candidate
     * @param point moves by {@code step} of the way to where the function is largest
     * @return the largest value
     */
    double largest(double[] slope, double capacity, double[] point, double step) {
        int steps = corners(slope);
        double room = capacity + Numbers.slack(capacity);
        price = price(steps, room);
        double value = 0;
        for (int a = 0; a < activeCount; a++) {
            for (int c = cornerStart[a]; c + 1 < cornerStart[a + 1]; c++) {
                if (density(c) > price) {
                    room -= cornerCost[c + 1] - cornerCost[c];
                }
            }
        }
        for (int a = 0; a < activeCount; a++) {
            int c = cornerStart[a];
            int last = cornerStart[a + 1] - 1;
            while (c < last && density(c) > price) {
                c++;
            }
            double part = 0;
            if (c < last && price > 0 && density(c) == price && room > 0) {
                double cost = cornerCost[c + 1] - cornerCost[c];
                part = Math.min(1, room / cost);
                room -= part * cost;
            }
            value += cornerValue[c] + (part == 0 ? 0 : part * (cornerValue[c + 1] - cornerValue[c]));
            move(active[a], corner[c], part == 0 ? 0 : corner[c + 1], part, point, step);
        }
        return value;
    }

    double price() {
        return price;
    }

    /**
     * What follows when every choice that falls short of the largest value by more than a slack is ruled out.
     *
     * @param fate by candidate: set to 1 where it must be in, to -1 where it must be out, else left
     */
    void fix(double[] slope, double price, double slack, byte[] fate) {
        var in = new double[MOST_MEMBERS];
        var out = new double[MOST_MEMBERS];
        for (int a = 0; a < activeCount; a++) {
            int g = active[a];
            int size = members[g].length;
            java.util.Arrays.fill(in, Double.NEGATIVE_INFINITY);
            java.util.Arrays.fill(out, Double.NEGATIVE_INFINITY);
            double most = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < choices[g].length; k++) {
                int bits = choices[g][k];
                if ((bits & ~freeBits[g]) != inBits[g]) {
                    continue;
                }
                double value = -price * costs[g][k];
                for (int i = 0; i < size; i++) {
                    value += ((bits & freeBits[g]) >> i & 1) == 1 ? slope[members[g][i]] : 0;
                }
                most = Math.max(most, value);
                for (int i = 0; i < size; i++) {
                    if ((bits >> i & 1) == 1) {
                        in[i] = Math.max(in[i], value);
                    } else {
                        out[i] = Math.max(out[i], value);
                    }
                }
            }
            for (int i = 0; i < size; i++) {
                if ((freeBits[g] >> i & 1) == 1) {
                    if (most - in[i] > slack) {
                        fate[members[g][i]] = -1;
                    } else if (most - out[i] > slack) {
                        fate[members[g][i]] = 1;
                    }
                }
            }
        }
    }

    private void move(int g, int bits, int more, double part, double[] point, double step) {
        for (int i = 0; i < members[g].length; i++) {
            if ((freeBits[g] >> i & 1) == 1) {
                int t = members[g][i];
                double x = (1 - part) * (bits >> i & 1) + part * (more >> i & 1);
                point[t] += step * (x - point[t]);
            }
        }
    }

    private double density(int c) {
        return (cornerValue[c + 1] - cornerValue[c]) / (cornerCost[c + 1] - cornerCost[c]);
    }

    /** The upper hull of value by cost of each group's choices, as far as it rises. */
    private int corners(double[] slope) {
        int top = 0;
        int steps = 0;
        var values = new double[MOST_MEMBERS];
        for (int a = 0; a < activeCount; a++) {
            int g = active[a];
            for (int i = 0; i < members[g].length; i++) {
                values[i] = slope[members[g][i]];
            }
            int begin = top;
            cornerStart[a] = begin;
            double inCost = 0;
            for (int i = 0; i < members[g].length; i++) {
                inCost += (inBits[g] >> i & 1) == 1 ? cost[members[g][i]] : 0;
            }
            for (int k = 0; k < choices[g].length; k++) {
                int bits = choices[g][k];
                if ((bits & ~freeBits[g]) != inBits[g]) {
                    continue;
                }
                double value = 0;
                for (int rest = bits & freeBits[g]; rest != 0; rest &= rest - 1) {
                    value += values[Integer.numberOfTrailingZeros(rest)];
                }
                if (top > begin && value <= cornerValue[top - 1]) {
                    continue;
                }
                double cost = costs[g][k] - inCost;
                while (top > begin && cost <= cornerCost[top - 1]
                        || top > begin + 1 && (value - cornerValue[top - 1]) * (cornerCost[top - 1] - cornerCost[top - 2])
                                >= (cornerValue[top - 1] - cornerValue[top - 2]) * (cost - cornerCost[top - 1])) {
                    top--;
                }
                corner[top] = bits;
                cornerCost[top] = cost;
                cornerValue[top++] = value;
            }
            for (int c = begin; c + 1 < top; c++) {
                stepDensity[steps] = density(c);
                stepCost[steps++] = cornerCost[c + 1] - cornerCost[c];
            }
        }
        cornerStart[activeCount] = top;
        return steps;
    }

    /** The density at which the room ends when the densest come first; 0 if there is room for all. */
    private double price(int steps, double room) {
        int low = 0;
        int high = steps;
        double price = 0;
        while (low < high) {
            double pivot = stepDensity[low + high >>> 1];
            int above = low;
            double costAbove = 0;
            double costSame = 0;
            int same = low;
            // What is above the pivot comes first, what equals it next.
            for (int i = low; i < high; i++) {
                if (stepDensity[i] > pivot) {
                    costAbove += stepCost[i];
                    swap(i, same);
                    swap(same++, above++);
                } else if (stepDensity[i] == pivot) {
                    costSame += stepCost[i];
                    swap(i, same++);
                }
            }
            if (costAbove > room) {
                high = above;
            } else if (costAbove + costSame > room) {
                return pivot;
            } else {
                room -= costAbove + costSame;
                low = same;
            }
        }
        return price;
    }

    private void swap(int i, int j) {
        double d = stepDensity[i];
        stepDensity[i] = stepDensity[j];
        stepDensity[j] = d;
        double c = stepCost[i];
        stepCost[i] = stepCost[j];
        stepCost[j] = c;
    }
}
