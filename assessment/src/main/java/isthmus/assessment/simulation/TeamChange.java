package isthmus.assessment.simulation;

import isthmus.assessment.organization.Team;
import org.jspecify.annotations.Nullable;

/**
 * A team whose headcount, unit or existence the moves change.
 *
 * @param before null for a new team
 * @param after null for one that is gone
 */
public record TeamChange(String team, @Nullable Team before, @Nullable Team after) {

    public boolean created() {
        return before == null;
    }

    public boolean gone() {
        return after == null;
    }

    public double business() {
        return (after == null ? 0 : after.business()) - (before == null ? 0 : before.business());
    }

    public double technology() {
        return (after == null ? 0 : after.technology()) - (before == null ? 0 : before.technology());
    }
}
