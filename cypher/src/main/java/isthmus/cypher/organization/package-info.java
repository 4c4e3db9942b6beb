/** Organizations and the versions of their structure. */
@NullMarked
package isthmus.cypher.organization;

import org.jspecify.annotations.NullMarked;
