package isthmus.assessment.instrument;

/**
 * A tension between dimensions.
 *
 * @param when a condition over published scores, see {@code Condition}
 * @param reads the sentence for the consultant
 * @param firstMove where to begin: a dimension, {@code min(a, b)}, or a plain word
 */
public record Pattern(String id, String name, String when, String reads, String firstMove) {}
