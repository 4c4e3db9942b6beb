package isthmus.assessment.island;

import isthmus.assessment.wording.Sentence;
import java.util.List;

/**
 * How far a standstill spreads along blocking dependencies (MacCormack, Rusnak &amp; Baldwin 2006).
 *
 * @param cost density of their transitive closure, each team with itself included
 * @param core teams in the largest group that block each other in a circle; 1 when there is none
 * @param cycles circles of blocking dependencies, the shortest first; every blocking tie that closes a circle is in one
 */
public record Propagation(Metric cost, int core, List<List<String>> cycles) {

    public Propagation {
        cycles = List.copyOf(cycles);
    }

    static Propagation of(Ties blocking, Sides sides) {
        if (blocking.nodes() == 0) {
            return new Propagation(Metric.undefined(Sentence.of("metric.propagation", "There are no teams.")), 0, List.of());
        }
        var tangles = new Tangles(blocking);
        return new Propagation(
                Metric.of(tangles.density()),
                tangles.largest(),
                tangles.cycles().stream().map(c -> c.stream().map(sides::name).toList()).toList());
    }
}
