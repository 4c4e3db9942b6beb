package isthmus.assessment.instrument;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param id unique in the instrument and never reused for another wording
 * @param type the id of its scale
 * @param reversed true when agreement speaks for separation, so that values are recoded before anything else
 * @param core true when it is asked in every form of the questionnaire
 * @param facet the facet of the dimension it belongs to, or null
 * @param audience ids of the perspectives that are asked
 * @param anchors the concrete situations of an anchored scale, by value; empty otherwise
 */
public record Item(
        String id,
        String type,
        boolean reversed,
        boolean core,
        @Nullable String facet,
        Set<String> audience,
        String text,
        Map<Integer, String> anchors) {
    public Item {
        audience = Set.copyOf(audience);
        anchors = Map.copyOf(anchors);
    }

    /** The words of each option from 1 up: its anchors, or the labels of its scale. */
    public List<String> options(Scale scale) {
        var words = scale.anchored() ? anchors : scale.labels();
        return java.util.stream.IntStream.rangeClosed(1, scale.points())
                .mapToObj(words::get)
                .toList();
    }
}
