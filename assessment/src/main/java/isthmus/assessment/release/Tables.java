package isthmus.assessment.release;

import isthmus.assessment.release.Origin.Size;
import isthmus.assessment.table.Rules;
import isthmus.assessment.table.Share;
import isthmus.assessment.table.Source;
import isthmus.assessment.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** The tables of a release, which it has also when too few organizations agreed for records. */
public final class Tables {

    /** Names of tables of organizations by sector and level begin with it. */
    public static final String LEVELS_OF = "levels of ";

    private static final List<String> SECTORS = Arrays.stream(Sector.values()).map(Sector::name).toList();
    private static final List<String> SIZES = Arrays.stream(Size.values()).map(Size::name).toList();
    private static final List<String> LEVELS = IntStream.rangeClosed(1, 5).mapToObj(String::valueOf).toList();

    private Tables() {}

    /** The name of the table of organizations by sector and level. */
    public static String levels(String dimension) {
        return LEVELS_OF + dimension;
    }

    /** @return by a name of each: organizations, teams and ties by sector and size, and organizations by sector and level of each dimension */
    public static SortedMap<String, Source> sources(List<Contribution> contributions) {
        var sources = new TreeMap<String, Source>();
        sources.put("organizations", bySize(contributions, c -> 1));
        sources.put("teams", bySize(contributions, c -> c.shape().teams()));
        sources.put("ties", bySize(contributions, c -> c.shape().ties().size()));
        for (var dimension : dimensions(contributions)) {
            var shares = contributions.stream()
                    .filter(c -> c.levels().containsKey(dimension))
                    .map(c -> new Share(c.sector().name(), String.valueOf(c.levels().get(dimension)), 1))
                    .toList();
            sources.put(levels(dimension), new Source(SECTORS, LEVELS, shares));
        }
        return sources;
    }

    static SortedMap<String, Table> of(List<Contribution> contributions) {
        var tables = new TreeMap<String, Table>();
        sources(contributions).forEach((name, source) -> tables.put(name, Table.of(source, Rules.DEFAULT)));
        return tables;
    }

    private static TreeSet<String> dimensions(List<Contribution> contributions) {
        var dimensions = new TreeSet<String>();
        contributions.forEach(c -> dimensions.addAll(c.levels().keySet()));
        return dimensions;
    }

    private static Source bySize(List<Contribution> contributions, ToLongFunction<Contribution> amount) {
        var shares = contributions.stream()
                .map(c -> new Share(c.sector().name(), Size.of(c.shape()).name(), amount.applyAsLong(c)))
                .toList();
        return new Source(SECTORS, SIZES, shares);
    }
}
