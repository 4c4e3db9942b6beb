/** How long answers, links and secrets are kept, and their end. */
@NullMarked
package isthmus.cypher.retention;

import org.jspecify.annotations.NullMarked;
