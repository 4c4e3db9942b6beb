/** An organization's structure in and out: CSV parts, staff exports, JSON, and the pages that import and show it. */
@NullMarked
package isthmus.surveys.structure;

import org.jspecify.annotations.NullMarked;
