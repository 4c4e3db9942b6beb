/**
 * What the team graph shows, measured apart from what people say: separation of people, closure of collaboration, waits
 * at the border, and the Island Index made of them. Begins at {@link isthmus.assessment.island.Island}.
 */
@NullMarked
package isthmus.assessment.island;

import org.jspecify.annotations.NullMarked;
