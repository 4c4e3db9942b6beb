/** Every sentence and number format of charts and reports, by language. */
@NullMarked
package isthmus.reports.wording;

import org.jspecify.annotations.NullMarked;
