package isthmus.reports.content;

import isthmus.assessment.Assessment;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Team;
import isthmus.assessment.report.Dossier;
import isthmus.assessment.scoring.Estimate;
import isthmus.assessment.scoring.NodeResult;
import isthmus.reports.chart.Chart;
import isthmus.reports.chart.TeamChart;
import isthmus.reports.wording.Amount;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One team's own page.
 *
 * @param unit the box of the organization chart that it is in, or empty
 * @param staff its headcounts in words
 * @param chart its scores beside the organization's, or null when none may be shown
 * @param hidden why no score may be shown, or empty
 * @param readings what its scores say, in sentences
 * @param ties with other teams, those with the longest waits first
 * @param moreTies how many are left out
 * @param missions in which it has a step, in words
 * @param moves of the agreed plan that touch it
 */
public record TeamPage(
        String team,
        String unit,
        String staff,
        @Nullable Chart chart,
        String hidden,
        List<String> readings,
        List<Tie> ties,
        int moreTies,
        List<String> missions,
        List<String> moves) {

    private static final int TIES = 8;

    /** @param days waited a month, or a dash where nobody waits */
    public record Tie(String what, String kind, String days, String hindrance) {}

    /** Nothing when the organization has no such team. */
    static Optional<TeamPage> of(String name, Dossier dossier, Wording words) {
        return dossier.assessment().structure().teams().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .map(team -> of(team, dossier, words));
    }

    private static TeamPage of(Team team, Dossier dossier, Wording words) {
        var assessment = dossier.assessment();
        var results = assessment.dimensions().stream().flatMap(d -> d.team(team.name()).stream()).toList();
        boolean any = results.stream().anyMatch(r -> r.score() instanceof Estimate.Shown);
        var ties = assessment.structure().dependencies().stream()
                .filter(d -> d.from().equals(team.name()) || d.to().equals(team.name()))
                .sorted(Comparator.comparingDouble(Dependency::daysPerMonth).reversed().thenComparing(Dependency::from).thenComparing(Dependency::to))
                .toList();
        return new TeamPage(
                team.name(),
                team.unit() == null ? "" : team.unit(),
                words.say("plan.heads", Amount.COUNT.of(team.business(), words), Amount.COUNT.of(team.technology(), words)),
                any ? TeamChart.draw(assessment, team.name(), words) : null,
                any ? "" : hidden(results, words),
                any ? readings(assessment, team.name(), words) : List.of(),
                ties.stream().limit(TIES).map(d -> tie(d, team.name(), words)).toList(),
                Math.max(0, ties.size() - TIES),
                assessment.structure().missions().stream()
                        .filter(m -> m.steps().stream().anyMatch(s -> s.team().equals(team.name())))
                        .map(m -> words.say("team.mission", m.name(),
                                Amount.COUNT.of(m.steps().stream().filter(s -> s.team().equals(team.name())).mapToDouble(s -> s.waitDays()).sum(), words)))
                        .toList(),
                dossier.outlook().agreed().stream()
                        .flatMap(p -> p.effects().stream())
                        .filter(e -> e.choice().proposal().move().teams().contains(team.name()))
                        .map(e -> words.say("team.move", MoveWords.of(e.choice().proposal().move(), words), e.choice().phase() + 1))
                        .toList());
    }

    private static String hidden(List<NodeResult> results, Wording words) {
        return results.stream()
                .flatMap(r -> r.score() instanceof Estimate.Hidden h ? Optional.of(words.say(h.why())).stream() : Optional.<String>empty().stream())
                .findFirst()
                .orElseGet(() -> words.say("team.hidden"));
    }

    private static List<String> readings(Assessment assessment, String team, Wording words) {
        var said = new ArrayList<String>();
        said.add(reading("team.below", NodeResult.Standing.BELOW, assessment, team, words));
        said.add(reading("team.above", NodeResult.Standing.ABOVE, assessment, team, words));
        var split = assessment.dimensions().stream()
                .filter(d -> d.team(team).map(NodeResult::divided).orElse(false))
                .map(d -> d.dimension().shortName())
                .toList();
        if (!split.isEmpty()) {
            said.add(words.say("team.split", words.list(split)));
        }
        return said;
    }

    private static String reading(String key, NodeResult.Standing standing, Assessment assessment, String team, Wording words) {
        var names = assessment.dimensions().stream()
                .filter(d -> d.team(team).filter(n -> n.score() instanceof Estimate.Shown && n.standing() == standing).isPresent())
                .map(d -> d.dimension().shortName())
                .toList();
        return names.isEmpty() ? words.say(key + ".none") : words.say(key, words.list(names));
    }

    private static Tie tie(Dependency tie, String team, Wording words) {
        boolean asks = tie.from().equals(team);
        String other = asks ? tie.to() : tie.from();
        return new Tie(
                tie.kind() == Dependency.Kind.COLLABORATION
                        ? words.say("team.tie.together", other)
                        : words.say(asks ? "team.tie.waits" : "team.tie.lets", other),
                words.say("tie." + tie.kind().word()),
                tie.daysPerMonth() == 0 ? Amount.NONE : Amount.COUNT.of(tie.daysPerMonth(), words),
                words.say("hindrance." + tie.blocking().word()));
    }
}
