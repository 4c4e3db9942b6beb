/** What an organization aims for, the scenarios of moves that could take it there, and what became of the moves. */
@NullMarked
package isthmus.cypher.plan;

import org.jspecify.annotations.NullMarked;
