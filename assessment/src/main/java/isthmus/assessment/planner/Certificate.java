package isthmus.assessment.planner;

/** How good a plan is known to be. */
public sealed interface Certificate {

    /** No plan gains more. */
    record Proven() implements Certificate {}

    /**
     * It gains no less than this below the best possible.
     *
     * @param percent of the best possible, above 0, at most 100
     */
    record Within(double percent) implements Certificate {}

    /**
     * It was found by a search that cannot tell how far the best is; all that is known is what every candidate together
     * would gain.
     *
     * @param percent by which it gains less than every candidate together, above 0, at most 100
     */
    record Search(double percent) implements Certificate {}
}
