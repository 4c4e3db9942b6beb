package isthmus.cypher.organization;

import java.util.List;
import java.util.Map;

/**
 * What an erasure took away, and what a search of the whole graph found afterwards.
 *
 * @param gone how many of each label, in the order of the labels
 * @param nodes that were looked through
 * @param relationships that were looked through
 * @param traces places where the id or a name of what is gone was still found, such as {@code Team.name}; empty when all is well
 */
public record Erasure(Map<String, Long> gone, long nodes, long relationships, List<String> traces) {}
