package isthmus.assessment.simulation;

import isthmus.assessment.island.Island;
import isthmus.assessment.move.Conflicts;
import isthmus.assessment.move.Proposal;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A structure before and after a set of moves. What the moves do to each tie, team and step is said with the moves; it
 * rests on assumptions, which are to be shown beside the figures. The given structure stays as it is.
 *
 * @param moves in the order of their ids
 * @param savedDays days a month that teams wait less for each other
 * @param missions every mission, in the order of the structure
 * @param teams those that change: in the order of the structure, then the new ones
 */
public record Simulation(
        List<Proposal> moves,
        Island before,
        Island after,
        double savedDays,
        List<MissionChange> missions,
        List<TeamChange> teams,
        Tolls tollsBefore,
        Tolls tollsAfter) {

    public Simulation {
        moves = List.copyOf(moves);
        missions = List.copyOf(missions);
        teams = List.copyOf(teams);
    }

    /**
     * @param moves in any order, which changes nothing
     * @param seed for labellings drawn at random
     * @throws IllegalArgumentException with all the sentences of {@link Conflicts}, when the moves cannot be made together
     */
    public static Simulation of(Structure structure, List<Proposal> moves, long seed) {
        return of(Island.of(structure, seed), moves, seed);
    }

    /** For scenarios of one structure that are compared: its island is computed once. */
    public static Simulation of(Island before, List<Proposal> moves, long seed) {
        var structure = before.structure();
        var conflicts = Conflicts.of(structure, moves);
        if (!conflicts.isEmpty()) {
            throw new IllegalArgumentException(conflicts.stream().map(c -> c.sentence().toString()).collect(Collectors.joining(" ")));
        }
        var changes = Changes.of(structure, moves);
        var after = Island.of(
                new Structure(
                        structure.units(),
                        new Regrouping(changes).teams(),
                        new Passage(changes).missions(),
                        new Rewiring(changes).dependencies()),
                seed);
        return new Simulation(
                changes.proposals(),
                before,
                after,
                before.waiting().days() - after.waiting().days(),
                missions(before, after),
                teams(structure, after.structure()),
                Tolls.of(structure),
                Tolls.of(after.structure()));
    }

    /** After the moves. */
    public Structure structure() {
        return after.structure();
    }

    private static List<MissionChange> missions(Island before, Island after) {
        var flows = before.borderWait().missions();
        return IntStream.range(0, flows.size())
                .mapToObj(i -> new MissionChange(flows.get(i).mission(), flows.get(i), after.borderWait().missions().get(i)))
                .toList();
    }

    private static List<TeamChange> teams(Structure before, Structure after) {
        Map<String, Team> now = new LinkedHashMap<>();
        after.teams().forEach(team -> now.put(team.name(), team));
        var changes = new ArrayList<TeamChange>();
        for (var team : before.teams()) {
            var successor = now.remove(team.name());
            if (!team.equals(successor)) {
                changes.add(new TeamChange(team.name(), team, successor));
            }
        }
        now.values().forEach(team -> changes.add(new TeamChange(team.name(), null, team)));
        return changes;
    }
}
