/**
 * What Isthmus computes: pure functions over records, no I/O, no clock, and no randomness without a seed passed in.
 * One campaign's results begin at {@link isthmus.assessment.Assessment}.
 */
@NullMarked
package isthmus.assessment;

import org.jspecify.annotations.NullMarked;
