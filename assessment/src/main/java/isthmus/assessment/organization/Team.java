package isthmus.assessment.organization;

import org.jspecify.annotations.Nullable;

/**
 * The smallest group that works together.
 *
 * @param name unique within the organization
 * @param unit the unit it belongs to, or null directly below the organization
 * @param business headcount in full-time equivalents whose main work is the product, customer, process or support; at least 0
 * @param technology headcount in full-time equivalents whose main work is building, running or securing technology; at least 0
 */
public record Team(String name, @Nullable String unit, double business, double technology) {

    public double headcount() {
        return business + technology;
    }

    /** Share of technology people from 0 to 1; 0 for a team without headcount. */
    public double technologyShare() {
        return headcount() == 0 ? 0 : technology / headcount();
    }
}
