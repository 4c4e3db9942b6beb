package isthmus.assessment.map;

import isthmus.assessment.island.Mixing;
import isthmus.assessment.island.Sides;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where everything lies: the mainland of business teams on the left, the island of technology teams on the right, and on
 * the isthmus between them the teams that hold both. Within a land teams lie in the circle of their unit, and units in
 * that of the unit above. The same structure gives the same map.
 *
 * @param teams in the order of the structure
 * @param units every circle that stands for a unit in a land, outer ones before inner ones
 */
public record OrganizationMap(List<TeamPlace> teams, List<UnitPlace> units, Map<Land, Circle> lands) {

    private static final double SMALLEST = 1;
    private static final double GAP = 0.4;
    private static final double RIM = 0.6;
    private static final double WATER = 4;

    public record TeamPlace(Team team, Land land, Circle circle) {}

    /** @param teams how many teams lie in it, those of inner units included */
    public record UnitPlace(String unit, Land land, Circle circle, int depth, int teams) {}

    public OrganizationMap {
        teams = List.copyOf(teams);
        units = List.copyOf(units);
        lands = java.util.Collections.unmodifiableMap(new EnumMap<>(lands));
    }

    public static OrganizationMap of(Structure structure) {
        return new Drawing(structure).map();
    }

    static Land land(Team team) {
        double share = team.technologyShare();
        if (Mixing.isMixed(share)) {
            return Land.ISTHMUS;
        }
        return share > Sides.MAJORITY ? Land.ISLAND : Land.MAINLAND;
    }

    /** A circle with what lies in it; places are relative to the parent's middle. */
    private record Part(@Nullable Team team, @Nullable String unit, Circle circle, List<Part> inner) {
        Part at(Circle place) {
            return new Part(team, unit, place, inner);
        }

        String name() {
            return team != null ? team.name() : String.valueOf(unit);
        }

        int teams() {
            return team != null ? 1 : inner.stream().mapToInt(Part::teams).sum();
        }
    }

    private static final class Drawing {
        private final Structure structure;
        private final Map<String, List<Unit>> unitsBelow = new HashMap<>();
        private final Map<String, TeamPlace> teams = new HashMap<>();
        private final List<UnitPlace> units = new ArrayList<>();
        private final Map<Land, Circle> lands = new EnumMap<>(Land.class);

        Drawing(Structure structure) {
            this.structure = structure;
            structure.units().forEach(u ->
                    unitsBelow.computeIfAbsent(u.parent() == null ? "" : u.parent(), k -> new ArrayList<>()).add(u));
        }

        OrganizationMap map() {
            double right = 0;
            for (var land : Land.values()) {
                var whole = gather(land);
                if (!whole.inner().isEmpty()) {
                    double radius = whole.circle().radius();
                    var place = new Circle(right + radius, 0, radius);
                    lands.put(land, place);
                    settle(whole.at(place), land, place.x(), place.y(), -1);
                    right += 2 * radius + WATER;
                }
            }
            return new OrganizationMap(structure.teams().stream().map(t -> teams.get(t.name())).toList(), units, lands);
        }

        private Part gather(Land land) {
            var teamsBelow = new HashMap<String, List<Team>>();
            structure.teams().stream().filter(t -> land(t) == land).forEach(t ->
                    teamsBelow.computeIfAbsent(t.unit() == null ? "" : t.unit(), k -> new ArrayList<>()).add(t));
            return packed(null, "", teamsBelow);
        }

        private Part packed(@Nullable String unit, String key, Map<String, List<Team>> teamsBelow) {
            var inner = new ArrayList<Part>();
            for (var team : teamsBelow.getOrDefault(key, List.of())) {
                inner.add(new Part(team, null, new Circle(0, 0, Math.max(SMALLEST, Math.sqrt(team.headcount()))), List.of()));
            }
            for (var below : unitsBelow.getOrDefault(key, List.of())) {
                var part = packed(below.name(), below.name(), teamsBelow);
                if (!part.inner().isEmpty()) {
                    inner.add(part);
                }
            }
            inner.sort(Comparator.<Part>comparingDouble(p -> p.circle().radius()).reversed().thenComparing(Part::name));
            var places = Packing.pack(inner.stream().map(p -> p.circle().radius()).toList(), GAP);
            var settled = new ArrayList<Part>();
            for (int i = 0; i < inner.size(); i++) {
                settled.add(inner.get(i).at(places.get(i)));
            }
            // A unit around nothing but another unit needs no rim of its own.
            double rim = settled.size() == 1 && settled.getFirst().team() == null ? 0 : RIM;
            return new Part(null, unit, new Circle(0, 0, Packing.around(places) + rim), settled);
        }

        private void settle(Part part, Land land, double x, double y, int depth) {
            var circle = new Circle(x, y, part.circle().radius());
            if (part.team() != null) {
                teams.put(part.team().name(), new TeamPlace(part.team(), land, circle));
                return;
            }
            if (part.unit() != null) {
                units.add(new UnitPlace(part.unit(), land, circle, depth, part.teams()));
            }
            part.inner().forEach(p -> settle(p, land, x + p.circle().x(), y + p.circle().y(), depth + 1));
        }
    }
}
