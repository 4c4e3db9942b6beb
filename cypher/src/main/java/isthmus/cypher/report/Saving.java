package isthmus.cypher.report;

/** What became of an attempt to save a manuscript. */
public sealed interface Saving {

    /** @param revision what it has become */
    record Saved(long revision) implements Saving {}

    /** Somebody else saved it since; nothing was written. */
    record Conflict(Kept theirs) implements Saving {}

    /** There is no such campaign, or no longer. */
    record Gone() implements Saving {}
}
