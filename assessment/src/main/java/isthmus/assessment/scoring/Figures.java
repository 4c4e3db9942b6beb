package isthmus.assessment.scoring;

import isthmus.assessment.instrument.Dimension;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.island.Island;
import isthmus.assessment.wording.Sentence;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a condition may know: figures that may be shown, and the team graph. */
public record Figures(Instrument instrument, List<DimensionResult> dimensions, List<SayAgainstDo> graph, Island island)
        implements Condition.Figures {

    public Figures {
        dimensions = List.copyOf(dimensions);
        graph = List.copyOf(graph);
    }

    @Override
    public OptionalDouble value(Condition.Reference reference) {
        return switch (Objects.requireNonNull(reference.figure())) {
            case SCORE -> result(reference).map(r -> value(r.score())).orElse(OptionalDouble.empty());
            case LEVEL -> result(reference)
                    .map(DimensionResult::level)
                    .map(level -> OptionalDouble.of(level.point()))
                    .orElse(OptionalDouble.empty());
            case FACET -> result(reference)
                    .map(r -> r.facets().get(afterDot(reference.id())))
                    .map(Figures::value)
                    .orElse(OptionalDouble.empty());
            case GRAPH_LEVEL -> graph.stream()
                    .filter(g -> g.dimension().id().equals(reference.id()) && g.shown() != null)
                    .mapToDouble(g -> Objects.requireNonNull(g.shown()))
                    .findFirst();
            case GRAPH -> GraphFigure.of(reference.id()).map(f -> f.of(island).defined()).orElse(OptionalDouble.empty());
        };
    }

    /** The figures a condition rests on, in words. */
    public Sentence because(Condition condition) {
        return Sentence.of("because", "{0}", condition.references().stream().map(this::said).distinct().toList());
    }

    private Sentence said(Condition.Reference reference) {
        var name = name(reference);
        var value = value(reference);
        if (value.isEmpty()) {
            return Sentence.of("because.missing", "{0} not available", name);
        }
        double figure = value.getAsDouble();
        if (reference.figure() != Condition.Figure.GRAPH) {
            return Sentence.of("because.score", "{0} {1,number,0.0}", name, figure);
        }
        return figure == Math.rint(figure)
                ? Sentence.of("because.count", "{0} {1}", name, figure)
                : Sentence.of("because.graph", "{0} {1,number,0.00}", name, figure);
    }

    private Optional<DimensionResult> result(Condition.Reference reference) {
        var id = beforeDot(reference.id());
        return dimensions.stream().filter(d -> d.dimension().id().equals(id)).findFirst();
    }

    private Object name(Condition.Reference reference) {
        var id = beforeDot(reference.id());
        var dimension = instrument.dimension(id).map(Dimension::shortName).orElse(id);
        return switch (Objects.requireNonNull(reference.figure())) {
            case SCORE -> dimension;
            case LEVEL -> Sentence.of("because.level", "{0} level", dimension);
            case GRAPH_LEVEL -> Sentence.of("because.level.graph", "{0} level from the team graph", dimension);
            case FACET -> Sentence.of("because.facet", "{0} ({1})", dimension, afterDot(reference.id()));
            case GRAPH -> GraphFigure.of(id).<Object>map(GraphFigure::reads).orElse(id);
        };
    }

    private static OptionalDouble value(Estimate estimate) {
        return estimate.shown().map(s -> OptionalDouble.of(s.value())).orElse(OptionalDouble.empty());
    }

    private static String beforeDot(String id) {
        int dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }

    private static String afterDot(String id) {
        return id.substring(id.indexOf('.') + 1);
    }
}
