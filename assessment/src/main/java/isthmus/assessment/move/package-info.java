/**
 * What could be changed in an organization: moves, what each costs and which waits it shortens, what is proposed from the
 * graph, and which moves exclude each other. Begins at {@link isthmus.assessment.move.Proposals}.
 */
@NullMarked
package isthmus.assessment.move;

import org.jspecify.annotations.NullMarked;
