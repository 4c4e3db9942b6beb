package isthmus.assessment.instrument;

/** A part of the Island Index that a dimension is compared with. */
public enum GraphPart {
    PEOPLE,
    COLLABORATION,
    WAITING
}
