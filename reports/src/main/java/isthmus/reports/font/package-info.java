/** The typefaces that are embedded and measured. */
@NullMarked
package isthmus.reports.font;

import org.jspecify.annotations.NullMarked;
