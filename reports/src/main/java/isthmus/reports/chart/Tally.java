package isthmus.reports.chart;

import isthmus.assessment.island.Metric;
import isthmus.assessment.scoring.Estimate;
import isthmus.reports.wording.Amount;
import isthmus.reports.wording.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes down the figures of one exhibit as they are written in it, row by row. */
final class Tally {

    private final Wording words;
    private final List<String> columns;
    private final List<List<Cell>> rows = new ArrayList<>();

    Tally(Wording words, String... columns) {
        this(words, List.of(columns));
    }

    Tally(Wording words, List<String> columns) {
        this.words = words;
        this.columns = columns;
    }

    /** Begins a row with what it is about. */
    Tally row(String name) {
        rows.add(new ArrayList<>());
        return text(name);
    }

    Tally text(String text) {
        return add(new Cell.Text(text));
    }

    /** Where a figure would have no meaning, as nobody was asked. */
    Tally nothing() {
        return text(Amount.NONE);
    }

    Tally hidden() {
        return add(new Cell.Hidden(words.say("hidden")));
    }

    /** One figure; {@code null} for one that there is no question for. */
    Tally score(@Nullable Estimate estimate) {
        return switch (estimate) {
            case null -> nothing();
            case Estimate.Shown shown -> score(shown.value());
            case Estimate.Hidden hidden -> hidden();
        };
    }

    /** Three figures: the estimate and the ends of its interval. */
    Tally interval(@Nullable Estimate estimate) {
        score(estimate);
        return estimate instanceof Estimate.Shown shown ? score(shown.low()).score(shown.high()) : score(estimate).score(estimate);
    }

    Tally people(@Nullable Estimate estimate) {
        return estimate instanceof Estimate.Shown shown ? count(shown.people()) : score(estimate);
    }

    Tally score(double value) {
        return number(value, 1, "0.0", words.score(value));
    }

    /** Not as sure as the others. */
    Tally indication(double value) {
        return number(value, 1, "\"~\"0.0", "~" + words.score(value));
    }

    /** With its sign. */
    Tally signed(double value) {
        return number(value, 1, "+0.0;\"−\"0.0;0.0", words.signed(value));
    }

    Tally count(int value) {
        return number(value, 0, "0", Integer.toString(value));
    }

    Tally heads(double value) {
        String written = words.heads(value);
        return number(value, 1, rounded(value, 1) == Math.rint(value) ? "#,##0" : "#,##0.0", written);
    }

    Tally decimals(double value, int digits) {
        return number(value, digits, digits == 0 ? "0" : "0." + "0".repeat(digits), words.decimals(value, digits));
    }

    /** A part or the index itself; a dash where it is not defined. */
    Tally decimals(Metric metric, int digits) {
        return metric instanceof Metric.Defined(double value) ? decimals(value, digits) : nothing();
    }

    /** @param share from 0 to 1 */
    Tally percent(double share) {
        String written = words.percent(share);
        return number(share, 2, written.contains("\u00a0") ? "0\"\u00a0\"%" : "0%", written);
    }

    private Tally number(double value, int digits, String pattern, String written) {
        return add(new Cell.Number(rounded(value, digits), pattern, written));
    }

    private static double rounded(double value, int digits) {
        // Without the sum a rounded nothing would be minus zero.
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).doubleValue() + 0.0;
    }

    Tally add(Cell cell) {
        rows.getLast().add(cell);
        return this;
    }

    List<Figures> figures() {
        return List.of(figures(""));
    }

    Figures figures(String caption) {
        return new Figures(caption, columns, rows);
    }
}
