package isthmus.assessment.scoring;

import isthmus.assessment.instrument.GapRule;
import isthmus.assessment.wording.Sentence;

/**
 * A difference of view that a rule of the instrument names.
 *
 * @param dimension dimension id
 * @param size scale points for a difference, a share for fog
 * @param detail the sentence behind it: who, by how much, how sure
 */
public record GapFinding(GapRule rule, String dimension, double size, Sentence detail) {}
