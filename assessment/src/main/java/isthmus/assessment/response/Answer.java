package isthmus.assessment.response;

/** What a respondent gave for one item; an item without an answer has none of these. */
public sealed interface Answer {

    /** An option from 1 up. */
    record Option(int value) implements Answer {}

    /** "I cannot see this from where I sit": missing for scores, counted for visibility. */
    record CannotSee() implements Answer {}

    Answer CANNOT_SEE = new CannotSee();
}
