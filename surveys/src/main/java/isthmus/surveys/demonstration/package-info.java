/** The made-up organization that a new installation begins with, written the way real ones are. */
@NullMarked
package isthmus.surveys.demonstration;

import org.jspecify.annotations.NullMarked;
