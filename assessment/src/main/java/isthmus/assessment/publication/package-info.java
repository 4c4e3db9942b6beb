/** What of a release everybody may see. Begins at {@link isthmus.assessment.publication.Publication}. */
@NullMarked
package isthmus.assessment.publication;

import org.jspecify.annotations.NullMarked;
