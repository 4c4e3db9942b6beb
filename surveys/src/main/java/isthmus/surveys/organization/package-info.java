/** Pages and resources of organizations. */
@NullMarked
package isthmus.surveys.organization;

import org.jspecify.annotations.NullMarked;
