package isthmus.assessment.planner;

import java.util.Map;

/**
 * What the chosen candidates may use together: people of a team beyond its protected core, newcomers a department can
 * absorb, seats of a team; or at most one of several, with the bound 1 and uses of 1. In each phase: at most three changes
 * that a mission has to bear at a time, with the bound 3 and uses of 1.
 *
 * @param name unique within its {@link Problem}
 * @param bound not negative; where the core is larger than the supply, 0
 * @param uses by candidate id, not negative; who is not in it uses nothing
 * @param eachPhase whether the bound is for those chosen in each phase, instead of for all of the plan
 */
public record Limit(String name, double bound, Map<String, Double> uses, boolean eachPhase) {

    /** @throws IllegalArgumentException if a number is negative or not finite */
    public Limit {
        Numbers.notNegative(bound, "The bound of the limit “" + name + "”");
        uses.forEach((id, use) -> Numbers.notNegative(use, "What “" + id + "” uses of the limit “" + name + "”"));
        uses = Map.copyOf(uses);
    }

    /** For all of the plan. */
    public Limit(String name, double bound, Map<String, Double> uses) {
        this(name, bound, uses, false);
    }
}
