package isthmus.reports.chart;

import isthmus.assessment.attack.Attack;
import isthmus.assessment.attack.Finding;
import isthmus.reports.wording.Amount;
import isthmus.reports.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What each attack reaches on a release, how much it may, and what it reaches where only the names were taken away. */
public final class AttackChart {

    private static final String ID = "chart-attacks";
    private static final double NUMBER = 18;
    private static final double LEFT = 252;
    private static final double RIGHT = 526;
    private static final double ROW = 19;
    private static final double BAND = 13;
    private static final double DOT = 5;
    private static final int TICK = 20;
    private static final Svg.Type NAME = new Svg.Type(11, true, Palette.INK);
    private static final Svg.Type SMALL = new Svg.Type(10, false, Palette.MUTED);
    private static final String MEASURED = Palette.PERSPECTIVES.get(1);
    private static final String CONTROL = Palette.PERSPECTIVES.get(0);

    private final Wording words;
    private final Svg svg = new Svg(Chart.WIDTH);
    private final Tally tally;

    private AttackChart(Wording words) {
        this.words = words;
        this.tally = new Tally(words, words.say("attacks.column.attack"), words.say("attacks.column.measured"), words.say("attacks.column.limit"),
                words.say("attacks.column.control"), words.say("attacks.column.outcome"));
    }

    /**
     * @param findings measured in shares from 0 to 1, at least one
     * @param organizations how many there are, in words
     */
    public static Chart draw(List<Finding> findings, String organizations, Wording words) {
        return new AttackChart(words).draw(findings, organizations);
    }

    public static String name(Attack attack, Wording words) {
        return words.say("attack." + attack.name().toLowerCase(Locale.ROOT));
    }

    /** A share with one decimal where it has one; a dash for what is not a number. */
    public static String percent(double share, Wording words) {
        return Double.isFinite(share) ? words.heads(100 * share) + words.percent() : Amount.NONE;
    }

    private Chart draw(List<Finding> findings, String organizations) {
        double top = legend() + 28;
        svg.text(LEFT - 10, top - 5, Svg.Anchor.END, SMALL, words.say("attacks.short.measured"));
        svg.text(RIGHT + 12, top - 5, Svg.Anchor.START, SMALL, words.say("attacks.short.control"));
        double bottom = top + ROW * findings.size();
        for (int percent = 0; percent <= 100; percent += TICK) {
            svg.line(x(percent / 100.0), top, x(percent / 100.0), bottom + 4, Palette.LINE, 0.8);
            svg.text(x(percent / 100.0), bottom + 15, Svg.Anchor.MIDDLE, SMALL, words.percent(percent / 100.0));
        }
        for (int i = 0; i < findings.size(); i++) {
            row(findings.get(i), i > 0 && findings.get(i - 1).attack().number() == findings.get(i).attack().number(), top + ROW * i);
        }
        svg.line(0, bottom, Chart.WIDTH, bottom, Palette.LINE, 0.8);
        String title = title(findings, words);
        String alternative = findings.stream().map(this::inWords).collect(Collectors.joining(" "));
        return new Chart(ID, title, words.say("attacks.source", organizations), alternative, svg.close(bottom + 20, ID, title, alternative), tally.figures());
    }

    private double legend() {
        var legend = new Legend(svg, 0, 12);
        legend.entry(12, x -> svg.circle(x, legend.middle(), DOT, MEASURED, Palette.PAPER, 1), words.say("attacks.legend.measured"));
        legend.entry(24, x -> allowed(x - 12, x + 12, legend.middle()), words.say("attacks.legend.limit"));
        legend.entry(12, x -> control(x, legend.middle()), words.say("attacks.legend.control"));
        return legend.bottom();
    }

    private void row(Finding finding, boolean sameNumber, double y) {
        double middle = y + ROW / 2;
        svg.line(sameNumber ? NUMBER : 0, y, Chart.WIDTH, y, Palette.LINE, 0.8);
        if (!sameNumber) {
            svg.text(0, middle + 4, Svg.Anchor.START, SMALL, Integer.toString(finding.attack().number()));
        }
        String name = name(finding.attack(), words);
        svg.text(NUMBER, middle + 4, Svg.Anchor.START, NAME, NAME.clip(name, LEFT - NUMBER - 60));
        allowed(LEFT, x(finding.limit()), middle);
        if (Double.isFinite(finding.control())) {
            control(x(finding.control()), middle);
        }
        if (Double.isFinite(finding.measured())) {
            svg.circle(x(finding.measured()), middle, DOT, MEASURED, Palette.PAPER, 1);
        }
        // Beside the names: right of the drawing it would stand next to the control's sign.
        svg.text(LEFT - 10, middle + 4, Svg.Anchor.END, NAME, percent(finding.measured(), words));
        svg.text(RIGHT + 12, middle + 4, Svg.Anchor.START, SMALL, percent(finding.control(), words));
        if (!finding.holds()) {
            svg.text(Chart.WIDTH, middle + 4, Svg.Anchor.END, SMALL.in(CONTROL).strong(), words.say("attacks.broken"));
        }
        tally.row(name);
        share(finding.measured());
        share(finding.limit());
        share(finding.control());
        tally.text(words.say(finding.holds() ? "attacks.held" : "attacks.broken"));
    }

    private void share(double share) {
        if (Double.isFinite(share)) {
            tally.heads(100 * share);
        } else {
            tally.nothing();
        }
    }

    /** How far an attack may come, with its end marked. */
    private void allowed(double from, double to, double middle) {
        svg.rect(from, middle - BAND / 2, to - from, BAND, Palette.SEA_LIGHT);
        svg.line(to, middle - BAND / 2 - 1, to, middle + BAND / 2 + 1, Palette.INK, 1.6);
    }

    private void control(double x, double y) {
        svg.polygon(Palette.PAPER, CONTROL, 1.6, x, y - DOT - 1, x + DOT + 1, y, x, y + DOT + 1, x - DOT - 1, y);
    }

    private static double x(double share) {
        return LEFT + Math.clamp(share, 0, 1) * (RIGHT - LEFT);
    }

    private String inWords(Finding finding) {
        return words.say("attacks.alt.row", name(finding.attack(), words), percent(finding.measured(), words), percent(finding.limit(), words),
                percent(finding.control(), words), words.say(finding.holds() ? "attacks.held" : "attacks.broken"));
    }

    private static String title(List<Finding> findings, Wording words) {
        long broken = findings.stream().filter(f -> !f.holds()).count();
        double control = findings.stream().mapToDouble(Finding::control).filter(Double::isFinite).max().orElse(0);
        double measured = findings.stream().mapToDouble(Finding::measured).filter(Double::isFinite).max().orElse(0);
        return broken > 0
                ? words.say("attacks.title.broken", broken, findings.size())
                : words.say("attacks.title", percent(measured, words), percent(control, words));
    }
}
