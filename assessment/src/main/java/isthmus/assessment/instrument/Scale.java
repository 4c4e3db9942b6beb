package isthmus.assessment.instrument;

import java.util.Map;

/**
 * How an item is answered.
 *
 * @param points number of options; answers are 1 to points
 * @param labels the words of each option; empty when every item brings its own anchors
 * @param anchored true when items of this scale carry their own anchors
 * @param criterion true when items of this scale are kept apart from the dimension score and shown beside it
 * @param cannotSee the words of the answer that is no scale point
 */
public record Scale(
        String id, int points, Map<Integer, String> labels, boolean anchored, boolean criterion, String cannotSee) {
    public Scale {
        labels = Map.copyOf(labels);
    }
}
