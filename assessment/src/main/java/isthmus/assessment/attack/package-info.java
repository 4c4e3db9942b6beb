/** What somebody with a release in hand could try on it, with what they could know of an organization beforehand. */
@NullMarked
package isthmus.assessment.attack;

import org.jspecify.annotations.NullMarked;
