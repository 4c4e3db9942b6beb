/** Dependencies as the people name them who live with them: checked, hidden while few say so, and merged by one rule. */
@NullMarked
package isthmus.assessment.tie;

import org.jspecify.annotations.NullMarked;
