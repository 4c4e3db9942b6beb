/** Ties between teams as respondents named them, beside the structure's own. */
@NullMarked
package isthmus.surveys.tie;

import org.jspecify.annotations.NullMarked;
