package isthmus.assessment.release;

import java.util.Map;

/**
 * What one organization that agreed brings along.
 *
 * @param organization its id; never published
 * @param year of its assessment
 * @param levels by dimension, 1 to 5; a dimension that may not be shown is missing
 */
public record Contribution(String organization, Sector sector, int year, Shape shape, Map<String, Integer> levels) {

    public Contribution {
        levels = Map.copyOf(levels);
    }
}
