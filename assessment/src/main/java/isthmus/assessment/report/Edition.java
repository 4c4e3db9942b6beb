package isthmus.assessment.report;

import java.time.Instant;

/**
 * A released report, which never changes: what it was made of is kept with it.
 *
 * @param number from 1, for each campaign and language
 * @param by the account that released it
 * @param change what is different from the edition before, or empty in the first
 * @param hash SHA-256 of what is kept, 64 hexadecimal digits
 */
public record Edition(String campaign, String language, int number, Instant released, String by, String change, String hash) {}
