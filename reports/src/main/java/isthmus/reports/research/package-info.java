/** What researchers take away of a release, in the formats of their programs. Begins at {@link isthmus.reports.research.Export}. */
@NullMarked
package isthmus.reports.research;

import org.jspecify.annotations.NullMarked;
