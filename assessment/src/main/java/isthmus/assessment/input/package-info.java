/** Bad input is a value: every problem with where it is and how to mend it. */
@NullMarked
package isthmus.assessment.input;

import org.jspecify.annotations.NullMarked;
