/** The audit trail as page, table and resource, for administrators. */
@NullMarked
package isthmus.surveys.audit;

import org.jspecify.annotations.NullMarked;
