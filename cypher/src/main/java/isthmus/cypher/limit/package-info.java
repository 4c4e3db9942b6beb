/** How often has been asked and guessed, for all services of an installation together; by keyed hashes, for minutes. */
@NullMarked
package isthmus.cypher.limit;

import org.jspecify.annotations.NullMarked;
