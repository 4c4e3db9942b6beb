package isthmus.cypher;

import java.time.Duration;

/**
 * What was copied.
 *
 * @param held how long no write got through
 */
public record Snapshot(Fingerprint fingerprint, Duration held) {}
