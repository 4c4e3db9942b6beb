package isthmus.reports.content;

import isthmus.assessment.report.Imprint;
import isthmus.reports.wording.Wording;

/**
 * Whether the report was released, in words.
 *
 * @param line the edition and its day, or that it is a draft
 * @param change what is different from the edition before; empty in a draft and in the first edition
 */
public record Issue(boolean draft, String line, String change) {

    static Issue of(Imprint imprint, Wording words) {
        return switch (imprint) {
            case Imprint.Draft draft -> new Issue(true, words.say("issue.draft"), "");
            case Imprint.Released(int edition, var day, String change) ->
                new Issue(false, words.say("issue.edition", edition, words.date(day)), edition == 1 ? "" : change);
        };
    }
}
