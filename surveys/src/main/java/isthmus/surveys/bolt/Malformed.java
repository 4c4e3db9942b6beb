package isthmus.surveys.bolt;

import java.io.IOException;

/** What came is no Bolt, or more than is taken: there is nobody to talk to. */
final class Malformed extends IOException {
    private static final long serialVersionUID = 1L;

    Malformed(String what) {
        super(what);
    }

    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
