package isthmus.assessment.move;

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
            throw new IllegalArgumentException("“" + move.id() + "” cannot cost " + cost);
        }
        if (!(residual >= 0 && residual <= 1)) {
            throw new IllegalArgumentException("“" + move.id() + "” cannot leave a share of " + residual);
        }
        if (requires.contains(move.id())) {
            throw new IllegalArgumentException("“" + move.id() + "” requires itself");
        }
        requires = Collections.unmodifiableSet(new TreeSet<>(requires));
    }

    public String id() {
        return move.id();
    }
}
