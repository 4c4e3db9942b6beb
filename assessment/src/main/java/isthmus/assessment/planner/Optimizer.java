package isthmus.assessment.planner;

/** Finds the plan that gains most. */
public final class Optimizer {

    private Optimizer() {}

    /**
     * @return the best plan, or the best so far when the watch stops it, with a bound that is valid in both cases; or why no
     *     plan keeps to the constraints. The same problem gives the same answer unless it is stopped.
     */
    public static Answer solve(Problem problem, Watch watch) {
        throw new UnsupportedOperationException("not yet");
    }
}
