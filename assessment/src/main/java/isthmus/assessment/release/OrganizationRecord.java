package isthmus.assessment.release;

import java.util.Map;

/**
 * What is published in the place of one organization.
 *
 * @param id new in each release, 128 bits
 * @param classSize of how many organizations this may be the record
 * @param levels by dimension, 1 to 5: a whole number, or the mean of the class to one decimal
 * @param shape the same for the whole class, its teams in an order of their own
 */
public record OrganizationRecord(String id, Origin origin, int classSize, Map<String, Double> levels, Shape shape) {

    public OrganizationRecord {
        levels = Map.copyOf(levels);
    }
}
