package isthmus.assessment.island;

import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Structure;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Directed weighted ties between numbered nodes, as arrays of the same length: for speed over many permutations.
 *
 * @param nodes how many there are
 */
record Ties(int nodes, int[] from, int[] to, double[] weight) {

    Ties {
        if (from.length != to.length || from.length != weight.length) {
            throw new IllegalArgumentException("ties of different lengths");
        }
    }

    /** Ties of weight 1. */
    static Ties unweighted(int nodes, int[] from, int[] to) {
        var weight = new double[from.length];
        java.util.Arrays.fill(weight, 1);
        return new Ties(nodes, from, to, weight);
    }

    /** Some dependencies of a structure; nodes are the teams in its order. */
    static Ties of(Structure structure, Sides sides, Predicate<Dependency> some, ToDoubleFunction<Dependency> weight) {
        var numbers = sides.numbers();
        List<Dependency> ties = structure.dependencies().stream().filter(some).toList();
        return new Ties(
                sides.size(),
                ties.stream().mapToInt(d -> numbers.get(d.from())).toArray(),
                ties.stream().mapToInt(d -> numbers.get(d.to())).toArray(),
                ties.stream().mapToDouble(weight).toArray());
    }

    /** What people do together, weighed by how often. */
    static Ties collaboration(Structure structure, Sides sides) {
        return of(structure, sides, d -> d.kind() == Kind.COLLABORATION, Dependency::perMonth);
    }

    /** What holds teams up entirely, weighed by the days. */
    static Ties blocking(Structure structure, Sides sides) {
        return of(structure, sides, d -> d.kind() != Kind.COLLABORATION && d.blocking() == Hindrance.BLOCKING, Dependency::daysPerMonth);
    }

    static Ties approvals(Structure structure, Sides sides) {
        return of(structure, sides, d -> d.kind() == Kind.APPROVAL, Dependency::perMonth);
    }

    int size() {
        return from.length;
    }

    /** Weight that begins or ends at each node: the row sums of A = W + W^T. */
    double[] strengths() {
        var strengths = new double[nodes];
        for (int i = 0; i < from.length; i++) {
            strengths[from[i]] += weight[i];
            strengths[to[i]] += weight[i];
        }
        return strengths;
    }

    double total() {
        double total = 0;
        for (double w : weight) {
            total += w;
        }
        return total;
    }
}
