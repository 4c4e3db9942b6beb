package isthmus.surveys.bolt;

import isthmus.cypher.door.Door;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;

/** What the door asks of the house. Every method may be called by many at once. */
public interface Research {

    /** Whose access token it is, while it is good for reading releases. Asked anew for each query. */
    Optional<Researcher> researcher(String token);

    /**
     * Counts a token that nobody has.
     *
     * @return how long whoever sent it has to wait; zero when they may try again
     */
    Duration missed(InetAddress client);

    /** @param release its id; empty for the one that is read when none is named */
    Found find(Researcher researcher, String release);

    /** Keeps account of a query; returns at once. */
    void asked(Asked query);

    /** What there is under the name of a release. */
    sealed interface Found {

        /** @param id of the release */
        record Open(String id, Door door) implements Found {}

        /** @param first what has to be done before, a sentence */
        record Closed(String first) implements Found {}

        /** Nothing that this researcher may read. */
        record Nothing() implements Found {}
    }
}
