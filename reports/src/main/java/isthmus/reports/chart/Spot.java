package isthmus.reports.chart;

import isthmus.assessment.map.Circle;
import isthmus.assessment.map.Land;
import isthmus.assessment.map.OrganizationMap;
import isthmus.assessment.map.OrganizationMap.UnitPlace;
import isthmus.reports.wording.Wording;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What stands for a team on paper: the team itself, or its outermost unit in its land where there are too many teams.
 *
 * @param teams how many it stands for
 * @param drawn false for what is left of a land when its largest units are taken: it has no place on the map
 */
record Spot(String name, Land land, Circle circle, double technologyShare, int teams, boolean drawn) {

    /** Beyond this a map is a knot (Ghoniem, Fekete &amp; Castagliola 2005). */
    static final int MOST = 25;

    /** By team. */
    static Map<String, Spot> teams(OrganizationMap map) {
        var spots = new HashMap<String, Spot>();
        map.teams().forEach(t -> spots.put(t.team().name(), new Spot(t.team().name(), t.land(), t.circle(), t.team().technologyShare(), 1, true)));
        return spots;
    }

    /** By team, too. Each land has a share of the spots, so that a large mainland does not push the island off the paper. */
    static Map<String, Spot> units(OrganizationMap map, Wording words) {
        var spots = new HashMap<String, Spot>();
        for (var land : map.lands().keySet()) {
            var teams = map.teams().stream().filter(t -> t.land() == land).toList();
            var outermost = outermost(map, land).stream().limit(MOST / map.lands().size()).toList();
            int left = teams.size() - outermost.stream().mapToInt(UnitPlace::teams).sum();
            var rest = new Spot(words.say("map.rest", said(land, words)), land, map.lands().get(land), share(land), left, false);
            for (var place : teams) {
                spots.put(place.team().name(), outermost.stream()
                        .filter(u -> lies(place.circle(), u.circle()))
                        .findFirst()
                        .map(u -> new Spot(u.unit(), land, u.circle(), share(land), u.teams(), true))
                        .orElse(rest));
            }
        }
        return spots;
    }

    /** The largest first. */
    private static List<UnitPlace> outermost(OrganizationMap map, Land land) {
        int depth = map.units().stream().filter(u -> u.land() == land).mapToInt(UnitPlace::depth).min().orElse(0);
        return map.units().stream()
                .filter(u -> u.land() == land && u.depth() == depth)
                .sorted(Comparator.comparingInt(UnitPlace::teams).reversed().thenComparing(UnitPlace::unit))
                .toList();
    }

    static int count(Map<String, Spot> spots) {
        return (int) new HashSet<>(spots.values()).stream().filter(Spot::drawn).count();
    }

    static String said(Land land, Wording words) {
        return words.say("map.land." + land.name().toLowerCase(Locale.ROOT));
    }

    boolean technology() {
        return technologyShare > 0.5;
    }

    boolean crosses(Spot other) {
        return technology() != other.technology();
    }

    private static double share(Land land) {
        return switch (land) {
            case MAINLAND -> 0;
            case ISTHMUS -> 0.5;
            case ISLAND -> 1;
        };
    }

    private static boolean lies(Circle inner, Circle outer) {
        return Math.hypot(inner.x() - outer.x(), inner.y() - outer.y()) <= outer.radius();
    }
}
