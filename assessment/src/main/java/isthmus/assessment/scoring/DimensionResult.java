package isthmus.assessment.scoring;

import isthmus.assessment.instrument.Dimension;
import isthmus.assessment.instrument.Move;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One dimension of one campaign.
 *
 * @param score the organization's score: mean of the sides, each side a headcount-weighted mean of its groups
 * @param level null when the score is hidden
 * @param perspectives mean by perspective id, sides and lenses
 * @param criterion mean of the criterion item by perspective id, kept apart from the score; empty without such an item
 * @param cannotSee share of "I cannot see this" among the answers given, 0 to 1, by perspective id
 * @param facets score by facet id
 * @param nodes units and teams in the order of the organization chart, see {@link NodeResult}
 * @param spread null when the score is hidden or fewer than two nodes are shown
 * @param agreement null when there are too few teams for it
 * @param bounds null when the score is hidden
 * @param gap difference of view between the first two sides, on the items both were asked
 * @param distributions answers by item, for groups large enough
 * @param moves what to try next at the level reached; empty when the score is hidden
 */
public record DimensionResult(
        Dimension dimension,
        Estimate score,
        @Nullable LevelRange level,
        Map<String, Estimate> perspectives,
        Map<String, Estimate> criterion,
        Map<String, Estimate> cannotSee,
        Map<String, Estimate> facets,
        List<NodeResult> nodes,
        @Nullable Spread spread,
        @Nullable Agreement agreement,
        @Nullable Bounds bounds,
        Gap gap,
        List<Distribution> distributions,
        List<Move> moves) {

    /**
     * @param unweightedMean mean of the shown teams, or units where fewer than two teams are shown, each counting once
     * @param lowest the lowest shown node's name and score
     * @param standardDeviation between the shown nodes; 0 for fewer than two
     */
    public record Spread(double unweightedMean, String lowest, double lowestScore, String highest, double highestScore, double standardDeviation) {}

    /**
     * What the level would be if everybody who did not answer had answered low or high (2 or 4 on five points; a quarter
     * and three quarters of any range).
     *
     * @param levelHolds true when neither changes the level
     */
    public record Bounds(double ifMissingLow, double ifMissingHigh, boolean levelHolds) {}

    /**
     * Do people of one team see the same thing?
     *
     * @param teams teams with enough answers
     * @param withinDeviation mean within-team standard deviation of single items, in scale points
     * @param chanceDeviation the same for groups of the same sizes drawn at random from the same answers
     * @param p share of random draws with at most the observed deviation, with the +1 correction
     * @param icc1 share of variance between teams (one-way random effects); may be negative
     * @param icc2 dependability of team means, from icc1 and the mean team size
     */
    public record Agreement(int teams, double withinDeviation, double chanceDeviation, double p, double icc1, double icc2) {
        public boolean moreThanChance() {
            return p < 0.05;
        }
    }

    /**
     * @param perspective perspective id
     * @param counts answers by option from 1 up, before recoding
     * @param cannotSee answers "I cannot see this"
     */
    public record Distribution(String item, String perspective, List<Integer> counts, int cannotSee) {
        public Distribution {
            counts = List.copyOf(counts);
        }

        public int people() {
            return counts.stream().mapToInt(Integer::intValue).sum() + cannotSee;
        }
    }

    public DimensionResult {
        perspectives = Map.copyOf(perspectives);
        criterion = Map.copyOf(criterion);
        cannotSee = Map.copyOf(cannotSee);
        facets = Map.copyOf(facets);
        nodes = List.copyOf(nodes);
        distributions = List.copyOf(distributions);
        moves = List.copyOf(moves);
    }

    /** A team's result; nothing for a name that no team has. */
    public Optional<NodeResult> team(String name) {
        return nodes.stream().filter(n -> n.kind() == NodeResult.Kind.TEAM && n.name().equals(name)).findFirst();
    }
}
