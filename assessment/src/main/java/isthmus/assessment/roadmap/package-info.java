/** What is done when: moves of the instrument and of the team graph in one order, and what became of them. */
@NullMarked
package isthmus.assessment.roadmap;

import org.jspecify.annotations.NullMarked;
