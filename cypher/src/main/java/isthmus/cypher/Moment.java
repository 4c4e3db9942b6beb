package isthmus.cypher;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** A point in time as the graph keeps it. */
public final class Moment {

    private Moment() {}

    /** In UTC: a driver writes no time without a zone. */
    public static ZonedDateTime of(Instant instant) {
        return instant.atZone(ZoneOffset.UTC);
    }
}
