/**
 * What a researcher's query passes before it reaches a published release, and how its result comes back. Begins at
 * {@link isthmus.cypher.door.Door}.
 */
@NullMarked
package isthmus.cypher.door;

import org.jspecify.annotations.NullMarked;
