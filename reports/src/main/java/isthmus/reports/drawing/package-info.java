/** The drawings of exhibits read back from their SVG, for whatever is no web page and no PDF. */
@NullMarked
package isthmus.reports.drawing;

import org.jspecify.annotations.NullMarked;
