/** Versioned questionnaires as data: dimensions, items, scales, levels, moves, patterns, gaps and references. */
@NullMarked
package isthmus.assessment.instrument;

import org.jspecify.annotations.NullMarked;
