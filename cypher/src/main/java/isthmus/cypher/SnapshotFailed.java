package isthmus.cypher;

/** The running database could not be copied. Nothing of it was lost or changed. The message says why and what to do. */
public final class SnapshotFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SnapshotFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
