/** The PDF painter: print XHTML onto pages with embedded fonts, charts as vectors, and no access to anything outside. */
@NullMarked
package isthmus.reports.pdf;

import org.jspecify.annotations.NullMarked;
