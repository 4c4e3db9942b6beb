package isthmus.surveys.island;

import isthmus.assessment.comparison.StructureChange;
import isthmus.assessment.map.Circle;
import isthmus.assessment.map.OrganizationMap;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The map for a browser: places are computed here, so that every browser and the paper show the same. */
final class MapJson {

    private MapJson() {}

    /** @param before an earlier structure, whose differences are marked; the structure itself marks none */
    static Map<String, Object> of(Structure structure, Structure before) {
        var map = OrganizationMap.of(structure);
        var change = StructureChange.of(before, structure);
        var moved = change.moved().stream().map(StructureChange.Move::team).toList();
        var json = new LinkedHashMap<String, Object>();
        var lands = new LinkedHashMap<String, Object>();
        map.lands().forEach((land, circle) -> lands.put(land.name().toLowerCase(Locale.ROOT), circle(circle)));
        json.put("lands", lands);
        json.put("units", map.units().stream()
                .map(u -> {
                    var unit = circle(u.circle());
                    unit.put("name", u.unit());
                    unit.put("land", u.land().name().toLowerCase(Locale.ROOT));
                    unit.put("depth", u.depth());
                    unit.put("teams", u.teams());
                    return unit;
                })
                .toList());
        json.put("teams", map.teams().stream()
                .map(t -> {
                    var team = circle(t.circle());
                    team.put("name", t.team().name());
                    team.put("unit", t.team().unit());
                    team.put("land", t.land().name().toLowerCase(Locale.ROOT));
                    team.put("business", t.team().business());
                    team.put("technology", t.team().technology());
                    team.put("change", change.newTeams().contains(t.team().name()) ? "new" : moved.contains(t.team().name()) ? "moved" : "");
                    return team;
                })
                .toList());
        var names = structure.teams().stream().map(Team::name).collect(Collectors.toSet());
        var gone = change.goneTies().stream().filter(d -> names.contains(d.from()) && names.contains(d.to()));
        var newTies = new HashSet<>(change.newTies());
        json.put("ties", Stream.concat(
                        structure.dependencies().stream().map(d -> tie(d, newTies.contains(d) ? "new" : "")),
                        gone.map(d -> tie(d, "gone")))
                .toList());
        json.put("missions", structure.missions().stream()
                .map(m -> Map.of("name", m.name(), "teams", m.steps().stream().map(s -> s.team()).toList()))
                .toList());
        return json;
    }

    private static Map<String, Object> tie(Dependency d, String change) {
        return Map.of(
                "from", d.from(),
                "to", d.to(),
                "kind", d.kind().word(),
                "perMonth", d.perMonth(),
                "waitDays", d.waitDays(),
                "blocking", d.blocking().word(),
                "source", d.source().word(),
                "change", change);
    }

    private static Map<String, Object> circle(Circle circle) {
        var json = new LinkedHashMap<String, Object>();
        json.put("x", rounded(circle.x()));
        json.put("y", rounded(circle.y()));
        json.put("r", rounded(circle.radius()));
        return json;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
