package isthmus.cypher.plan;

/** What became of an attempt to save a scenario. */
public sealed interface Saving {

    /** @param version what it has become */
    record Saved(long version) implements Saving {}

    /** Somebody else saved it since; nothing was written. */
    record Conflict() implements Saving {}

    /** There is no such scenario, or no longer. */
    record Gone() implements Saving {}
}
