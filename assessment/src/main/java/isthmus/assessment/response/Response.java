package isthmus.assessment.response;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One respondent's answers. Nothing in it leads back to an invitation.
 *
 * @param team the team it was given for, or null for the organization as a whole
 * @param perspective the perspective it was given from
 * @param wave 0 for answers before the campaign first closed, one more after each reopening
 * @param answers by item id; items without an answer are absent
 */
public record Response(@Nullable String team, String perspective, int wave, Map<String, Answer> answers) {
    public Response {
        answers = Map.copyOf(answers);
    }
}
