package isthmus.assessment.organization;

import org.jspecify.annotations.Nullable;

/**
 * A box of the organization chart.
 *
 * @param name unique within the organization
 * @param parent the unit above, or null directly below the organization
 */
public record Unit(String name, @Nullable String parent) {}
