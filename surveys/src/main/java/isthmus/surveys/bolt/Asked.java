package isthmus.surveys.bolt;

import java.time.Duration;

/**
 * What came of a query, without the query.
 *
 * @param release its id
 * @param rows that were handed over
 */
public record Asked(String researcher, String release, boolean allowed, long rows, Duration took) {}
