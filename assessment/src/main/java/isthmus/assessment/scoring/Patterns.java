package isthmus.assessment.scoring;

import isthmus.assessment.input.Checked;
import isthmus.assessment.instrument.Pattern;
import java.util.List;

/** Which tensions between dimensions the published scores show. */
final class Patterns {

    private final List<Pattern> patterns;
    private final Figures figures;

    Patterns(List<Pattern> patterns, Figures figures) {
        this.patterns = patterns;
        this.figures = figures;
    }

    List<PatternFinding> findings() {
        return patterns.stream().map(this::finding).toList();
    }

    private PatternFinding finding(Pattern pattern) {
        return switch (Condition.parse(pattern.when())) {
            case Checked.Rejected<Condition>(var problems) ->
                throw new IllegalArgumentException("pattern " + pattern.id() + ": " + problems);
            case Checked.Accepted<Condition>(Condition condition) -> {
                var state = condition
                        .holds(figures)
                        .map(holds -> holds ? PatternFinding.State.HOLDS : PatternFinding.State.DOES_NOT_HOLD)
                        .orElse(PatternFinding.State.CANNOT_TELL);
                yield new PatternFinding(pattern, state, figures.because(condition));
            }
        };
    }
}
