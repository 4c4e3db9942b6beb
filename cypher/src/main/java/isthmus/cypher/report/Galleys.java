package isthmus.cypher.report;

/**
 * What is kept of an edition, each a packed galley of the module that prints.
 *
 * @param full the full form
 * @param brief the brief form
 */
public record Galleys(byte[] full, byte[] brief) {}
