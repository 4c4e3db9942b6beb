package isthmus.surveys.backup;

/** An archive that cannot be used: cut, changed, foreign, or of a newer program. The message says which, and what to do. */
public final class ArchiveUnfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ArchiveUnfit(String message) {
        super(message);
    }
}
