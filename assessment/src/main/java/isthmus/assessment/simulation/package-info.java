/**
 * An organization before and after a set of moves, with what the moves save and what decentralization costs. Begins at
 * {@link isthmus.assessment.simulation.Simulation}.
 */
@NullMarked
package isthmus.assessment.simulation;

import org.jspecify.annotations.NullMarked;
