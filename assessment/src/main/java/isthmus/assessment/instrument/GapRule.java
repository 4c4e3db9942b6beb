package isthmus.assessment.instrument;

import java.util.List;

/** A difference of view worth naming. */
public sealed interface GapRule {
    String id();

    String name();

    String reads();

    /**
     * The mean of the perspectives in {@code higher} is above that of those in {@code lower}.
     *
     * @param atLeast scale points
     * @param intervalsApart true when the two 90% intervals must not overlap
     */
    record Difference(
            String id,
            String name,
            String reads,
            List<String> higher,
            List<String> lower,
            double atLeast,
            boolean intervalsApart)
            implements GapRule {
        public Difference {
            higher = List.copyOf(higher);
            lower = List.copyOf(lower);
        }
    }

    /** The share of "I cannot see this" in some published cell is above {@code above}. */
    record Fog(String id, String name, String reads, double above) implements GapRule {}
}
