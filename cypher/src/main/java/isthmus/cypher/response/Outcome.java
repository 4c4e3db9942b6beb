package isthmus.cypher.response;

/** What became of an answer, once the database has said so. */
public sealed interface Outcome {

    /** The draft is kept. */
    record Saved() implements Outcome {}

    /**
     * The answers are in.
     *
     * @param again true when they were before; what was sent now changed nothing
     */
    record Submitted(String receipt, boolean again) implements Outcome {}

    /** The campaign no longer takes answers. */
    record Closed() implements Outcome {}

    /** No such link. */
    record Unknown() implements Outcome {}
}
