/** What organizations agreed to of research. */
@NullMarked
package isthmus.cypher.research;

import org.jspecify.annotations.NullMarked;
