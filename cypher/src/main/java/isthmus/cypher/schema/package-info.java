/** The graph's schema: migration files, applied in order and never changed afterwards. */
@NullMarked
package isthmus.cypher.schema;

import org.jspecify.annotations.NullMarked;
