package isthmus.assessment.response;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a respondent sent, not yet checked.
 *
 * @param team the team of the link it came through, or null
 * @param perspective the perspective of the link
 * @param answers by item id: {@code "1"} up to the points of its scale, or {@code "dk"} for "I cannot see this"
 */
public record Form(@Nullable String team, String perspective, Map<String, String> answers) {

    public static final String CANNOT_SEE = "dk";

    public Form {
        answers = Map.copyOf(answers);
    }
}
