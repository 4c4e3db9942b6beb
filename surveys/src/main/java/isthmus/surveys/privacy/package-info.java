/** What is kept, for how long, and how it is handed out and erased. */
@NullMarked
package isthmus.surveys.privacy;

import org.jspecify.annotations.NullMarked;
