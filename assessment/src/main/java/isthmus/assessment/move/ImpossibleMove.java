package isthmus.assessment.move;

import isthmus.assessment.wording.Sentence;

/** Something that no move can be, whatever the structure, with why as a sentence for whoever typed it. */
public final class ImpossibleMove extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    ImpossibleMove(Sentence sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }
}
