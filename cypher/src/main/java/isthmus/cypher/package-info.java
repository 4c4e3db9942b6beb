/**
 * The graph: the engine, the connection, the statements. Everything speaks through the driver over Bolt, so that an
 * external server or cluster is only another address. Knows no scoring, no rendering, no HTTP.
 */
@NullMarked
package isthmus.cypher;

import org.jspecify.annotations.NullMarked;
