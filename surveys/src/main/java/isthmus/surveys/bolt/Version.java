package isthmus.surveys.bolt;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A version of Bolt 5 that is spoken here. */
record Version(int minor) {

    static final int MAGIC = 0x6060B017;
    static final int NONE = 0;

    private static final int MAJOR = 5;
    private static final int NEWEST = 4;
    private static final int PROPOSALS = 4;

    /** Newer ones ask for these first, and after it for a range: that is answered. */
    private static final int MANIFEST = 0x000001FF;

    /** Who one is is said by a message of its own, can be taken back and said again. */
    boolean hasLogon() {
        return minor >= 1;
    }

    boolean hasTelemetry() {
        return minor >= 4;
    }

    int code() {
        return minor << 8 | MAJOR;
    }

    /**
     * Reads what a client proposes.
     *
     * @return the newest version that both speak, by the client's order
     * @throws Malformed when it is no client of this protocol
     */
    static Optional<Version> proposed(InputStream in) throws IOException {
        var data = new DataInputStream(in);
        // One after the other: what is no Bolt need not be waited for.
        for (int shift = 24; shift >= 0; shift -= 8) {
            int next = data.read();
            if (next < 0) {
                throw new EOFException();
            }
            if (next != (MAGIC >>> shift & 0xFF)) {
                throw new Malformed("this is not Bolt");
            }
        }
        Optional<Version> chosen = Optional.empty();
        for (int i = 0; i < PROPOSALS; i++) {
            int proposal = data.readInt();
            if (chosen.isEmpty() && proposal != MANIFEST) {
                chosen = newestIn(proposal);
            }
        }
        return chosen;
    }

    /** The third byte is the newest minor version, the second how many before it are spoken too. */
    private static Optional<Version> newestIn(int proposal) {
        int newest = proposal >> 8 & 0xFF;
        int oldest = newest - (proposal >> 16 & 0xFF);
        return (proposal & 0xFF) == MAJOR && oldest <= NEWEST ? Optional.of(new Version(Math.min(newest, NEWEST))) : Optional.empty();
    }
}
