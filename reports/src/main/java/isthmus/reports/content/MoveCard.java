package isthmus.reports.content;

import isthmus.assessment.Assessment;
import isthmus.assessment.instrument.Move;
import isthmus.assessment.scoring.DimensionResult;
import isthmus.reports.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One move as it is printed.
 *
 * @param first what must come first, or empty
 */
public record MoveCard(
        String dimension,
        String action,
        String soThat,
        String watch,
        String horizon,
        String first,
        List<Citations.Source> evidence) {

    private static final Set<String> HORIZONS = Set.of("90d", "6m", "12m", "ongoing");

    static MoveCard of(Move move, DimensionResult result, Assessment assessment, Citations citations, Wording words) {
        var required = move.requires().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> words.say("move.requires.one",
                        assessment.instrument().dimension(e.getKey()).map(d -> d.shortName()).orElse(e.getKey()), e.getValue()))
                .toList();
        return new MoveCard(
                result.dimension().shortName(),
                move.action(),
                move.soThat(),
                move.watch(),
                HORIZONS.contains(move.horizon()) ? words.say("horizon." + move.horizon()) : move.horizon(),
                required.isEmpty() ? "" : words.say("move.requires", words.list(required)),
                citations.of(move.evidence()));
    }
}
