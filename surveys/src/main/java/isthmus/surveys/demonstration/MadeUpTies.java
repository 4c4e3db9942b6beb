package isthmus.surveys.demonstration;

import isthmus.assessment.input.Problem;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.tie.TieForm;
import isthmus.assessment.tie.TieReport;
import isthmus.assessment.tie.TieReport.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Which ties made-up people name. They know those of the structure and some that no sheet of it has: the ways of missions
 * between teams. Those who provide take the wait for shorter than those who wait, in some teams much shorter.
 */
final class MadeUpTies {

    private static final double SKIPPED = 0.15;
    private static final double KNOWN = 0.75;
    private static final int NAMED = 6;
    private static final double PER_MONTH_OFF = 0.35;
    private static final double WAIT_OFF = 0.3;

    private record Known(Dependency dependency, double providersWait) {}

    private final List<String> teams;
    private final List<Known> known = new ArrayList<>();

    MadeUpTies(Structure structure, RandomGenerator random) {
        this.teams = structure.teams().stream().map(Team::name).toList();
        var all = new ArrayList<>(structure.dependencies());
        all.addAll(unwritten(structure));
        all.forEach(d -> known.add(new Known(d, random.nextDouble() < 0.4 ? 0.35 : 0.8)));
    }

    /** Steps of missions that follow each other although the structure has nothing between their teams. */
    private static List<Dependency> unwritten(Structure structure) {
        var linked = new HashSet<List<String>>();
        structure.dependencies().forEach(d -> {
            linked.add(List.of(d.from(), d.to()));
            linked.add(List.of(d.to(), d.from()));
        });
        var unwritten = new ArrayList<Dependency>();
        for (var mission : structure.missions()) {
            for (int i = 1; i < mission.steps().size(); i++) {
                var from = mission.steps().get(i - 1).team();
                var to = mission.steps().get(i).team();
                if (!from.equals(to) && linked.add(List.of(from, to)) && linked.add(List.of(to, from))) {
                    unwritten.add(new Dependency(from, to, Kind.HANDOFF, 4, Math.max(1, mission.steps().get(i).waitDays()), Hindrance.SLOWING));
                }
            }
        }
        return unwritten;
    }

    /** What one person of a team names, through the check of every respondent. */
    List<TieReport> of(String team, RandomGenerator random) {
        var forms = new ArrayList<TieForm>();
        boolean skips = random.nextDouble() < SKIPPED;
        known.stream()
                .filter(k -> k.dependency().from().equals(team) || k.dependency().to().equals(team))
                .sorted(Comparator.comparingDouble((Known k) -> -k.dependency().daysPerMonth()))
                .filter(k -> random.nextDouble() < KNOWN && !skips)
                .limit(NAMED)
                .forEach(k -> forms.add(form(k, team, random)));
        var problems = new ArrayList<Problem>();
        var reports = TieReport.of(team, teams, forms, problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        return reports;
    }

    private static TieForm form(Known known, String team, RandomGenerator random) {
        var d = known.dependency();
        boolean asks = d.from().equals(team);
        double wait = d.waitDays() * (asks ? 1 : known.providersWait()) * Math.exp(WAIT_OFF * random.nextGaussian());
        var blocking = !asks && d.blocking() == Hindrance.BLOCKING && random.nextDouble() < 1 - known.providersWait()
                ? Hindrance.SLOWING
                : d.blocking();
        long works = Math.round(5 - Math.log1p(wait) + (asks ? 0 : 0.8) + 0.6 * random.nextGaussian());
        return new TieForm(
                (asks ? Direction.NEEDS : Direction.IS_NEEDED_BY).word(),
                asks ? d.to() : d.from(),
                d.kind().word(),
                String.valueOf(Math.clamp(Math.round(d.perMonth() * Math.exp(PER_MONTH_OFF * random.nextGaussian())), 1, 60)),
                String.format(Locale.ROOT, "%.0f", Math.min(wait, 120)),
                blocking.word(),
                String.valueOf(Math.clamp(works, 1, 5)));
    }
}
