package isthmus.assessment.planner;

import java.util.List;

/** What a plan is to make as large as possible. */
public sealed interface Goal {

    /** Days a month no longer waited, over all ties: submodular, so that an answer comes with a certificate. */
    record Waits() implements Goal {}

    /**
     * Days by which the slowest mission, or the slowest of parallel branches of one, becomes faster. Not submodular (of two
     * parallel branches of ten days, one made instant gains nothing, both gain ten), so that an answer is a search.
     *
     * @param branches at least one
     */
    record SlowestMission(List<Branch> branches) implements Goal {

        /** @throws IllegalArgumentException if there is no branch */
        public SlowestMission {
            if (branches.isEmpty()) {
                throw new IllegalArgumentException("The slowest of no branches is none.");
            }
            branches = List.copyOf(branches);
        }
    }

    /**
     * Work in a row. It takes the fixed days and what remains of the weights of its ties, which are then days.
     *
     * @param fixed days that no candidate changes, not negative
     * @param ties as places in {@link Problem#weights()}; one that is passed twice is there twice
     */
    record Branch(double fixed, int[] ties) {

        /** @throws IllegalArgumentException if the fixed days are negative or not finite */
        public Branch {
            Numbers.notNegative(fixed, "The fixed time of a branch");
            ties = ties.clone();
        }

        @Override
        public int[] ties() {
            return ties.clone();
        }
    }
}
