package isthmus.assessment.plan;

import isthmus.assessment.move.Proposal;
import isthmus.assessment.planner.Standing;

/**
 * A proposed move in one scenario.
 *
 * @param phase from 0, or {@link #OUT} when the plan does without it
 */
public record Choice(Proposal proposal, Standing standing, int phase) {

    public static final int OUT = -1;

    public Choice {
        if (phase < OUT) {
            throw new IllegalArgumentException("phase " + phase);
        }
    }

    /** Not chosen, and free to be. */
    public static Choice of(Proposal proposal) {
        return new Choice(proposal, Standing.FREE, OUT);
    }

    public boolean chosen() {
        return phase != OUT;
    }

    public String id() {
        return proposal.id();
    }

    public Choice in(int newPhase) {
        return new Choice(proposal, standing, newPhase);
    }
}
