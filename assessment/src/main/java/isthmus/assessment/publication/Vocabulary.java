package isthmus.assessment.publication;

import java.util.Set;

/** The words in which a published graph is written: labels, types of relationships, and keys of properties. There are no others in it. */
public final class Vocabulary {

    public static final Set<String> LABELS = Set.of("Release", "OrganizationRecord", "TeamRole", "Dimension", "Item", "Cell");

    public static final Set<String> TYPES = Set.of("HAS_RECORD", "HAS_TEAM", "DEPENDS_ON", "REACHES", "PART_OF", "HAS_CELL");

    public static final Set<String> KEYS = Set.of(
            "id", "month", "k", "policy", "licence", "synthetic", "organizations", "attacks", "measured", "limits", "controls", "degrees", "density", "sides", "kinds",
            "real", "published", "sector", "size", "period", "classSize", "side", "kind", "strength", "level", "name", "text", "table", "row", "column", "value", "shown",
            "representative", "realStructures");

    private Vocabulary() {}
}
