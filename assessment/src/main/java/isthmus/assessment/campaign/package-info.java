/** One survey round: who was invited with which link and how far the round has come. */
@NullMarked
package isthmus.assessment.campaign;

import org.jspecify.annotations.NullMarked;
