/** Logos that strangers' files are made into: decided by content, decoded within bounds and written again. */
@NullMarked
package isthmus.reports.logo;

import org.jspecify.annotations.NullMarked;
