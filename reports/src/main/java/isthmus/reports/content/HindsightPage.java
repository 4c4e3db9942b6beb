package isthmus.reports.content;

import isthmus.assessment.comparison.Comparison.Figure;
import isthmus.assessment.island.Metric;
import isthmus.assessment.roadmap.Hindsight;
import isthmus.reports.wording.Amount;
import isthmus.reports.wording.Wording;
import java.util.List;
import java.util.Locale;

/** What was predicted of moves beside what a later round shows, ready for a page. */
public record HindsightPage(List<Line> figures, List<Line> moves) {

    public record Line(String name, String before, String predicted, String seen) {}

    public static HindsightPage of(Hindsight hindsight, Wording words) {
        return new HindsightPage(
                hindsight.figures().stream()
                        .map(l -> line(
                                words.say("change.figure." + l.figure().name().toLowerCase(Locale.ROOT)),
                                l.before(), l.predicted(), l.seen(), amount(l.figure()), words))
                        .toList(),
                hindsight.moves().stream()
                        .map(m -> line(
                                MoveWords.of(m.choice().proposal().move(), words),
                                Metric.of(m.before()), Metric.of(m.predicted()), Metric.of(m.seen()), Amount.COUNT, words))
                        .toList());
    }

    private static Amount amount(Figure figure) {
        return switch (figure) {
            case INDEX -> Amount.INDEX;
            case WAIT_DAYS, CROSSING_DAYS -> Amount.COUNT;
            default -> Amount.PART;
        };
    }

    private static Line line(String name, Metric before, Metric predicted, Metric seen, Amount amount, Wording words) {
        return new Line(name, amount.of(before, words), amount.of(predicted, words), amount.of(seen, words));
    }
}
