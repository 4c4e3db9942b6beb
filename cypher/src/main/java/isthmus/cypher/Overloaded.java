package isthmus.cypher;

/** More is waiting to be written than can be written soon. Nothing of this call was written; try again later. */
public final class Overloaded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Overloaded() {
        super("too much is waiting to be written");
    }
}
