/** How the consultancy and its clients look. */
@NullMarked
package isthmus.cypher.branding;

import org.jspecify.annotations.NullMarked;
