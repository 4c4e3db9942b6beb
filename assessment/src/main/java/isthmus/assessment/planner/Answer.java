package isthmus.assessment.planner;

import java.util.List;
import java.util.OptionalDouble;

/** A plan, or why there is none. */
public sealed interface Answer {

    record Found(Solution solution) implements Answer {}

    /**
     * What is pinned cannot be had together with what it requires.
     *
     * @param clashes constraints that no plan satisfies together, though it could any all but one of them
     * @param relaxations one of the smallest sets of changes after which there is a plan
     * @param smallest whether it is proven that no fewer changes do, every way to spread what is pinned having been tried
     */
    record Impossible(List<Constraint> clashes, List<Relaxation> relaxations, boolean smallest) implements Answer {

        public Impossible {
            clashes = List.copyOf(clashes);
            relaxations = List.copyOf(relaxations);
        }

        /** The whole of it in two sentences. */
        public String because() {
            return "No plan satisfies " + listed(clashes.stream().map(c -> "that " + c.claim()).toList())
                    + ", because they exclude each other. It is enough to "
                    + listed(relaxations.stream().map(Relaxation::advice).toList()) + ".";
        }

        private static String listed(List<String> parts) {
            int last = parts.size() - 1;
            return last == 0 ? parts.getFirst() : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
        }
    }

    /**
     * A constraint to give up.
     *
     * @param atLeast for a capacity or limit, the least value that does, the earlier ones of the list being as said;
     *     otherwise empty
     */
    record Relaxation(Constraint constraint, OptionalDouble atLeast) {

        private String advice() {
            var enough = atLeast.isPresent() ? " to at least " + Numbers.plain(atLeast.getAsDouble()) : "";
            return constraint.release() + enough;
        }
    }
}
