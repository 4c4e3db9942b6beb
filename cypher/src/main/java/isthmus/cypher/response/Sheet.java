package isthmus.cypher.response;

import isthmus.assessment.response.Answer;
import isthmus.assessment.tie.TieReport;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a respondent sends in.
 *
 * @param answers put over the draft; items that are missing keep what the draft has, also what another page saved a moment ago
 * @param ties put in the place of all the draft has; null takes those
 */
public record Sheet(Map<String, Answer> answers, @Nullable List<TieReport> ties) {

    public Sheet(Map<String, Answer> answers) {
        this(answers, null);
    }

    /** The draft as it is. */
    public static Sheet ofDraft() {
        return new Sheet(Map.of());
    }
}
