/** The report: what it is made of, how it is made, and how consultants work on it. */
@NullMarked
package isthmus.surveys.report;

import org.jspecify.annotations.NullMarked;
