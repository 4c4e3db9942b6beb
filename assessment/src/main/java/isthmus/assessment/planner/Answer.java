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
    }

    /**
     * A constraint to give up.
     *
     * @param atLeast for a capacity or limit, the least value that does, the earlier ones of the list being as said;
     *     otherwise empty
     */
    record Relaxation(Constraint constraint, OptionalDouble atLeast) {}
}
