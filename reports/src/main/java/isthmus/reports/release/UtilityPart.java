package isthmus.reports.release;

import isthmus.assessment.release.Utility;
import isthmus.reports.wording.Amount;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What anonymization cost, and what follows from that.
 *
 * @param can what may be concluded
 * @param cannot what may not
 * @param note on what could not be computed, or empty
 */
public record UtilityPart(
        String title, String lead, List<Line> kept, List<Line> link, String source, String note, List<String> can, List<String> cannot, String desk) {

    /**
     * One figure.
     *
     * @param meaning in plain words
     * @param first how far off it is, or the figure of the organizations themselves
     * @param second how far off it may be, or the same figure in the release
     */
    public record Line(String name, String meaning, String first, String second, String outcome, boolean holds) {}

    static UtilityPart of(Utility utility, ReleaseWords words) {
        boolean known = DoubleStream.of(utility.degrees(), utility.density(), utility.sides(), utility.kinds(), utility.real(), utility.published())
                .allMatch(Double::isFinite);
        var publication = words.publication();
        return new UtilityPart(
                title(utility, words),
                words.say("release.utility.lead"),
                kept(utility, words),
                List.of(new Line(words.say("release.link"), words.say("release.link.text"), words.decimals(utility.real()), words.decimals(utility.published()),
                        change(utility, words), true)),
                words.say("release.utility.source", words.organizations(), publication.records().size(), words.classes()),
                known ? "" : words.say("release.utility.missing"),
                List.of(words.say("release.can.1"), words.say("release.can.2"), words.say("release.can.3"), words.say("release.can.4")),
                List.of(
                        words.say(words.showsOrganizations() ? "release.cannot.1.medoid" : "release.cannot.1"),
                        words.say("release.cannot.2", publication.records().size(), words.classes()),
                        words.say("release.cannot.3"),
                        words.say("release.cannot.4"),
                        words.say("release.cannot.5"),
                        words.showsOrganizations()
                                ? words.say("release.cannot.6.medoid", publication.realStructures(), words.classes())
                                : words.say("release.cannot.6")),
                words.say("release.desk"));
    }

    private static List<Line> kept(Utility utility, ReleaseWords words) {
        return List.of(
                kept("degrees", words.decimals(utility.degrees()), words.decimals(Utility.MOST_DEGREES), utility.degrees() <= Utility.MOST_DEGREES, words),
                kept("density", words.percent(utility.density()), words.percent(Utility.MOST_DENSITY), utility.density() <= Utility.MOST_DENSITY, words),
                kept("sides", words.points(utility.sides()), words.points(Utility.MOST_MIX), utility.sides() <= Utility.MOST_MIX, words),
                kept("kinds", words.points(utility.kinds()), words.points(Utility.MOST_MIX), utility.kinds() <= Utility.MOST_MIX, words));
    }

    private static Line kept(String figure, String off, String limit, boolean holds, ReleaseWords words) {
        var outcome = holds ? words.say("release.kept") : off.equals(Amount.NONE) ? words.say("release.outcome.unknown") : words.say("release.outcome.exceeded");
        return new Line(words.say("release.figure." + figure), words.say("release.figure." + figure + ".meaning"), off, limit, outcome, holds);
    }

    /** How much of a correlation is left. */
    private static String change(Utility utility, ReleaseWords words) {
        double real = utility.real();
        double published = utility.published();
        if (!Double.isFinite(real) || !Double.isFinite(published)) {
            return words.say("release.link.unknown");
        }
        if (real * published < 0) {
            return words.say("release.link.turned");
        }
        return Math.abs(published) < Math.abs(real) ? words.say("release.link.weaker") : words.say("release.link.strong");
    }

    private static String title(Utility utility, ReleaseWords words) {
        double real = utility.real();
        double published = utility.published();
        if (!utility.holds()) {
            return words.say("release.cost.lost");
        }
        if (Stream.of(real, published).anyMatch(r -> !Double.isFinite(r))) {
            return words.say("release.cost.unknown");
        }
        return real * published >= 0 && Math.abs(published) < Math.abs(real)
                ? words.say("release.cost.weaker", words.decimals(real), words.decimals(published))
                : words.say("release.cost.other", words.decimals(real), words.decimals(published));
    }
}
