package isthmus.assessment.move;

import isthmus.assessment.move.Move.Dissolve;
import isthmus.assessment.move.Move.Embed;
import isthmus.assessment.move.Move.Guardrail;
import isthmus.assessment.move.Move.Merge;
import isthmus.assessment.move.Move.SelfService;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Dependency.Source;
import isthmus.assessment.organization.Mission;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Made-up organizations, sound as those that are kept, with moves that can be made together: many on few teams, so that they meet. */
public record RandomMoves(Structure structure, List<Proposal> moves) {

    public static RandomMoves of(long seed) {
        var random = new Random(seed);
        var structure = structure(random, 3 + random.nextInt(7));
        var moves = new ArrayList<Proposal>();
        for (int i = 0; i < 25; i++) {
            var residual = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble();
            moves.add(new Proposal(move(random, structure), 1 + random.nextInt(9), residual, Set.of()));
            if (!Conflicts.of(structure, moves).isEmpty()) {
                moves.removeLast();
            }
        }
        return new RandomMoves(structure, List.copyOf(moves));
    }

    public List<Proposal> shuffled(long seed) {
        var shuffled = new ArrayList<>(moves);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    static Structure structure(Random random, int teams) {
        var all = IntStream.range(0, teams)
                .mapToObj(i -> new Team(
                        "T" + i, null, random.nextInt(3) == 0 ? 0 : random.nextInt(30) / 2.0, random.nextInt(3) == 0 ? 0 : random.nextInt(30) / 3.0))
                .toList();
        var seen = new HashSet<List<Object>>();
        var ties = new ArrayList<Dependency>();
        for (int i = 0; i < teams * 6; i++) {
            int from = random.nextInt(teams);
            int to = (from + 1 + random.nextInt(teams - 1)) % teams;
            var kind = Kind.values()[random.nextInt(4)];
            if (seen.add(List.of(from, to, kind))) {
                ties.add(new Dependency(
                        "T" + from,
                        "T" + to,
                        kind,
                        random.nextInt(80) / 10.0,
                        random.nextInt(40) / 4.0,
                        Hindrance.values()[random.nextInt(3)],
                        Source.values()[random.nextInt(3)]));
            }
        }
        var missions = IntStream.range(0, random.nextInt(4))
                .mapToObj(m -> new Mission("M" + m, IntStream.range(0, 1 + random.nextInt(7))
                        .mapToObj(s -> new Mission.Step("T" + random.nextInt(teams), random.nextInt(5), random.nextInt(9)))
                        .toList()))
                .toList();
        return new Structure(List.of(), all, missions, ties);
    }

    private static Move move(Random random, Structure structure) {
        var order = new ArrayList<>(structure.teams());
        Collections.shuffle(order, random);
        var one = order.getFirst();
        var other = order.get(1);
        return switch (random.nextInt(6)) {
            case 0 -> new Guardrail(one.name());
            case 1 -> new SelfService(one.name());
            case 2 -> new Merge(one.name(), other.name(), one.name() + "&" + other.name());
            case 3 -> new Embed(one.name(), other.name(), random.nextInt(6) == 0 && one.technology() > 0 ? one.technology() : .5 + random.nextInt(4));
            default -> dissolve(random, one, order.subList(1, 2 + random.nextInt(Math.min(3, order.size() - 1))));
        };
    }

    private static Move dissolve(Random random, Team team, List<Team> receivers) {
        Map<String, Double> weights = receivers.stream()
                .collect(Collectors.toMap(Team::name, t -> 1.0 + random.nextInt(3), (a, b) -> a, TreeMap::new));
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        weights.replaceAll((name, weight) -> Math.max(.1, team.headcount() * weight / all));
        return new Dissolve(team.name(), weights);
    }
}
