/** What the team graph shows, as pages, map and JSON. */
@NullMarked
package isthmus.surveys.island;

import org.jspecify.annotations.NullMarked;
