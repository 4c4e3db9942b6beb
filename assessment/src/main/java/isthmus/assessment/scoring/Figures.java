package isthmus.assessment.scoring;

import isthmus.assessment.instrument.Dimension;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.island.Island;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

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
    public String because(Condition condition) {
        return condition.references().stream()
                .map(reference -> name(reference) + " " + figure(reference))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String figure(Condition.Reference reference) {
        var value = value(reference);
        if (value.isEmpty()) {
            return "not available";
        }
        boolean graph = reference.figure() == Condition.Figure.GRAPH;
        boolean whole = value.getAsDouble() == Math.rint(value.getAsDouble());
        return String.format(Locale.ROOT, graph && whole ? "%.0f" : graph ? "%.2f" : "%.1f", value.getAsDouble());
    }

    private Optional<DimensionResult> result(Condition.Reference reference) {
        var id = beforeDot(reference.id());
        return dimensions.stream().filter(d -> d.dimension().id().equals(id)).findFirst();
    }

    private String name(Condition.Reference reference) {
        var id = beforeDot(reference.id());
        var dimension = instrument.dimension(id).map(Dimension::shortName).orElse(id);
        return switch (Objects.requireNonNull(reference.figure())) {
            case SCORE -> dimension;
            case LEVEL -> dimension + " level";
            case GRAPH_LEVEL -> dimension + " level from the team graph";
            case FACET -> dimension + " (" + afterDot(reference.id()) + ")";
            case GRAPH -> GraphFigure.of(id).map(GraphFigure::reads).orElse(id);
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
