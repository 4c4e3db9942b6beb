package isthmus.surveys.structure;

import isthmus.assessment.input.Problem;
import isthmus.assessment.organization.Structure;
import java.util.List;

/**
 * A sound structure, ready to be written, and what a person should know before that.
 *
 * @param structure the whole structure as it would be
 * @param warnings guesses that were made and things that were left out, in the shape of problems
 */
public record Proposal(Structure structure, List<Problem> warnings) {

    public Proposal {
        warnings = List.copyOf(warnings);
    }
}
