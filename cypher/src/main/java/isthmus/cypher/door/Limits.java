package isthmus.cypher.door;

import isthmus.cypher.EmbeddedNeo4j;
import java.time.Duration;

/** How much one query may take. */
public final class Limits {

    /** In characters: more is data, which belongs into parameters. */
    public static final int LONGEST_QUERY = 20_000;

    /** Brackets within brackets: deeper ones are a burden for parsers, and for readers. */
    public static final int DEEPEST = 50;

    public static final Duration LONGEST = Duration.ofSeconds(30);

    public static final int MOST_ROWS = 100_000;

    /** In bytes, of one query while it runs. */
    public static final long MOST_MEMORY = 64L << 20;

    /** In bytes, of all queries of a release together. */
    public static final long MOST_MEMORY_OF_ALL = 256L << 20;

    /** Queries of one researcher at once. */
    public static final int AT_ONCE = 2;

    /** Queries of all researchers at once; more wait. */
    public static final int MOST_AT_ONCE = 16;

    /** Those that run, those that are looked at before, and those that end others. */
    public static final int MOST_TRANSACTIONS = 200;

    /** How long a query waits until it may run. */
    public static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    /** Of the database itself, which holds where everything else does not. */
    public static final EmbeddedNeo4j.Bounds OF_THE_STORE = new EmbeddedNeo4j.Bounds(LONGEST, MOST_MEMORY, MOST_MEMORY_OF_ALL, MOST_TRANSACTIONS);

    private Limits() {}
}
