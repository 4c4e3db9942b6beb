package isthmus.cypher;

/**
 * The database has met something it cannot go on from, such as a full disk, and must be started again. What was acknowledged
 * is kept; whether this call wrote anything is unknown.
 */
public final class GraphStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GraphStopped(String message, Throwable cause) {
        super(message, cause);
    }
}
