package isthmus.assessment.planner;

/**
 * A linear function of the choice that is nowhere below the gain, made so that its largest value within the total
 * capacity is small.
 *
 * <p>The share of a tie that is gone, 1 - ∏ q, is a concave function of the sum of ln(1/q) of the chosen, so that every
 * tangent lies above it, as do the planes through its values of one and of all but one candidate (Nemhauser, Wolsey and
 * Fisher 1978, inequalities 3). Means of functions above it lie above it. They are found as a game: one side answers
 * the mean function with the choice that is best by it, the other answers the mean choice with the lowest function there;
 * the means close in on each other (Brown 1951, Robinson 1951). Multipliers of the other constraints belong to the second.
 */
final class Ceiling {

    /** Of the function: what is there already, and what each free candidate adds. */
    double constant;
    final double[] slope;
    /** The mean choice, 0 to 1 by candidate. */
    final double[] point;
    /** What a candidate takes from others that want the same capacity and limits, by the prices of these. */
    final double[] toll;
    /** The largest value of the function, and what a unit of capacity is worth there. */
    double bound = Double.POSITIVE_INFINITY;
    double price;

    private final Model model;
    private final Rows rows;
    private final Links rowsOf;
    private final double[] log;
    private final Pulse pulse;
    private final Groups groups;

    private final double[] meanSlope;
    private final double[] meanMultiplier;
    private final double[] allBut;
    private final double[] all;
    private final double[] room;
    private final double[] most;
    private final int[] activeTies;
    private final int[] activeRows;
    private final boolean[] free;
    private final int[] order;
    private int tieCount;
    private int rowCount;
    private int freeCount;

    Ceiling(Model model, Rows rows, Groups groups, Pulse pulse) {
        this.groups = groups;
        this.model = model;
        this.rows = rows;
        this.pulse = pulse;
        rowsOf = rows.of().turned(model.size);
        slope = new double[model.size];
        point = new double[model.size];
        meanSlope = new double[model.size];
        meanMultiplier = new double[rows.count()];
        toll = new double[model.size];
        log = new double[model.touching.value().length];
        allBut = new double[log.length];
        for (int i = 0; i < log.length; i++) {
            log[i] = -Math.log(model.touching.value()[i]);
        }
        all = new double[model.weight.length];
        room = new double[rows.count()];
        most = new double[rows.count()];
        activeTies = new int[model.weight.length];
        activeRows = new int[rows.count()];
        free = new boolean[model.size];
        order = new int[model.size];
    }

    /**
     * Plays rounds from the point on.
     *
     * @param candidates that are undecided; the first {@code count}
     * @param warm how many rounds the point already stands for
     * @param enough stops as soon as the bound is no larger
     * @param stall stops when so many rounds did not lower the bound by more than a ten-thousandth of what is missing
     */
    void play(Choice choice, int[] candidates, int count, int rounds, int stall, int warm, double enough) {
        begin(choice, candidates, count);
        double capacity = model.totalCapacity - choice.cost();
        bound = Double.POSITIVE_INFINITY;
        double meanConstant = 0;
        // Not infinite, since nothing is less than infinity minus a part of it.
        double mark = Double.MAX_VALUE;
        int quiet = 0;
        for (int k = 0; k < rounds; k++) {
            double step = 2.0 / (k + 2);
            for (int i = 0; i < count; i++) {
                meanSlope[order[i]] *= 1 - step;
            }
            for (int i = 0; i < rowCount; i++) {
                meanMultiplier[activeRows[i]] *= 1 - step;
            }
            meanConstant = (1 - step) * meanConstant + step * (choice.gain() + ties(choice, step) + rows(step));
            double value = meanConstant + groups.largest(meanSlope, capacity, point, 2.0 / (k + 2 + warm));
            if (value < bound) {
                bound = value;
                constant = meanConstant;
                for (int i = 0; i < count; i++) {
                    slope[order[i]] = meanSlope[order[i]];
                }
                price = groups.price();
            }
            if (bound <= enough || pulse.beat(tieCount * 8 + count * 8)) {
                break;
            }
            if (bound < mark - 1e-4 * (mark - enough)) {
                mark = bound;
                quiet = 0;
            } else if (++quiet >= stall) {
                break;
            }
        }
        for (int i = 0; i < count; i++) {
            int t = order[i];
            free[t] = false;
            toll[t] = groups.price() * model.cost[t];
            for (int at = rowsOf.start()[t]; at < rowsOf.start()[t + 1]; at++) {
                toll[t] += rowsOf.value()[at] * meanMultiplier[rowsOf.to()[at]];
            }
        }
    }

