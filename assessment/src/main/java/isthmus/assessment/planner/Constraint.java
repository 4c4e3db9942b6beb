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
    record Limited(String name, double bound, boolean eachPhase) implements Constraint {

        private String where() {
            return eachPhase ? " in each phase" : "";
        }
    }

    /** The candidate needs the other in an earlier phase. */
    record Required(String id, String requires) implements Constraint {}

    /** What a plan that keeps to it is like, to follow “that”. */
    default String claim() {
        return switch (this) {
            case Pinned p -> "“" + p.id() + "” is in the plan";
            case Forbidden f -> "“" + f.id() + "” is not in the plan";
            case Capacity c -> "phase " + (c.phase() + 1) + " costs at most " + Numbers.plain(c.capacity());
            case Limited l -> "“" + l.name() + "” stays within " + Numbers.plain(l.bound()) + l.where();
            case Required r -> "“" + r.id() + "” comes after “" + r.requires() + "”";
        };
    }

    /** How to give it up, to follow “to”. */
    default String release() {
        return switch (this) {
            case Pinned p -> "leave open whether “" + p.id() + "” is in the plan";
            case Forbidden f -> "allow “" + f.id() + "”";
            case Capacity c -> "raise the capacity of phase " + (c.phase() + 1);
            case Limited l -> "raise “" + l.name() + "”" + l.where();
            case Required r -> "let “" + r.id() + "” do without “" + r.requires() + "”";
        };
    }
}
