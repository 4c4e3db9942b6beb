package isthmus.assessment.planner;

import java.util.HashSet;
import java.util.Set;

/**
 * A change that a plan may contain. Arrays are copied in and out; two candidates are equal only if they share arrays, so
 * compare ids.
 *
 * @param id unique within its {@link Problem}
 * @param cost in the unit of the change capacity, above 0
 * @param ties the ties it touches, each once, as places in {@link Problem#weights()}
 * @param residuals what it leaves of each of them, 0 (nothing) to 1 (all), in the same order
 * @param requires ids that a plan with this one has in an earlier phase
 */
public record Candidate(
        String id, double cost, int[] ties, double[] residuals, Set<String> requires, Standing standing) {

    /** @throws IllegalArgumentException if a number is out of its range or the arrays do not fit together */
    public Candidate {
        Numbers.positive(cost, "The cost of “" + id + "”");
        if (ties.length != residuals.length) {
            throw new IllegalArgumentException(
                    "“" + id + "” has " + ties.length + " ties and " + residuals.length + " residuals.");
        }
        var seen = new HashSet<Integer>();
        for (int i = 0; i < ties.length; i++) {
            if (ties[i] < 0 || !seen.add(ties[i])) {
                throw new IllegalArgumentException("“" + id + "” has the tie " + ties[i] + ", which is negative or there twice.");
            }
            if (!(residuals[i] >= 0 && residuals[i] <= 1)) {
                throw new IllegalArgumentException(
                        "A residual of “" + id + "” is " + residuals[i] + "; it must be from 0 to 1.");
            }
        }
        ties = ties.clone();
        residuals = residuals.clone();
        requires = Set.copyOf(requires);
    }

    @Override
    public int[] ties() {
        return ties.clone();
    }

    @Override
    public double[] residuals() {
        return residuals.clone();
    }
}
