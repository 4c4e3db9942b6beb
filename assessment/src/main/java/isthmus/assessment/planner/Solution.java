package isthmus.assessment.planner;

import java.util.List;

/**
 * A plan. Which candidates are chosen comes with a certificate; how they are spread over the phases, so that gain comes
 * early, is always a search.
 *
 * @param phases ids of the chosen candidates by phase, as many as there are capacities, in the order of the problem
 * @param gain of all of them, in the unit of the weights
 * @param bound that no plan exceeds, at least the gain
 * @param gains after each phase, never falling, the last being {@code gain}
 * @param nodes of the search tree that were visited
 */
public record Solution(
        List<List<String>> phases, double gain, double bound, Certificate certificate, List<Double> gains, long nodes) {

    public Solution {
        phases = phases.stream().map(List::copyOf).toList();
        gains = List.copyOf(gains);
    }

    /** Whether no plan gains more. */
    public boolean proven() {
        return certificate instanceof Certificate.Proven;
    }

    /** All chosen ids, the first phase first. */
    public List<String> chosen() {
        return phases.stream().flatMap(List::stream).toList();
    }
}
