package isthmus.assessment.scoring;

import isthmus.assessment.instrument.Pattern;

/**
 * @param because the figures it rests on, or what is missing to tell
 */
public record PatternFinding(Pattern pattern, State state, String because) {
    public enum State {
        HOLDS,
        DOES_NOT_HOLD,
        CANNOT_TELL
    }
}
