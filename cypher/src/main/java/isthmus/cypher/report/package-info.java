/** What consultants decided about reports, and the reports that were released. */
@NullMarked
package isthmus.cypher.report;

import org.jspecify.annotations.NullMarked;
