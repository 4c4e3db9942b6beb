/** Releases of the research graph: how they come about, and the store of its own in which each is read. */
@NullMarked
package isthmus.cypher.release;

import org.jspecify.annotations.NullMarked;
