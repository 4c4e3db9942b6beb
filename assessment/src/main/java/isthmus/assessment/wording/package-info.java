/** What the domain says to readers, in a form that every language can say. */
@NullMarked
package isthmus.assessment.wording;

import org.jspecify.annotations.NullMarked;
