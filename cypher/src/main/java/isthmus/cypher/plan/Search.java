package isthmus.cypher.plan;

/**
 * How far the optimizer is with a scenario.
 *
 * @param best gain of the best plan so far
 * @param bound that no plan exceeds; infinite while none is known
 */
public record Search(double best, double bound, long milliseconds) {}
