package isthmus.assessment.planner;

/**
 * Looks at the optimizer while it works: a time limit, progress, or somebody who cancels. Asked from the thread that
 * solves, many times a second.
 */
@FunctionalInterface
public interface Watch {

    /** Lets it work until the best is proven, which can take for ever on large problems. */
    Watch PATIENT = (best, bound) -> true;

    /**
     * @param best gain of the best plan so far, in the unit of the weights
     * @param bound that no plan exceeds; positive infinity before the first is known
     * @return false to stop and take the best so far
     */
    boolean goesOn(double best, double bound);
}
