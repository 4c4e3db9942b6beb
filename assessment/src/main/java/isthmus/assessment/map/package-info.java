/** Where teams lie on the map of an organization: the same place each time, on screen and on paper. */
@NullMarked
package isthmus.assessment.map;

import org.jspecify.annotations.NullMarked;
