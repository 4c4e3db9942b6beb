package isthmus.assessment.scoring;

import isthmus.assessment.input.Checked;
import isthmus.assessment.instrument.Dimension;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Which tensions between dimensions the published scores show. */
final class Patterns {

    private final Instrument instrument;
    private final List<DimensionResult> dimensions;
    private final List<SayAgainstDo> graph;

    Patterns(Instrument instrument, List<DimensionResult> dimensions, List<SayAgainstDo> graph) {
        this.instrument = instrument;
        this.dimensions = dimensions;
        this.graph = graph;
    }

    List<PatternFinding> findings() {
        return instrument.patterns().stream().map(this::finding).toList();
    }

    private PatternFinding finding(Pattern pattern) {
        return switch (Condition.parse(pattern.when())) {
            case Checked.Rejected<Condition>(var problems) ->
                throw new IllegalArgumentException("pattern " + pattern.id() + ": " + problems);
            case Checked.Accepted<Condition>(Condition condition) -> {
                var state = condition
                        .holds(this::value)
                        .map(holds -> holds ? PatternFinding.State.HOLDS : PatternFinding.State.DOES_NOT_HOLD)
                        .orElse(PatternFinding.State.CANNOT_TELL);
                yield new PatternFinding(pattern, state, because(condition));
            }
        };
    }

    private OptionalDouble value(Condition.Reference reference) {
        int dot = reference.id().indexOf('.');
        var id = reference.figure() == Condition.Figure.FACET ? reference.id().substring(0, dot) : reference.id();
        var result = dimensions.stream().filter(d -> d.dimension().id().equals(id)).findFirst();
        if (result.isEmpty()) {
            return OptionalDouble.empty();
        }
        return switch (reference.figure()) {
            case SCORE -> value(result.get().score());
            case LEVEL -> {
                var level = result.get().level();
                yield level == null ? OptionalDouble.empty() : OptionalDouble.of(level.point());
            }
            case FACET -> {
                var facet = result.get().facets().get(reference.id().substring(dot + 1));
                yield facet == null ? OptionalDouble.empty() : value(facet);
            }
            case GRAPH_LEVEL -> graph.stream()
                    .filter(g -> g.dimension().id().equals(id) && g.shown() != null)
                    .mapToDouble(g -> Objects.requireNonNull(g.shown()))
                    .findFirst();
        };
    }

    private static OptionalDouble value(Estimate estimate) {
        return estimate.shown().map(s -> OptionalDouble.of(s.value())).orElse(OptionalDouble.empty());
    }

    private String because(Condition condition) {
        return condition.references().stream()
                .map(reference -> {
                    var value = value(reference);
                    return name(reference)
                            + (value.isPresent() ? String.format(Locale.ROOT, " %.1f", value.getAsDouble()) : " not available");
                })
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String name(Condition.Reference reference) {
        int dot = reference.id().indexOf('.');
        var id = dot < 0 ? reference.id() : reference.id().substring(0, dot);
        var dimension = instrument.dimension(id).map(Dimension::shortName).orElse(id);
        return switch (Objects.requireNonNull(reference.figure())) {
            case SCORE -> dimension;
            case LEVEL -> dimension + " level";
            case GRAPH_LEVEL -> dimension + " level from the team graph";
            case FACET -> dimension + " (" + reference.id().substring(dot + 1) + ")";
        };
    }
}
