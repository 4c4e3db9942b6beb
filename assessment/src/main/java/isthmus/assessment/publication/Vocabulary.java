package isthmus.assessment.publication;

import isthmus.assessment.release.Period;
import isthmus.assessment.release.Sector;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words in which a release is published. Its graph has no others; its files use the same for the same things, though a sheet of
 * records has a column a level, where the graph has relationships.
 */
public final class Vocabulary {

    public static final String RELEASE = "Release";
    public static final String RECORD = "OrganizationRecord";
    public static final String TEAM = "TeamRole";
    public static final String DIMENSION = "Dimension";
    public static final String ITEM = "Item";
    public static final String CELL = "Cell";

    public static final String HAS_RECORD = "HAS_RECORD";
    public static final String HAS_TEAM = "HAS_TEAM";
    public static final String DEPENDS_ON = "DEPENDS_ON";
    public static final String REACHES = "REACHES";
    public static final String PART_OF = "PART_OF";
    public static final String HAS_CELL = "HAS_CELL";

    /** In place of a value that is not said since it would say too much of too few. */
    public static final String NOT_SAID = "not said";

    /** The last row and the last column of a table. */
    public static final String TOTAL = "TOTAL";

    private static final Map<String, Set<String>> KEYS = Map.ofEntries(
            Map.entry(RELEASE, Set.of(
                    "id", "month", "k", "policy", "licence", "synthetic", "organizations", "attacks", "measured", "limits", "controls", "degrees", "density", "sides",
                    "kinds", "real", "published", "representative", "realStructures")),
            Map.entry(RECORD, Set.of("id", "sector", "size", "period", "classSize")),
            Map.entry(TEAM, Set.of("id", "side", "size")),
            Map.entry(DIMENSION, Set.of("id", "name")),
            Map.entry(ITEM, Set.of("id", "text")),
            Map.entry(CELL, Set.of("table", "row", "column", "value", "shown")),
            Map.entry(HAS_RECORD, Set.of()),
            Map.entry(HAS_TEAM, Set.of()),
            Map.entry(DEPENDS_ON, Set.of("kind", "strength")),
            Map.entry(REACHES, Set.of("level")),
            Map.entry(PART_OF, Set.of()),
            Map.entry(HAS_CELL, Set.of()));

    private static final Set<String> WORDS =
            Stream.concat(KEYS.keySet().stream(), KEYS.values().stream().flatMap(Set::stream)).collect(Collectors.toUnmodifiableSet());

    private Vocabulary() {}

    /**
     * The properties of a label or a type of relationship.
     *
     * @return none for other words
     */
    public static Set<String> keys(String name) {
        return KEYS.getOrDefault(name, Set.of());
    }

    /** Every label, type of relationship and key. */
    public static Set<String> words() {
        return WORDS;
    }

    public static String said(@Nullable Sector sector) {
        return sector == null ? NOT_SAID : sector.name();
    }

    public static String said(@Nullable Period period) {
        return period == null ? NOT_SAID : period.from() + "-" + (period.from() + 1);
    }
}
