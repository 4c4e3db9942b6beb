package isthmus.reports.release;

import isthmus.assessment.attack.Finding;
import isthmus.assessment.publication.Publication;
import isthmus.reports.chart.AttackChart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All that was tried on a release, and what came of it.
 *
 * @param groups in the order of the policy's numbers
 * @param notes on how to read them
 */
public record RiskPart(String title, String lead, List<Group> groups, String source, List<String> notes) {

    /** What the policy counts as one test. */
    public record Group(int number, List<Line> lines) {}

    /**
     * One attack.
     *
     * @param knows what the attacker knows and tries
     * @param outcome held, or why not
     */
    public record Line(String name, String knows, String measured, String limit, String control, String outcome, boolean holds) {}

    /** Those of the policy. */
    private static final int TESTS = 16;

    /** Not against anybody: what a release must still be good for. */
    private static final int UTILITY = 16;

    static RiskPart of(ReleaseWords words) {
        var attacks = attacks(words.publication());
        long broken = attacks.stream().filter(f -> !f.holds()).count();
        var groups = attacks.stream().collect(Collectors.groupingBy(f -> f.attack().number())).entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey()))
                .map(e -> new Group(e.getKey(), e.getValue().stream().map(f -> line(f, words)).toList()))
                .toList();
        return new RiskPart(
                broken == 0 ? words.say("release.risk.title", attacks.size()) : words.say("release.risk.title.broken", broken, attacks.size()),
                words.say("release.risk.lead"),
                groups,
                words.say("release.risk.source", attacks.size(), words.organizations()),
                notes(attacks, words));
    }

    /** Those of the findings that are about somebody who wants to know too much. */
    static List<Finding> attacks(Publication publication) {
        return publication.findings().stream().filter(f -> f.attack().number() != UTILITY).toList();
    }

    private static Line line(Finding finding, ReleaseWords words) {
        var attack = finding.attack();
        return new Line(
                AttackChart.name(attack, words.words()),
                words.say("attack." + attack.name().toLowerCase(Locale.ROOT) + ".knows"),
                words.of(attack, finding.measured()),
                words.of(attack, finding.limit()),
                words.of(attack, finding.control()),
                outcome(finding, words),
                finding.holds());
    }

    private static String outcome(Finding finding, ReleaseWords words) {
        if (finding.holds()) {
            return words.say("attacks.held");
        }
        if (!Double.isFinite(finding.measured())) {
            return words.say("release.outcome.unknown");
        }
        return finding.measured() <= finding.limit() ? words.say("release.outcome.unproven") : words.say("release.outcome.exceeded");
    }

    private static List<String> notes(List<Finding> attacks, ReleaseWords words) {
        var notes = new ArrayList<String>();
        notes.add(words.say("release.note.control"));
        if (attacks.stream().anyMatch(f -> !Double.isFinite(f.measured()) || !Double.isFinite(f.control()))) {
            notes.add(words.say("release.note.missing"));
        }
        if (attacks.stream().anyMatch(f -> !f.holds() && f.measured() <= f.limit())) {
            notes.add(words.say("release.note.unproven"));
        }
        var untried = IntStream.rangeClosed(1, TESTS)
                .filter(n -> words.publication().findings().stream().noneMatch(f -> f.attack().number() == n))
                .mapToObj(n -> n + " " + words.say("policy." + n))
                .collect(Collectors.joining("; "));
        if (!untried.isEmpty()) {
            notes.add(words.say("release.note.untried", untried));
        }
        return notes;
    }
}
