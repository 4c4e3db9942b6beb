package isthmus.assessment.move;

import isthmus.assessment.wording.Sentence;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A move with what it takes and what it leaves, both to be edited by those who know the organization.
 *
 * @param cost points of change effort, more than 0
 * @param residual share of a wait that is left where the move shortens it, 0 to 1
 * @param requires ids of moves that must come in an earlier phase
 */
public record Proposal(Move move, double cost, double residual, Set<String> requires) {

    public Proposal {
        if (!(cost > 0 && Double.isFinite(cost))) {
            throw new ImpossibleMove(Sentence.of("move.cost", "“{0}” cannot cost {1,number,0.0#####}.", move.id(), cost));
        }
        if (!(residual >= 0 && residual <= 1)) {
            throw new ImpossibleMove(
                    Sentence.of("move.residual", "“{0}” cannot leave a share of {1,number,0.0#####}.", move.id(), residual));
        }
        if (requires.contains(move.id())) {
            throw new ImpossibleMove(Sentence.of("move.itself", "“{0}” requires itself.", move.id()));
        }
        requires = Collections.unmodifiableSet(new TreeSet<>(requires));
    }

    public String id() {
        return move.id();
    }
}
