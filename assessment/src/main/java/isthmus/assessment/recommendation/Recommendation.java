package isthmus.assessment.recommendation;

import isthmus.assessment.instrument.Advice.Counter;
import isthmus.assessment.instrument.Advice.Strength;
import isthmus.assessment.instrument.Move;
import java.util.List;
import java.util.Map;

/**
 * One move of the instrument, with what calls for it.
 *
 * @param reasons at least one
 * @param strength of the evidence for it
 * @param counter what is known to speak against it
 * @param missing levels it requires that are not reached, by dimension id: it comes after the moves that lift these
 */
public record Recommendation(
        Move move, Aim aim, List<Reason> reasons, Rank rank, Strength strength, Counter counter, Map<String, Integer> missing) {

    public Recommendation {
        reasons = List.copyOf(reasons);
        missing = Map.copyOf(missing);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("nothing calls for " + move.id());
        }
    }

    /**
     * What comes first: the distance to the target times what it means to the client times the teams it reaches, over the
     * effort, and times the weight of every finding that calls for it. A convention, printed as such.
     *
     * @param distance levels, above 0
     * @param importance 1 to 3
     * @param teams how many it reaches, at least 1
     * @param effort of the move's horizon, above 0
     * @param weight of the findings, at least 1
     */
    public record Rank(double distance, int importance, int teams, double effort, double weight) {
        public double value() {
            return distance * importance * teams * weight / effort;
        }
    }
}
