/** The research graph: making releases, and handing them out. */
@NullMarked
package isthmus.surveys.research;

import org.jspecify.annotations.NullMarked;
