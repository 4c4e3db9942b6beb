package isthmus.surveys.island;

import isthmus.assessment.map.Circle;
import isthmus.assessment.map.OrganizationMap;
import isthmus.assessment.organization.Structure;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The map for a browser: places are computed here, so that every browser and the paper show the same. */
final class MapJson {

    private MapJson() {}

    static Map<String, Object> of(Structure structure) {
        var map = OrganizationMap.of(structure);
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
                    return team;
                })
                .toList());
        json.put("ties", structure.dependencies().stream()
                .map(d -> Map.of(
                        "from", d.from(),
                        "to", d.to(),
                        "kind", d.kind().word(),
                        "perMonth", d.perMonth(),
                        "waitDays", d.waitDays(),
                        "blocking", d.blocking().word(),
                        "source", d.source().word()))
                .toList());
        json.put("missions", structure.missions().stream()
                .map(m -> Map.of("name", m.name(), "teams", m.steps().stream().map(s -> s.team()).toList()))
                .toList());
        return json;
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
