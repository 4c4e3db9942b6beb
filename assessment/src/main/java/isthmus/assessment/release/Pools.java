package isthmus.assessment.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What classes say of levels is made of: of each dimension, the levels of as many of the nearest whole classes as it takes. */
final class Pools {

    private final List<OrganizationClass> classes;
    private final Neighbours neighbours;
    private final int fewest;
    private final SortedMap<String, List<Integer>> all = new TreeMap<>();

    /** @param fewest organizations that have a level */
    Pools(List<OrganizationClass> classes, int fewest) {
        this.classes = classes;
        this.neighbours = new Neighbours(classes);
        this.fewest = fewest;
        classes.stream().flatMap(c -> c.members().stream()).flatMap(m -> m.levels().keySet().stream()).distinct().forEach(d -> all.put(d, counts(classes, d)));
    }

    /** @return by dimension; smaller than it should be where not enough organizations have a level */
    SortedMap<String, Pool> of(int place) {
        var nearest = neighbours.of(place).stream().map(classes::get).toList();
        Map<Integer, Set<String>> names = new HashMap<>();
        var pools = new TreeMap<String, Pool>();
        all.forEach((dimension, counts) -> {
            var near = nearest.subList(0, enough(nearest, dimension));
            var organizations = names.computeIfAbsent(
                    near.size(), size -> near.stream().flatMap(c -> c.names().stream()).collect(Collectors.toUnmodifiableSet()));
            pools.put(dimension, new Pool(organizations, counts(near, dimension), counts));
        });
        return pools;
    }

    private int enough(List<OrganizationClass> nearest, String dimension) {
        int taken = 0;
        for (long known = 0; known < fewest && taken < nearest.size(); taken++) {
            known += nearest.get(taken).members().stream().filter(m -> m.levels().containsKey(dimension)).count();
        }
        return taken;
    }

    private static List<Integer> counts(List<OrganizationClass> of, String dimension) {
        return Levels.counts(of.stream().flatMap(c -> c.members().stream()).map(m -> m.levels().get(dimension)).filter(Objects::nonNull).toList());
    }
}
