/** The trail of who did what: appended to, chained, and readable by administrators. */
@NullMarked
package isthmus.cypher.audit;

import org.jspecify.annotations.NullMarked;
