package isthmus.assessment.planner;

/** Something that a plan must keep to and that could be given up. */
public sealed interface Constraint {

    /** The candidate must be in. */
    record Pinned(String id) implements Constraint {}

    /** The candidate must not be in. */
    record Forbidden(String id) implements Constraint {}

    /** @param phase from 0 */
    record Capacity(int phase, double capacity) implements Constraint {}

    /** @param eachPhase whether the bound is for each phase, instead of for all of the plan */
    record Limited(String name, double bound, boolean eachPhase) implements Constraint {}

    /** The candidate needs the other in an earlier phase. */
    record Required(String id, String requires) implements Constraint {}
}
