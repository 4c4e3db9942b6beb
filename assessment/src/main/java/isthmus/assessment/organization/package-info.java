/** Organizations as they describe themselves: units, teams, missions and dependencies. */
@NullMarked
package isthmus.assessment.organization;

import org.jspecify.annotations.NullMarked;
