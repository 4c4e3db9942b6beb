/** Answers of one respondent, checked against the instrument before they are kept. */
@NullMarked
package isthmus.assessment.response;

import org.jspecify.annotations.NullMarked;
