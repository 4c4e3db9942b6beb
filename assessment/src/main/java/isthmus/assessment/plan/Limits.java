package isthmus.assessment.plan;

import isthmus.assessment.move.Conflict;
import isthmus.assessment.move.Conflicts;
import isthmus.assessment.move.Move;
import isthmus.assessment.move.Proposal;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.planner.Limit;
import isthmus.assessment.wording.Sentence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What a structure and the settings of a scenario allow its moves to use together. */
final class Limits {

    /** Sums of typed decimals do not add up to the last bit. */
    private static final double TOLERANCE = 1e-6;

    /**
     * A limit with its words.
     *
     * @param what what is counted; of moves that exclude each other, the sentence that says so
     */
    record Bound(Limit limit, Sentence what, boolean exclusion) {
        static Bound of(Sentence what, double bound, Map<String, Double> uses, boolean eachPhase) {
            return new Bound(new Limit(what.toString(), bound, uses, eachPhase), what, false);
        }
    }

    private final Structure structure;
    private final Settings settings;
    private final Map<String, Team> teams;
    private final Map<String, Double> headcounts;

    Limits(Structure structure, Settings settings) {
        this.structure = structure;
        this.settings = settings;
        this.teams = structure.teams().stream().collect(Collectors.toMap(Team::name, t -> t));
        this.headcounts = new HashMap<>();
        structure.teams().forEach(t -> headcounts.merge(home(t), t.headcount(), Double::sum));
    }

    /** Moves that cannot be made on this structure whatever else is done, with why. */
    Map<String, Sentence> impossible(List<Proposal> proposals) {
        var impossible = new LinkedHashMap<String, Sentence>();
        for (var proposal : proposals) {
            Conflicts.of(structure, List.of(proposal)).stream().findFirst().ifPresent(c -> impossible.put(proposal.id(), c.sentence()));
        }
        return impossible;
    }

    /** @param proposals each of which can be made */
    List<Bound> of(List<Proposal> proposals) {
        var leaving = new LinkedHashMap<String, Map<String, Double>>();
        var arriving = new LinkedHashMap<String, Map<String, Double>>();
        var growing = new LinkedHashMap<String, Map<String, Double>>();
        for (var proposal : proposals) {
            switch (proposal.move()) {
                case Move.Embed embed -> {
                    use(leaving, embed.from(), proposal, embed.people());
                    arrive(arriving, growing, proposal, embed.into(), embed.people());
                }
                case Move.Dissolve dissolve -> dissolve.into().forEach((team, people) -> arrive(arriving, growing, proposal, team, people));
                case Move.Merge merge -> {
                    use(growing, merge.first(), proposal, team(merge.second()).headcount());
                    use(growing, merge.second(), proposal, team(merge.first()).headcount());
                }
                case Move.Guardrail guardrail -> {}
                case Move.SelfService selfService -> {}
            }
        }
        var limits = new ArrayList<Bound>();
        leaving.forEach((name, uses) -> limits.add(Bound.of(
                Sentence.of("limit.core", "technology people whom “{0}” can give away beyond its core of {1}", name, plain(settings.coreOf(name))),
                Math.max(0, team(name).technology() - settings.coreOf(name)),
                uses,
                false)));
        arriving.forEach((unit, uses) -> limits.add(Bound.of(
                Sentence.of("limit.newcomers", "newcomers whom “{0}” can take in", unit),
                settings.absorptionOf(unit) * headcounts.getOrDefault(unit, 0.0),
                uses,
                false)));
        growing.forEach((name, uses) -> limits.add(Bound.of(
                Sentence.of("limit.size", "people by whom “{0}” can grow up to a size of {1}", name, plain(settings.teamSize())),
                Math.max(0, settings.teamSize() - team(name).headcount()),
                uses,
                false)));
        limits.addAll(exclusions(proposals));
        limits.addAll(pace(proposals));
        return limits;
    }

