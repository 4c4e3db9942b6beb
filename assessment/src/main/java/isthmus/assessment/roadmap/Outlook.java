package isthmus.assessment.roadmap;

import isthmus.assessment.plan.Plan;
import isthmus.assessment.recommendation.Recommendations;
import java.util.List;
import java.util.Optional;

/**
 * What is advised on the ground of one assessment: the same for page, paper and API.
 *
 * @param plans every scenario that is compared, the agreed one first
 */
public record Outlook(Recommendations recommendations, List<Plan> plans, Roadmap roadmap) {

    /** How many scenarios are laid side by side at most. */
    public static final int COMPARED = 5;

    public Outlook {
        plans = List.copyOf(plans);
    }

    /** The plan that the roadmap follows. */
    public Optional<Plan> agreed() {
        return plans.stream().filter(p -> p.scenario().agreed()).findFirst();
    }
}
