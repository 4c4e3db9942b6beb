package isthmus.assessment.scoring;

import isthmus.assessment.instrument.Dimension;
import isthmus.assessment.instrument.GraphPart;
import isthmus.assessment.instrument.Scoring;
import isthmus.assessment.island.IslandIndex;
import isthmus.assessment.island.Metric;
import isthmus.assessment.wording.Sentence;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One dimension as people tell it beside what the team graph shows. The two are measured apart and never averaged.
 *
 * @param said the level of the answers, or null when it may not be shown
 * @param shown the level of the graph, or null when the graph lacks what it needs
 * @param why why there is no level of the graph, or null
 */
public record SayAgainstDo(Dimension dimension, GraphPart part, @Nullable LevelRange said, @Nullable Integer shown, @Nullable Sentence why) {

    /** From this many levels apart the two views are a question to ask. */
    private static final int CLASH = 2;

    /** For every dimension that has something to be compared with. */
    static List<SayAgainstDo> of(List<DimensionResult> dimensions, IslandIndex index, Scoring scoring) {
        return dimensions.stream()
                .filter(d -> d.dimension().graphPart() != null)
                .map(d -> of(d, d.dimension().graphPart(), index, scoring))
                .toList();
    }

    private static SayAgainstDo of(DimensionResult result, GraphPart part, IslandIndex index, Scoring scoring) {
        return switch (part(part, index)) {
            case Metric.Defined(double separation) ->
                new SayAgainstDo(result.dimension(), part, result.level(), scoring.level(score(separation, scoring)), null);
            case Metric.Undefined(Sentence why) -> new SayAgainstDo(result.dimension(), part, result.level(), null, why);
        };
    }

    /** By convention in a straight line: no separation is the highest score, complete separation the lowest. */
    static double score(double separation, Scoring scoring) {
        return scoring.high() - separation * (scoring.high() - scoring.low());
    }

    private static Metric part(GraphPart part, IslandIndex index) {
        return switch (part) {
            case PEOPLE -> index.people();
            case COLLABORATION -> index.collaboration();
            case WAITING -> index.waiting();
        };
    }

    /** Levels that the answers are above the graph, negative when below; empty unless both are there. */
    public OptionalDouble ahead() {
        return said == null || shown == null ? OptionalDouble.empty() : OptionalDouble.of(said.point() - shown);
    }

    public boolean clashes() {
        return ahead().isPresent() && Math.abs(ahead().getAsDouble()) >= CLASH;
    }
}
