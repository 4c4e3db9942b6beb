/** The front door: configuration, start and stop. The only place that sees all the other modules. */
@NullMarked
package isthmus.surveys;

import org.jspecify.annotations.NullMarked;
