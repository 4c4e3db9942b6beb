/** Tables of many organizations from which nobody can read what one of them brought. Begins at {@link isthmus.assessment.table.Table}. */
@NullMarked
package isthmus.assessment.table;

import org.jspecify.annotations.NullMarked;
