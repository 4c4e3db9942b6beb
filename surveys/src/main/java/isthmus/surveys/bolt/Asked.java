package isthmus.surveys.bolt;

import java.time.Duration;

/**
 * What came of a query, without the query.
 *
 * @param release as it was named; empty for the default one
 * @param rows that were handed over
 */
public record Asked(String researcher, String release, boolean allowed, long rows, Duration took) {}