    /** Every bound that chosen moves go beyond, as sentences; hands may do what the optimizer may not. */
    static List<Sentence> broken(Structure structure, Scenario scenario) {
        var settings = scenario.settings();
        var chosen = scenario.chosen();
        var broken = new ArrayList<Sentence>();
        for (int phase = 0; phase < settings.capacity().size(); phase++) {
            int at = phase;
            double cost = chosen.stream().filter(c -> c.phase() == at).mapToDouble(c -> c.proposal().cost()).sum();
            if (cost > settings.capacity().get(phase) + TOLERANCE) {
                broken.add(Sentence.of("beyond.capacity", "Quarter {0} holds {1} points of change effort and has room for {2}.",
                        phase + 1, plain(cost), plain(settings.capacity().get(phase))));
            }
        }
        for (int phase = 0; phase < settings.capacity().size(); phase++) {
            int at = phase;
            for (var mission : structure.missions()) {
                long moves = chosen.stream().filter(c -> c.phase() == at && c.proposal().move().touches(mission)).count();
                if (moves > settings.pace()) {
                    broken.add(Sentence.of("beyond.pace",
                            "Quarter {0} begins {1} moves that touch “{2}”; more than {3} at a time are put off on the roadmap.",
                            phase + 1, moves, mission.name(), settings.pace()));
                }
            }
        }
        var phases = chosen.stream().collect(Collectors.toMap(Choice::id, Choice::phase));
        for (var choice : chosen) {
            for (var id : choice.proposal().requires()) {
                if (phases.getOrDefault(id, Integer.MAX_VALUE) >= choice.phase()) {
                    broken.add(Sentence.of("beyond.required", "“{0}” needs “{1}” in an earlier quarter.", choice.id(), id));
                }
            }
        }
        for (var bound : new Limits(structure, settings).of(chosen.stream().map(Choice::proposal).toList())) {
            var limit = bound.limit();
            double used = limit.uses().values().stream().mapToDouble(Double::doubleValue).sum();
            if (!limit.eachPhase() && used > limit.bound() + TOLERANCE) {
                broken.add(Sentence.of("beyond.limit", "There are {0} {1}, and the chosen moves use {2}.", plain(limit.bound()), bound.what(), plain(used)));
            }
        }
        return broken;
    }

    /** Moves of one quarter that touch the same mission. */
    private List<Bound> pace(List<Proposal> proposals) {
        return structure.missions().stream()
                .map(mission -> Bound.of(
                        Sentence.of("limit.pace", "moves that touch “{0}”", mission.name()),
                        settings.pace(),
                        proposals.stream().filter(p -> p.move().touches(mission)).collect(Collectors.toMap(Proposal::id, p -> 1.0)),
                        true))
                .filter(bound -> bound.limit().uses().size() > bound.limit().bound())
                .toList();
    }

    /** Moves that exclude each other; too many people leaving one team are the supply's to refuse. */
    private List<Bound> exclusions(List<Proposal> proposals) {
        var limits = new ArrayList<Bound>();
        for (Conflict conflict : Conflicts.of(structure, proposals)) {
            if (!embeds(conflict.moves(), proposals)) {
                var what = Sentence.of("limit.exclusion", "{0} ({1})", conflict.sentence(), String.join(", ", conflict.moves()));
                var uses = conflict.moves().stream().collect(Collectors.toMap(id -> id, id -> 1.0));
                limits.add(new Bound(new Limit(what.toString(), conflict.moves().size() - 1.0, uses), what, true));
            }
        }
        return limits;
    }

    private static boolean embeds(Set<String> ids, List<Proposal> proposals) {
        return proposals.stream().filter(p -> ids.contains(p.id())).allMatch(p -> p.move() instanceof Move.Embed);
    }

    private void arrive(
            Map<String, Map<String, Double>> arriving, Map<String, Map<String, Double>> growing, Proposal proposal, String team, double people) {
        use(arriving, home(team(team)), proposal, people);
        use(growing, team, proposal, people);
    }

    private static void use(Map<String, Map<String, Double>> limits, String name, Proposal proposal, double amount) {
        limits.computeIfAbsent(name, n -> new LinkedHashMap<>()).merge(proposal.id(), amount, Double::sum);
    }

    /** The unit that takes newcomers in; a team directly below the organization is its own. */
    private static String home(Team team) {
        return team.unit() == null ? team.name() : team.unit();
    }

    private Team team(String name) {
        return Objects.requireNonNull(teams.get(name), name);
    }

    private static BigDecimal plain(double number) {
        return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
    }
}
