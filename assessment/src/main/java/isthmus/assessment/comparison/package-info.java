/** Two rounds of one organization side by side: what changed, and whether by more than noise. */
@NullMarked
package isthmus.assessment.comparison;

import org.jspecify.annotations.NullMarked;
