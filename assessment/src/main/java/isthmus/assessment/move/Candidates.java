package isthmus.assessment.move;

import isthmus.assessment.island.Sides;
import isthmus.assessment.move.Move.Dissolve;
import isthmus.assessment.move.Move.Embed;
import isthmus.assessment.move.Move.Guardrail;
import isthmus.assessment.move.Move.Merge;
import isthmus.assessment.move.Move.SelfService;
import isthmus.assessment.move.TieIndex.Pair;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Name;
import isthmus.assessment.organization.Team;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Moves that the rules find in the graph.
 *
 * <ul>
 *   <li>Embed: a business-side team waits for a technology team that can spare someone. As many whole people as the
 *       asker's share of all the waiting for that team gives of those it can spare, at least one.
 *   <li>Guardrail: a team is asked for approvals.
 *   <li>Self-service: at least two teams ask a team for handoffs or services.
 *   <li>Merge: two teams of different sides that are small enough together block each other heavily, or a mission waits
 *       where its work passes between them.
 *   <li>Dissolve: a technology team that is mostly a relay, among those who ask it; or one for which hardly anyone waits
 *       but a few business-side teams, among these.
 * </ul>
 */
final class Candidates {

    private static final int SELF_SERVED = 2;

    private final TieIndex index;
    private final Rules rules;
    private final Set<String> technology;
    private final Set<String> names = new HashSet<>();
    private final List<Move> moves = new ArrayList<>();

    Candidates(TieIndex index, Rules rules) {
        this.index = index;
        this.rules = rules;
        var teams = index.structure().teams();
        var sides = Sides.of(index.structure());
        this.technology = new HashSet<>();
        for (int i = 0; i < teams.size(); i++) {
            names.add(Name.key(teams.get(i).name()));
            if (sides.technology(i)) {
                technology.add(teams.get(i).name());
            }
        }
    }

    List<Move> moves() {
        index.structure().teams().forEach(this::alone);
        index.pairs().stream().sorted(Comparator.comparing(Pair::from).thenComparing(Pair::to)).forEach(this::together);
        return List.copyOf(moves);
    }

    private void alone(Team team) {
        var asked = index.asked(team.name()).stream().map(index::dependency).toList();
        if (asked.stream().anyMatch(d -> d.kind() == Kind.APPROVAL)) {
            moves.add(new Guardrail(team.name()));
        }
        if (asked.stream().filter(d -> d.kind() != Kind.APPROVAL).map(Dependency::from).distinct().count() >= SELF_SERVED) {
            moves.add(new SelfService(team.name()));
        }
        if (technology.contains(team.name()) && team.headcount() > 0) {
            dissolve(team, asked);
        }
    }

    private void together(Pair pair) {
        if (technology.contains(pair.from()) == technology.contains(pair.to())) {
            return;
        }
        if (technology.contains(pair.to())) {
            embed(pair);
        }
        // Each pair is looked at once, from whichever end it is met first.
        var back = new Pair(pair.to(), pair.from());
        if (pair.from().compareTo(pair.to()) < 0 || !index.pairs().contains(back)) {
            merge(pair);
        }
    }

    private void embed(Pair pair) {
        double days = days(pair, d -> true);
        double spare = rules.spare(index.team(pair.to()));
        if (spare < 1 || days == 0 && !waitsOnTheWay(pair)) {
            return;
        }
        double people = days == 0 ? 0 : Math.floor(spare * days / index.days(pair.to()));
        moves.add(new Embed(pair.to(), pair.from(), Math.max(1, people)));
    }

    private void merge(Pair pair) {
        var back = new Pair(pair.to(), pair.from());
        if (index.team(pair.from()).headcount() + index.team(pair.to()).headcount() > rules.largestTeam()) {
            return;
        }
        Predicate<Dependency> blocking = d -> d.blocking() == Hindrance.BLOCKING;
        if (days(pair, blocking) + days(back, blocking) >= rules.heavyDays() || waitsOnTheWay(pair) || waitsOnTheWay(back)) {
            boolean firstIsHome = technology.contains(pair.to());
            var first = firstIsHome ? pair.from() : pair.to();
            var second = firstIsHome ? pair.to() : pair.from();
            moves.add(new Merge(first, second, name(first, second)));
        }
    }

