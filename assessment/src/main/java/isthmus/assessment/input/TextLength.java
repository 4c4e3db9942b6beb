package isthmus.assessment.input;

import isthmus.assessment.wording.Sentence;

/** The one way to say that a text is too long. */
public final class TextLength {

    private TextLength() {}

    /** @param most characters it may have */
    public static Problem exceeded(Sentence where, String text, int most) {
        return new Problem(
                where,
                Sentence.of("text.long", "It has {0} characters.", String.valueOf(text.length())),
                Sentence.of("text.long.mend", "Shorten it to {0}.", String.valueOf(most)));
    }
}
