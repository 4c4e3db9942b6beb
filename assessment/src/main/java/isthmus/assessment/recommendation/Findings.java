package isthmus.assessment.recommendation;

import isthmus.assessment.Assessment;
import isthmus.assessment.input.Checked;
import isthmus.assessment.instrument.Advice.Rule;
import isthmus.assessment.scoring.Condition;
import isthmus.assessment.scoring.DimensionResult;
import isthmus.assessment.scoring.Estimate;
import isthmus.assessment.scoring.GraphFigure;
import isthmus.assessment.scoring.PatternFinding;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the rules of an instrument's advice find in an assessment, by the dimension they point to. */
final class Findings {

    private final Assessment assessment;

    Findings(Assessment assessment) {
        this.assessment = assessment;
    }

    List<Reason> of(DimensionResult result) {
        var id = result.dimension().id();
        return assessment.instrument().advice().rules().stream().flatMap(rule -> reasons(rule, id)).toList();
    }

    private Stream<Reason> reasons(Rule rule, String dimension) {
        return switch (rule) {
            case Rule.OnGap gap -> assessment.gaps().stream()
                    .filter(g -> g.rule().id().equals(gap.gap()) && g.dimension().equals(dimension))
                    .map(g -> new Reason.Gap(gap, g));
            case Rule.OnPattern pattern -> assessment.patterns().stream()
                    .filter(p -> p.pattern().id().equals(pattern.pattern()))
                    .filter(p -> p.state() == PatternFinding.State.HOLDS)
                    .filter(p -> beginsWith(p.pattern().firstMove()).filter(dimension::equals).isPresent())
                    .map(p -> new Reason.Pattern(pattern, p));
            case Rule.OnGraph graph -> graph.lifts().contains(dimension) ? graph(graph).stream() : Stream.of();
        };
    }

    private Optional<Reason> graph(Rule.OnGraph rule) {
        return switch (Condition.parse(rule.when())) {
            case Checked.Rejected<Condition>(var problems) -> throw new IllegalArgumentException("rule " + rule.id() + ": " + problems);
            case Checked.Accepted<Condition>(Condition condition) -> {
                var figures = assessment.figures();
                yield condition.holds(figures).orElse(false)
                        ? Optional.of(new Reason.Graph(rule, figures.because(condition), teams(condition)))
                        : Optional.empty();
            }
        };
    }

    private List<String> teams(Condition condition) {
        return condition.references().stream()
                .filter(r -> r.figure() == Condition.Figure.GRAPH)
                .flatMap(r -> GraphFigure.of(r.id()).stream())
                .flatMap(f -> f.teams(assessment.island()).stream())
                .distinct()
                .toList();
    }

    /** A dimension, or of {@code min(a, b)} the one with the lower score; nothing where a pattern names no dimension. */
    private Optional<String> beginsWith(String firstMove) {
        if (firstMove.startsWith("min(") && firstMove.endsWith(")")) {
            return Arrays.stream(firstMove.substring(4, firstMove.length() - 1).split(","))
                    .map(String::strip)
                    .min(Comparator.comparingDouble(this::score));
        }
        return assessment.instrument().dimension(firstMove).map(d -> d.id());
    }

    private double score(String dimension) {
        return assessment.dimensions().stream()
                .filter(d -> d.dimension().id().equals(dimension))
                .flatMap(d -> Objects.requireNonNull(d.score()).shown().stream())
                .mapToDouble(Estimate.Shown::value)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
