package isthmus.assessment.scoring;

import isthmus.assessment.instrument.Pattern;
import isthmus.assessment.wording.Sentence;

/**
 * @param because the figures it rests on, or what is missing to tell
 */
public record PatternFinding(Pattern pattern, State state, Sentence because) {
    public enum State {
        HOLDS,
        DOES_NOT_HOLD,
        CANNOT_TELL
    }
}
