/** The consultant's own words: a small, safe part of Markdown as well-formed XHTML. */
@NullMarked
package isthmus.reports.markdown;

import org.jspecify.annotations.NullMarked;
