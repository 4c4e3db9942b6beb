package isthmus.assessment.planner;

/** What numbers of a problem may be, and when two sums of decimals count as the same. */
final class Numbers {

    /** Sums in another order differ in their last digits; a plan that fills a capacity exactly fits. */
    private static final double TOLERANCE = 1e-9;

    private Numbers() {}

    /** Whether a load is within a bound but for rounding. */
    static boolean within(double load, double bound) {
        return load <= bound + slack(bound);
    }

    /** What rounding may amount to beside a value of this size. */
    static double slack(double value) {
        return TOLERANCE * Math.max(1, Math.abs(value));
    }

    static void positive(double value, String what) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(what + " is " + value + "; it must be finite and above 0.");
        }
    }

    static void notNegative(double value, String what) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(what + " is " + value + "; it must be finite and not negative.");
        }
    }
}
