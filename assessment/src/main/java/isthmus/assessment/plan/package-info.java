/** Scenarios of moves in the team graph: which to make, when, and what that is expected to change. */
@NullMarked
package isthmus.assessment.plan;

import org.jspecify.annotations.NullMarked;
