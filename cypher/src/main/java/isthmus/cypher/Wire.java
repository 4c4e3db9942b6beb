package isthmus.cypher;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/**
 * A driver with its connections, and how many calls wait on it. When one of them waited in vain, no connection of the wire
 * can be trusted: it is given up, new calls go over another one, and the last that hangs up cuts whatever still hangs.
 */
final class Wire {

    private final Driver driver;
    private int calls;
    private boolean givenUp;

    Wire(Driver driver) {
        this.driver = driver;
    }

    /** @return false when the wire was given up; otherwise {@link #hangUp} must follow */
    synchronized boolean pickUp() {
        if (!givenUp) {
            calls++;
        }
        return !givenUp;
    }

    void hangUp() {
        boolean last;
        synchronized (this) {
            calls--;
            last = givenUp && calls == 0;
        }
        if (last) {
            cut();
        }
    }

    /** Lets no new call in. */
    void giveUp() {
        boolean last;
        synchronized (this) {
            last = !givenUp && calls == 0;
            givenUp = true;
        }
        if (last) {
            cut();
        }
    }

    Session session(SessionConfig config) {
        return driver.session(config);
    }

    /** Not waited for: a database that does not answer would not answer a goodbye either. */
    private void cut() {
        var unused = driver.closeAsync();
    }

    void close() {
        driver.close();
    }
}
