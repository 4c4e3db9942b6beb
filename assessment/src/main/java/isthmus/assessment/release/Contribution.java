package isthmus.assessment.release;

import java.util.Map;

/**
 * What one organization that agreed brings along.
 *
 * @param organization its id; never published
 * @param year of its assessment
 * @param levels by dimension, 1 to 5; a dimension that may not be shown is missing
 * @param asItIs whether it allows that its structure stands for its class, published as it is
 */
public record Contribution(String organization, Sector sector, int year, Shape shape, Map<String, Integer> levels, boolean asItIs) {

    public Contribution {
        levels = Map.copyOf(levels);
    }

    /** Of one whose structure may not stand for its class. */
    public Contribution(String organization, Sector sector, int year, Shape shape, Map<String, Integer> levels) {
        this(organization, sector, year, shape, levels, false);
    }

    /** The same under another id. */
    public Contribution called(String other) {
        return new Contribution(other, sector, year, shape, levels, asItIs);
    }
}
