package isthmus.assessment.planner;

/** Whether a plan may choose a candidate, must choose it, or must not. */
public enum Standing {
    FREE,
    PINNED,
    FORBIDDEN
}
