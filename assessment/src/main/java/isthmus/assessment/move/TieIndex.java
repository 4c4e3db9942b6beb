package isthmus.assessment.move;

import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where to find the ties and steps that a move touches: made once for a structure, so that looking at one proposal takes
 * time in proportion to what it touches. Collaboration is no waiting and is not in here.
 */
public final class TieIndex {

    /** The work comes to a step from another team. */
    record Arrival(int mission, int step) {}

    /** Who asks whom. */
    record Pair(String from, String to) {}

    private final Structure structure;
    private final Map<String, Team> teams = new HashMap<>();
    private final Map<String, Double> days = new HashMap<>();
    private final Map<Pair, List<Integer>> between = new HashMap<>();
    private final Set<Pair> pairs = new HashSet<>();
    private final Map<String, List<Integer>> asked = new HashMap<>();
    private final Map<String, List<Integer>> asking = new HashMap<>();
    private final Map<Pair, List<Arrival>> arrivals = new HashMap<>();
    private final Map<String, List<Arrival>> arrivalsAt = new HashMap<>();
    private final Map<String, List<Arrival>> departures = new HashMap<>();

    private TieIndex(Structure structure) {
        this.structure = structure;
        structure.teams().forEach(team -> teams.put(team.name(), team));
        for (int i = 0; i < structure.dependencies().size(); i++) {
            var d = structure.dependencies().get(i);
            if (d.kind() != Kind.COLLABORATION) {
                add(between, new Pair(d.from(), d.to()), i);
                add(asked, d.to(), i);
                add(asking, d.from(), i);
                days.merge(d.to(), d.daysPerMonth(), Double::sum);
            }
        }
        for (int m = 0; m < structure.missions().size(); m++) {
            var steps = structure.missions().get(m).steps();
            for (int s = 1; s < steps.size(); s++) {
                var pair = new Pair(steps.get(s - 1).team(), steps.get(s).team());
                if (!pair.from().equals(pair.to())) {
                    var arrival = new Arrival(m, s);
                    add(arrivals, pair, arrival);
                    add(arrivalsAt, pair.to(), arrival);
                    add(departures, pair.from(), arrival);
                }
            }
        }
        pairs.addAll(between.keySet());
        pairs.addAll(arrivals.keySet());
    }

    public static TieIndex of(Structure structure) {
        return new TieIndex(structure);
    }

    private static <K, V> void add(Map<K, List<V>> map, K key, V value) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    }

    public Structure structure() {
        return structure;
    }

    Dependency dependency(int index) {
        return structure.dependencies().get(index);
    }

    Team team(String name) {
        var team = teams.get(name);
        if (team == null) {
            throw new IllegalArgumentException("There is no team “" + name + "”.");
        }
        return team;
    }

    String teamAt(int mission, int step) {
        return structure.missions().get(mission).steps().get(step).team();
    }

    double waitDays(Arrival at) {
        return structure.missions().get(at.mission()).steps().get(at.step()).waitDays();
    }

    /** Days a month that are waited for a team. */
    double days(String team) {
        return days.getOrDefault(team, 0.0);
    }

    /** All of which the one asks the other, or the work of a mission passes from the one to the other. */
    Set<Pair> pairs() {
        return Collections.unmodifiableSet(pairs);
    }

    /** Ties by which one team asks another. */
    List<Integer> between(String from, String to) {
        return between.getOrDefault(new Pair(from, to), List.of());
    }

    /** Ties by which a team is asked. */
    List<Integer> asked(String team) {
        return asked.getOrDefault(team(team).name(), List.of());
    }

    /** Ties by which a team asks others. */
    List<Integer> asking(String team) {
        return asking.getOrDefault(team(team).name(), List.of());
    }

    /** Steps of one team to which the work comes from the other. */
    List<Arrival> arrivals(String from, String to) {
        return arrivals.getOrDefault(new Pair(from, to), List.of());
    }

    /** Steps of a team to which the work comes from any other. */
    List<Arrival> arrivals(String at) {
        return arrivalsAt.getOrDefault(at, List.of());
    }

    /** Steps of others to which the work comes from a team. */
    List<Arrival> departures(String from) {
        return departures.getOrDefault(from, List.of());
    }
}
