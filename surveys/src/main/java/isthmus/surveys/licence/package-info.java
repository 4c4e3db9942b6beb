/** Which libraries a distribution consists of, and under which licences. */
@NullMarked
package isthmus.surveys.licence;

import org.jspecify.annotations.NullMarked;
