/** The instruments: read from YAML files, checked, and kept for good. */
@NullMarked
package isthmus.surveys.instrument;

import org.jspecify.annotations.NullMarked;