    private void dissolve(Team team, List<Dependency> asked) {
        var askers = asked.stream().collect(Collectors.groupingBy(
                Dependency::from, TreeMap::new, Collectors.summingDouble(Dependency::daysPerMonth)));
        var business = largest(askers, team, asker -> !technology.contains(asker));
        double days = askers.values().stream().mapToDouble(Double::doubleValue).sum();
        double theirs = business.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Double> receivers = Map.of();
        if (relays(team, asked)) {
            receivers = largest(askers, team, asker -> true);
        } else if (days > 0 && theirs >= rules.few() * days) {
            receivers = business;
        }
        if (!receivers.isEmpty()) {
            moves.add(new Dissolve(team.name(), spread(team.headcount(), receivers)));
        }
    }

    private boolean relays(Team team, List<Dependency> asked) {
        double times = asked.stream().mapToDouble(Dependency::perMonth).sum();
        var passedOn = index.asking(team.name()).stream().map(index::dependency).toList();
        return times > 0
                && handoffs(asked) >= rules.relayed() * times
                && handoffs(passedOn) >= rules.passedOn() * times;
    }

    private static double handoffs(List<Dependency> ties) {
        return ties.stream().filter(d -> d.kind() == Kind.HANDOFF).mapToDouble(Dependency::perMonth).sum();
    }

    /** The teams that wait most, but not more of them than there are people to go round. */
    private Map<String, Double> largest(Map<String, Double> askers, Team team, Predicate<String> some) {
        var largest = new LinkedHashMap<String, Double>();
        askers.entrySet().stream()
                .filter(asker -> asker.getValue() > 0 && some.test(asker.getKey()))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(Math.clamp((long) team.headcount(), 1, rules.receivers()))
                .forEach(asker -> largest.put(asker.getKey(), asker.getValue()));
        return largest;
    }

    /** People in proportion to weights: whole ones by largest remainder, at least one for each, and a part-time rest to the first. */
    private static Map<String, Double> spread(double people, Map<String, Double> weights) {
        if (weights.size() == 1) {
            return Map.of(weights.keySet().iterator().next(), people);
        }
        double whole = Math.floor(people);
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        var spread = new LinkedHashMap<String, Double>();
        weights.forEach((team, weight) -> spread.put(team, Math.max(1, Math.floor(whole * weight / all))));
        double left = whole - spread.values().stream().mapToDouble(Double::doubleValue).sum();
        for (; left < 0; left++) {
            spread.merge(Collections.max(spread.entrySet(), Map.Entry.comparingByValue()).getKey(), -1.0, Double::sum);
        }
        weights.entrySet().stream()
                .sorted(Comparator.comparingDouble(claim -> spread.get(claim.getKey()) - whole * claim.getValue() / all))
                .limit((long) left)
                .forEach(claim -> spread.merge(claim.getKey(), 1.0, Double::sum));
        spread.merge(weights.keySet().iterator().next(), people - whole, Double::sum);
        return spread;
    }

    private double days(Pair pair, Predicate<Dependency> some) {
        return index.between(pair.from(), pair.to()).stream()
                .map(index::dependency)
                .filter(some)
                .mapToDouble(Dependency::daysPerMonth)
                .sum();
    }

    private boolean waitsOnTheWay(Pair pair) {
        return index.arrivals(pair.from(), pair.to()).stream().anyMatch(at -> index.waitDays(at) > 0);
    }

    /** Both names, shortened when they are too long together, and numbered when a team is called so. */
    private String name(String first, String second) {
        var both = first + " + " + second;
        int longest = Name.LONGEST - 4;
        var name = both.codePointCount(0, both.length()) <= longest
                ? both
                : both.substring(0, both.offsetByCodePoints(0, longest)).strip();
        var unique = name;
        for (int i = 2; !names.add(Name.key(unique)); i++) {
            unique = name + " " + i;
        }
        return unique;
    }
}
