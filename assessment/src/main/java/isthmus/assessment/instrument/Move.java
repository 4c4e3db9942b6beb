package isthmus.assessment.instrument;

import java.util.List;
import java.util.Map;

/**
 * One change to try.
 *
 * @param id unique in the instrument: dimension, level and position, such as {@code flow.2.1}
 * @param action what to do
 * @param soThat what it is for
 * @param watch the figure that shows whether it works
 * @param horizon {@code 90d}, {@code 6m}, {@code 12m} or {@code ongoing}
 * @param evidence ids of references
 * @param requires levels that other dimensions must have reached first, by dimension
 */
public record Move(
        String id,
        String action,
        String soThat,
        String watch,
        String horizon,
        List<String> evidence,
        Map<String, Integer> requires) {
    public Move {
        evidence = List.copyOf(evidence);
        requires = Map.copyOf(requires);
    }
}
