package isthmus.surveys.bolt;

import isthmus.surveys.web.Visitor;

/**
 * Somebody whose access token may read releases.
 *
 * @param id stays the same while the account is there
 * @param visitor what the house knows of them
 */
public record Researcher(String id, Visitor visitor) {}
