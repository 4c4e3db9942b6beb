package isthmus.reports;

import isthmus.assessment.Assessment;
import isthmus.assessment.island.Island;
import isthmus.assessment.move.Conflicts;
import isthmus.assessment.move.Move;
import isthmus.assessment.move.Proposal;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.plan.Choice;
import isthmus.assessment.plan.Plan;
import isthmus.assessment.plan.Scenario;
import isthmus.assessment.plan.Settings;
import isthmus.assessment.plan.Solved;
import isthmus.assessment.plan.Track;
import isthmus.assessment.planner.Certificate;
import isthmus.assessment.planner.Standing;
import isthmus.assessment.recommendation.Recommendations;
import isthmus.assessment.recommendation.Target;
import isthmus.assessment.recommendation.Targets;
import isthmus.assessment.roadmap.Outlook;
import isthmus.assessment.roadmap.Roadmap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What could be advised on the ground of an assessment; plans are chosen here and not by the optimizer. */
public final class Outlooks {

    public static final LocalDate START = LocalDate.of(2026, 4, 1);
    public static final String OWNER = "Head of Claims";
    private static final long SEED = 7;

    /** The ordinary settings with room for large teams and many newcomers. */
    private static final Settings ROOMY = new Settings(List.of(10.0, 12.0, 10.0), 3, 1, 1000, 3, Settings.Aim.WAITS, 10, Map.of(), Map.of());

    private Outlooks() {}

    /** Suggested targets, no plan and nothing tracked. */
    public static Outlook plain(Assessment assessment) {
        return outlook(assessment, Targets.NONE, List.of(), List.of());
    }

    /** One target agreed, three scenarios of which the first is agreed, one move of the roadmap done and one given up. */
    public static Outlook full(Assessment assessment) {
        var first = assessment.instrument().dimensions().getFirst();
        var targets = new Targets(List.of(new Target(first.id(), 4, Target.Reason.REGULATION, "The supervisor asks for it by 2027.", 3)));
        return outlook(assessment, targets, plans(assessment), tracks(assessment, targets));
    }

    /** The first agreed, proven and in the order of their kinds; one found by a search; one by hand that goes beyond its limits. */
    public static List<Plan> plans(Assessment assessment) {
        var structure = assessment.structure();
        if (structure.teams().size() < 2 || structure.dependencies().isEmpty()) {
            return List.of();
        }
        var island = Island.of(structure, SEED);
        var possible = possible(structure);
        return List.of(
                plan(island, "a", "Shorter ways", choices(possible, 3), ROOMY, new Certificate.Proven(), true),
                plan(island, "b", "One step <b>only</b>", choices(possible.subList(0, 1), 1), ROOMY, new Certificate.Within(2.04), false),
                plan(island, "c", "Everything at once", choices(possible, 1), Settings.ORDINARY, null, false));
    }

    /** @param certificate null for a plan chosen by hand */
    public static Plan plan(
            Island island, String id, String name, List<Choice> choices, Settings settings, @Nullable Certificate certificate, boolean agreed) {
        var byHand = Plan.of(island, new Scenario(id, name, "", settings, choices, null, agreed), SEED);
        if (certificate == null) {
            return byHand;
        }
        double gain = byHand.saved().getLast();
        return Plan.of(island, new Scenario(id, name, "", settings, choices, new Solved(gain, gain * 1.02, certificate), agreed), SEED);
    }

    public static Outlook outlook(Assessment assessment, Targets targets, List<Plan> plans, List<Track> tracks) {
        var recommendations = Recommendations.of(assessment, targets);
        var agreed = plans.stream().map(Plan::scenario).filter(Scenario::agreed).findFirst().orElse(null);
        return new Outlook(recommendations, plans, Roadmap.of(START, assessment.structure(), agreed, recommendations, tracks));
    }

    private static List<Track> tracks(Assessment assessment, Targets targets) {
        var list = Recommendations.of(assessment, targets).list();
        var tracks = new ArrayList<Track>();
        if (list.size() > 2) {
            tracks.add(new Track(list.get(0).move().id(), Track.State.OPEN, OWNER, LocalDate.of(2026, 6, 15), ""));
            tracks.add(new Track(list.get(1).move().id(), Track.State.DONE, "", null, "since May"));
            tracks.add(new Track(list.get(2).move().id(), Track.State.DROPPED, "", null, ""));
        }
        return tracks;
    }

    private static List<Choice> choices(List<Proposal> proposals, int phases) {
        var choices = new ArrayList<Choice>();
        for (int i = 0; i < proposals.size(); i++) {
            choices.add(new Choice(proposals.get(i), i == 0 ? Standing.PINNED : Standing.FREE, i % phases));
        }
        return choices;
    }

    /** One move of each kind, as far as they can be made together. */
    private static List<Proposal> possible(Structure structure) {
        var teams = structure.teams().stream().sorted(Comparator.comparingDouble(Team::technology).reversed()).map(Team::name)
                .collect(Collectors.toCollection(ArrayList::new));
        // Two moves on the same tie, so that what the second adds is less than what it saves alone.
        String provider = teams.removeFirst();
        String asker = structure.dependencies().stream()
                .filter(d -> d.kind() == Dependency.Kind.HANDOFF && d.to().equals(provider)).findFirst().orElseThrow().from();
        teams.remove(asker);
        var moves = new ArrayList<Move>(List.of(new Move.Embed(provider, asker, 1), new Move.SelfService(provider)));
        if (teams.size() > 2) {
            moves.add(new Move.Guardrail(teams.get(1)));
            moves.add(new Move.Merge(teams.get(0), teams.get(1), "Together"));
            double people = structure.teams().stream().filter(t -> t.name().equals(teams.get(2))).findFirst().orElseThrow().headcount();
            moves.add(new Move.Dissolve(teams.get(2), Map.of(provider, people / 4, asker, people * 3 / 4)));
        }
        var possible = new ArrayList<Proposal>();
        for (var move : moves) {
            var proposal = new Proposal(move, 2 + possible.size() * 1.5, 0.25, Set.of());
            possible.add(proposal);
            if (!Conflicts.of(structure, possible).isEmpty()) {
                possible.removeLast();
            }
        }
        return possible;
    }
}
