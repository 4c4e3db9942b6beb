package isthmus.assessment.comparison;

import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Teams and ties of two structures; a team is the same when its name is.
 *
 * @param moved teams that lie in another unit now
 * @param resized teams whose headcounts changed
 * @param slower ties that wait longer each month, most first; faster ones likewise
 */
public record StructureChange(
        List<String> newTeams,
        List<String> goneTeams,
        List<Move> moved,
        List<Resize> resized,
        List<Dependency> newTies,
        List<Dependency> goneTies,
        List<WaitChange> slower,
        List<WaitChange> faster) {

    public record Move(String team, String from, String to) {}

    public record Resize(String team, double business, double technology) {}

    /** @param days a month, after minus before */
    public record WaitChange(Dependency tie, double days) {}

    private record Ends(String from, String to, Dependency.Kind kind) {}

    public static StructureChange of(Structure before, Structure after) {
        var teamsBefore = byKey(before.teams(), Team::name);
        var teamsAfter = byKey(after.teams(), Team::name);
        var tiesBefore = byKey(before.dependencies(), d -> new Ends(d.from(), d.to(), d.kind()));
        var tiesAfter = byKey(after.dependencies(), d -> new Ends(d.from(), d.to(), d.kind()));
        var stayed = after.teams().stream().filter(t -> teamsBefore.containsKey(t.name())).toList();
        var waits = tiesAfter.entrySet().stream()
                .filter(e -> tiesBefore.containsKey(e.getKey()))
                .map(e -> new WaitChange(e.getValue(), e.getValue().daysPerMonth() - tiesBefore.get(e.getKey()).daysPerMonth()))
                .sorted(java.util.Comparator.comparingDouble((WaitChange w) -> Math.abs(w.days())).reversed())
                .toList();
        return new StructureChange(
                after.teams().stream().map(Team::name).filter(n -> !teamsBefore.containsKey(n)).toList(),
                before.teams().stream().map(Team::name).filter(n -> !teamsAfter.containsKey(n)).toList(),
                stayed.stream()
                        .filter(t -> !Objects.equals(t.unit(), teamsBefore.get(t.name()).unit()))
                        .map(t -> new Move(t.name(), unit(teamsBefore.get(t.name())), unit(t)))
                        .toList(),
                stayed.stream()
                        .map(t -> new Resize(
                                t.name(), t.business() - teamsBefore.get(t.name()).business(), t.technology() - teamsBefore.get(t.name()).technology()))
                        .filter(r -> r.business() != 0 || r.technology() != 0)
                        .toList(),
                tiesAfter.entrySet().stream().filter(e -> !tiesBefore.containsKey(e.getKey())).map(Map.Entry::getValue).toList(),
                tiesBefore.entrySet().stream().filter(e -> !tiesAfter.containsKey(e.getKey())).map(Map.Entry::getValue).toList(),
                waits.stream().filter(w -> w.days() > 0).toList(),
                waits.stream().filter(w -> w.days() < 0).toList());
    }

    public boolean isEmpty() {
        return newTeams.isEmpty() && goneTeams.isEmpty() && moved.isEmpty() && resized.isEmpty() && newTies.isEmpty()
                && goneTies.isEmpty() && slower.isEmpty() && faster.isEmpty();
    }

    private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
        var map = new LinkedHashMap<K, V>();
        values.forEach(v -> map.put(key.apply(v), v));
        return map;
    }

    private static String unit(Team team) {
        return team.unit() == null ? "" : team.unit();
    }
}
