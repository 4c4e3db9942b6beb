package isthmus.assessment.plan;

import isthmus.assessment.planner.Certificate;

/**
 * What the optimizer said of the choices of a scenario.
 *
 * @param gain days saved, a month or of the slowest mission
 * @param bound that no plan under the same settings exceeds
 */
public record Solved(double gain, double bound, Certificate certificate) {}