    private void begin(Choice choice, int[] candidates, int count) {
        freeCount = count;
        for (int i = 0; i < count; i++) {
            int t = candidates[i];
            free[t] = true;
            order[i] = t;
            meanSlope[t] = 0;
            slope[t] = 0;
        }
        groups.begin(choice, free);
        var touching = model.touching;
        tieCount = 0;
        for (int e = 0; e < model.weight.length; e++) {
            if (model.weight[e] * choice.left(e) > 0 && prepare(e)) {
                activeTies[tieCount++] = e;
            }
        }
        rowCount = 0;
        for (int r = 0; r < rows.count(); r++) {
            double taken = 0;
            double wanted = 0;
            double multiplier = 0;
            for (int at = rows.of().start()[r]; at < rows.of().start()[r + 1]; at++) {
                int t = rows.of().to()[at];
                double use = rows.of().value()[at];
                if (choice.has(t)) {
                    taken += use;
                } else if (free[t] && use > 0) {
                    wanted += use;
                    multiplier = Math.max(multiplier, choice.marginal(t) / use);
                }
            }
            room[r] = rows.bound()[r] - taken;
            most[r] = multiplier;
            meanMultiplier[r] = 0;
            if (wanted > room[r] + Numbers.slack(room[r])) {
                activeRows[rowCount++] = r;
            }
        }
    }

    /** What all free candidates leave of a tie, and all but each; false where none of them touches it. */
    private boolean prepare(int e) {
        var touching = model.touching;
        double product = 1;
        int zeros = 0;
        boolean any = false;
        for (int at = touching.start()[e]; at < touching.start()[e + 1]; at++) {
            if (free[touching.to()[at]]) {
                any = true;
                if (touching.value()[at] == 0) {
                    zeros++;
                } else {
                    product *= touching.value()[at];
                }
            }
        }
        all[e] = zeros > 0 ? 0 : product;
        for (int at = touching.start()[e]; at < touching.start()[e + 1]; at++) {
            double q = touching.value()[at];
            allBut[at] = q == 0 ? (zeros > 1 ? 0 : product) : zeros > 0 ? 0 : product / q;
        }
        return any;
    }

    /** The lowest of three functions for each tie; adds their slopes and returns the constant. */
    private double ties(Choice choice, double step) {
        var touching = model.touching;
        double constant = 0;
        for (int i = 0; i < tieCount; i++) {
            int e = activeTies[i];
            double worth = model.weight[e] * choice.left(e);
            double sum = 0;
            double logs = 0;
            double zero = 0;
            double top = 1 - all[e];
            int begin = touching.start()[e];
            int end = touching.start()[e + 1];
            for (int at = begin; at < end; at++) {
                int t = touching.to()[at];
                if (free[t]) {
                    double x = point[t];
                    double q = touching.value()[at];
                    sum += (1 - q) * x;
                    if (q == 0) {
                        zero += x;
                    } else {
                        logs += log[at] * x;
                    }
                    top -= (allBut[at] - all[e]) * (1 - x);
                }
            }
            // Where one leaves nothing, the tangent is that of (1 - x)e^(-z / (1 - x)).
            double at1 = logs / Math.max(1e-9, 1 - zero);
            double w = Math.exp(-at1);
            double tangent = 1 - w * Math.max(0, 1 - zero);
            double weight = worth * step;
            if (sum <= tangent && sum <= top) {
                for (int at = begin; at < end; at++) {
                    if (free[touching.to()[at]]) {
                        meanSlope[touching.to()[at]] += weight * (1 - touching.value()[at]);
                    }
                }
            } else if (top <= tangent) {
                double gone = 1 - all[e];
                for (int at = begin; at < end; at++) {
                    if (free[touching.to()[at]]) {
                        meanSlope[touching.to()[at]] += weight * (allBut[at] - all[e]);
                        gone -= allBut[at] - all[e];
                    }
                }
                constant += worth * gone;
            } else {
                for (int at = begin; at < end; at++) {
                    if (free[touching.to()[at]]) {
                        meanSlope[touching.to()[at]] += weight * w * Math.min(log[at], 1 + at1);
                    }
                }
                constant += worth * (1 - w * (1 + at1));
            }
        }
        return constant;
    }

    /** The largest multiplier for a row that the point breaks, none for the others. */
    private double rows(double step) {
        double constant = 0;
        for (int i = 0; i < rowCount; i++) {
            int r = activeRows[i];
            double load = 0;
            int begin = rows.of().start()[r];
            int end = rows.of().start()[r + 1];
            for (int at = begin; at < end; at++) {
                int t = rows.of().to()[at];
                load += free[t] ? rows.of().value()[at] * point[t] : 0;
            }
            if (load > room[r]) {
                constant += most[r] * room[r];
                meanMultiplier[r] += step * most[r];
                for (int at = begin; at < end; at++) {
                    int t = rows.of().to()[at];
                    if (free[t]) {
                        meanSlope[t] -= step * most[r] * rows.of().value()[at];
                    }
                }
            }
        }
        return constant;
    }
}
