/**
 * The report of one campaign, as PDF and as HTML. It draws an {@link isthmus.assessment.Assessment} and an
 * {@link isthmus.assessment.roadmap.Outlook} and adds no figure of its own; the same templates and charts serve both forms.
 */
@NullMarked
package isthmus.reports;

import org.jspecify.annotations.NullMarked;
