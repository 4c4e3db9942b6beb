/**
 * Which changes to make within what can be afforded, and in which order: numbers and ids, no teams. Begins at
 * {@link isthmus.assessment.planner.Optimizer}.
 */
@NullMarked
package isthmus.assessment.planner;

import org.jspecify.annotations.NullMarked;
