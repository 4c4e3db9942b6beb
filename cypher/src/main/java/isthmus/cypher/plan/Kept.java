package isthmus.cypher.plan;

import isthmus.assessment.plan.Scenario;

/**
 * A scenario as it was when it was read.
 *
 * @param version to be named when it is saved, so that nobody saves over what they have not seen
 */
public record Kept(Scenario scenario, long version) {}
