/** Pages and resources of campaigns: opening, inviting, progress, closing. */
@NullMarked
package isthmus.surveys.campaign;

import org.jspecify.annotations.NullMarked;
