/** What an organization reads before it agrees to research, and what it sees afterwards, as pages and as JSON. */
@NullMarked
package isthmus.surveys.agreement;

import org.jspecify.annotations.NullMarked;
