/** What every CSV file that leaves the house keeps. */
@NullMarked
package isthmus.reports.csv;

import org.jspecify.annotations.NullMarked;
