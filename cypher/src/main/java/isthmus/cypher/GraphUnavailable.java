package isthmus.cypher;

/** The database did not answer in time. Nothing is known about what was under way; asking again later is safe. */
public final class GraphUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public GraphUnavailable(Throwable cause) {
        super("the database does not answer", cause);
    }
}
