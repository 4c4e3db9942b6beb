package isthmus.surveys.backup;

/** No archive was made, and nothing of one is left. The message says why and what to do. */
public final class BackupFailed extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    BackupFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
