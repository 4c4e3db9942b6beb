package isthmus.assessment.move;

import isthmus.assessment.move.Move.Dissolve;
import isthmus.assessment.move.Move.Embed;
import isthmus.assessment.move.Move.Merge;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Name;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.wording.Sentence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why moves cannot be made together. Besides what is plainly impossible, a team takes part in at most one merger, and not
 * in a merger and a dissolution; and two teams that wait for each other are not dissolved into the same one: how much of
 * their waiting that ends depends on both moves at once, and no move could be given its share of it.
 */
public final class Conflicts {

    /** Headcounts are typed with few decimals; thirds of a team do not add up to the last bit. */
    private static final double TOLERANCE = 1e-6;
    /** What sums of decimals may be off; more would be people who come from nowhere. */
    private static final double ROUNDING = 1e-9;

    private final Structure structure;
    private final Map<String, Team> teams;
    private final List<Conflict> found = new ArrayList<>();

    private Conflicts(Structure structure) {
        this.structure = structure;
        this.teams = structure.teams().stream().collect(Collectors.toMap(Team::name, Function.identity()));
    }

    /** None when all the moves can be made together, in whichever order they are given. */
    public static List<Conflict> of(Structure structure, List<Proposal> proposals) {
        var conflicts = new Conflicts(structure);
        conflicts.repeated(proposals);
        var known = proposals.stream().map(Proposal::move).filter(conflicts::known).toList();
        conflicts.people(known);
        conflicts.names(known);
        conflicts.pairs(known);
        return List.copyOf(conflicts.found);
    }

    private void repeated(List<Proposal> proposals) {
        var once = new HashSet<String>();
        proposals.stream().map(Proposal::id).filter(id -> !once.add(id)).distinct().forEach(id ->
                add(Sentence.of("conflict.twice", "“{0}” is there more than once.", id), Set.of(id)));
    }

    private boolean known(Move move) {
        var unknown = move.teams().stream().filter(team -> !teams.containsKey(team)).toList();
        unknown.forEach(team -> add(unknown(team), Set.of(move.id())));
        return unknown.isEmpty();
    }

    /** What is said of a team that the structure does not have. */
    public static Sentence unknown(String team) {
        return Sentence.of("conflict.unknown", "There is no team “{0}”.", team);
    }

    private void people(List<Move> moves) {
        var leaving = new LinkedHashMap<String, Double>();
        var from = new LinkedHashMap<String, Set<String>>();
        for (var move : moves) {
            if (move instanceof Embed embed) {
                leaving.merge(embed.from(), embed.people(), Double::sum);
                from.computeIfAbsent(embed.from(), team -> new LinkedHashSet<>()).add(embed.id());
            } else if (move instanceof Dissolve dissolve) {
                double people = team(dissolve.team()).headcount();
                if (Math.abs(dissolve.people() - people) > TOLERANCE * Math.max(1, people)) {
                    add(Sentence.of("conflict.given", "“{0}” has {1} people, but {2} are given to other teams.",
                            dissolve.team(), plain(people), plain(dissolve.people())), Set.of(dissolve.id()));
                }
            }
        }
        leaving.forEach((name, people) -> {
            double there = team(name).technology();
            if (people > there + ROUNDING) {
                add(Sentence.of("conflict.leaving", "“{0}” has {1} technology people, but {2} should leave for other teams.",
                        name, plain(there), plain(people)), from.get(name));
            }
        });
    }

    private void names(List<Move> moves) {
        var bearers = structure.teams().stream().collect(Collectors.toMap(t -> Name.key(t.name()), Team::name, (a, b) -> a));
        var mergers = new LinkedHashMap<String, Merge>();
        for (var move : moves) {
            if (move instanceof Merge merge) {
                var key = Name.key(merge.name());
                var bearer = bearers.get(key);
                if (bearer != null && !merge.teams().contains(bearer)) {
                    add(Sentence.of("conflict.taken", "There is a team “{0}” already.", bearer), Set.of(merge.id()));
                }
                var other = mergers.putIfAbsent(key, merge);
                if (other != null && !other.id().equals(merge.id())) {
                    add(Sentence.of("conflict.named", "Two new teams would be named “{0}”.", merge.name()), Set.of(other.id(), merge.id()));
                }
            }
        }
    }

    /** Two moves exclude each other only over a team in which both take part. */
    private void pairs(List<Move> moves) {
        var ids = moves.stream().map(Move::id).toList();
        var byTeam = new LinkedHashMap<String, List<Integer>>();
        for (int i = 0; i < ids.size(); i++) {
            for (var team : moves.get(i).teams()) {
                byTeam.computeIfAbsent(team, t -> new ArrayList<>()).add(i);
            }
        }
        var waiting = waiting(moves);
        var seen = new HashSet<Set<String>>();
        byTeam.forEach((team, sharing) -> {
            var regrouping = sharing.stream().filter(i -> moves.get(i) instanceof Merge || moves.get(i) instanceof Dissolve).toList();
            for (int one : regrouping) {
                for (int other : sharing) {
                    if (!ids.get(one).equals(ids.get(other))) {
                        clash(team, moves.get(one), moves.get(other), waiting).ifPresent(sentence -> {
                            var both = Set.of(ids.get(one), ids.get(other));
                            if (seen.add(both)) {
                                add(sentence, both);
                            }
                        });
                    }
                }
            }
        });
    }

    private static Optional<Sentence> clash(String team, Move one, Move other, Set<List<String>> waiting) {
        if (one instanceof Merge) {
            return switch (other) {
                case Merge m -> Optional.of(Sentence.of("conflict.merged", "“{0}” cannot be merged twice.", team));
                case Dissolve d -> Optional.of(Sentence.of("conflict.both", "“{0}” cannot take part in a merger and in a dissolution.", team));
                default -> Optional.empty();
            };
        }
        var ended = ((Dissolve) one).team();
        if (other instanceof Embed && team.equals(ended)) {
            return Optional.of(Sentence.of("conflict.embedded", "“{0}” is dissolved; nobody can be embedded from it or into it.", team));
        }
        if (other instanceof Dissolve d) {
            if (team.equals(ended)) {
                return Optional.of(Sentence.of("conflict.receive", "“{0}” is dissolved; it cannot receive the people of “{1}”.", team, d.team()));
            }
            if (!team.equals(d.team()) && waiting.contains(List.of(ended, d.team()))) {
                return Optional.of(Sentence.of("conflict.waiting", "“{0}” and “{1}” wait for each other; they cannot both be dissolved into “{2}”.",
                        ended, d.team(), team));
            }
        }
        return Optional.empty();
    }

    /** Pairs of teams to be dissolved of which one waits for the other, in both orders. */
    private Set<List<String>> waiting(List<Move> moves) {
        var ended = moves.stream()
                .filter(Dissolve.class::isInstance)
                .map(move -> ((Dissolve) move).team())
                .collect(Collectors.toSet());
        var pairs = new HashSet<List<String>>();
        if (ended.size() < 2) {
            return pairs;
        }
        for (Dependency d : structure.dependencies()) {
            if (d.kind() != Kind.COLLABORATION && d.daysPerMonth() > 0 && ended.contains(d.from()) && ended.contains(d.to())) {
                pairs.add(List.of(d.from(), d.to()));
                pairs.add(List.of(d.to(), d.from()));
            }
        }
        return pairs;
    }

    private Team team(String name) {
        return Objects.requireNonNull(teams.get(name));
    }

    private void add(Sentence sentence, Set<String> moves) {
        found.add(new Conflict(moves, sentence));
    }

    private static BigDecimal plain(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
