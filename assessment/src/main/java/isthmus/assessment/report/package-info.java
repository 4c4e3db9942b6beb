/** What people decide about a report: its sections, their own words, how it looks, and whether it was released. */
@NullMarked
package isthmus.assessment.report;

import org.jspecify.annotations.NullMarked;
