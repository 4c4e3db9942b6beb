/** How the consultancy and its clients look, as pages and as JSON. */
@NullMarked
package isthmus.surveys.branding;

import org.jspecify.annotations.NullMarked;
