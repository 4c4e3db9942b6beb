/** Researchers: who asks for access, which terms they accepted, and how they use releases. */
@NullMarked
package isthmus.cypher.researcher;

import org.jspecify.annotations.NullMarked;
