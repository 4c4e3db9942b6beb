package isthmus.assessment.instrument;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One aspect that gets a score.
 *
 * @param claim what the article claims about it, in our words
 * @param facets what each facet is about, by id; often empty
 * @param levelTexts what each level looks like here, by level
 * @param moves what to try next, by the level that was reached
 * @param evidence ids of references
 * @param graphPart what the team graph says about the same thing, or null
 */
public record Dimension(
        String id,
        String name,
        String definition,
        String claim,
        Map<String, String> facets,
        Map<Integer, String> levelTexts,
        List<Item> items,
        List<GraphIndicator> graphIndicators,
        Map<Integer, List<Move>> moves,
        List<String> evidence,
        @Nullable GraphPart graphPart) {

    /** A figure of the team graph that bears on the dimension. */
    public record GraphIndicator(String id, String reads) {}

    public Dimension {
        facets = Map.copyOf(facets);
        levelTexts = Map.copyOf(levelTexts);
        items = List.copyOf(items);
        graphIndicators = List.copyOf(graphIndicators);
        moves = Map.copyOf(moves);
        evidence = List.copyOf(evidence);
    }

    /** The name before its explanation: "Flow" of "Flow - handoffs, waiting and dependencies". */
    public String shortName() {
        int dash = name.indexOf(" - ");
        return dash < 0 ? name : name.substring(0, dash);
    }
}
