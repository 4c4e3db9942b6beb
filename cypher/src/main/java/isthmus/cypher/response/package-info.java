/** Drafts and responses: the way of an answer into the graph. */
@NullMarked
package isthmus.cypher.response;

import org.jspecify.annotations.NullMarked;
