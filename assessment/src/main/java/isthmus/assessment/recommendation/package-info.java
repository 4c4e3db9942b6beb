/** What to aim for, and which moves of the instrument lead there, in which order and why. */
@NullMarked
package isthmus.assessment.recommendation;

import org.jspecify.annotations.NullMarked;
