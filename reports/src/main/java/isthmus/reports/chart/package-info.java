/**
 * Charts as SVG, for pages and paper alike: a closed drawing vocabulary with presentation attributes only, so that
 * they pass a content-security policy without inline styles and the PDF painter understands all of it.
 */
@NullMarked
package isthmus.reports.chart;

import org.jspecify.annotations.NullMarked;
