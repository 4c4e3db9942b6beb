/** From answers to what may be shown: cells, groups above their threshold, intervals, levels, gaps and patterns. */
@NullMarked
package isthmus.assessment.scoring;

import org.jspecify.annotations.NullMarked;
