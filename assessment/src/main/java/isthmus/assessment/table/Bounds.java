package isthmus.assessment.table;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * How near somebody comes to a cell that is not shown, who knows all that are and that rows and columns sum up: a linear programme for
 * either end (Hundepool et al. 2012).
 *
 * @param least that the cell can be
 * @param most that it can be; infinite where nothing says
 */
public record Bounds(double least, double most) {

    private static final int MOST_STEPS = 100_000;

    public double width() {
        return most - least;
    }

    /**
     * @param table totals in the last row and column; empty where nothing is shown
     * @param rounding of what is shown
     */
    static Bounds of(List<List<OptionalLong>> table, int row, int column, int rounding) {
        var constraints = new ArrayList<LinearConstraint>();
        // Sums are whole numbers.
        double slack = (rounding - 1) / 2.0;
        int width = table.getFirst().size();
        int cells = table.size() * width;
        for (int i = 0; i < cells; i++) {
            var shown = table.get(i / width).get(i % width);
            if (shown.isPresent()) {
                constraints.add(new LinearConstraint(one(cells, i), Relationship.GEQ, shown.getAsLong() - slack));
                constraints.add(new LinearConstraint(one(cells, i), Relationship.LEQ, shown.getAsLong() + slack));
            }
        }
        IntStream.range(0, table.size()).forEach(r -> constraints.add(sum(cells, IntStream.range(0, width).map(c -> r * width + c).toArray())));
        IntStream.range(0, width).forEach(c -> constraints.add(sum(cells, IntStream.range(0, table.size()).map(r -> r * width + c).toArray())));
        var goal = new LinearObjectiveFunction(one(cells, row * width + column), 0);
        return new Bounds(end(goal, constraints, GoalType.MINIMIZE), end(goal, constraints, GoalType.MAXIMIZE));
    }

    private static double end(LinearObjectiveFunction goal, List<LinearConstraint> constraints, GoalType type) {
        try {
            return new SimplexSolver()
                    .optimize(new MaxIter(MOST_STEPS), goal, new LinearConstraintSet(constraints), type, new NonNegativeConstraint(true))
                    .getValue();
        } catch (UnboundedSolutionException e) {
            return Double.POSITIVE_INFINITY;
        }
    }

    private static double[] one(int cells, int at) {
        var factors = new double[cells];
        factors[at] = 1;
        return factors;
    }

    /** The last is the sum of the others. */
    private static LinearConstraint sum(int cells, int[] line) {
        var factors = new double[cells];
        for (int at : line) {
            factors[at] = 1;
        }
        factors[line[line.length - 1]] = -1;
        return new LinearConstraint(factors, Relationship.EQ, 0);
    }
}
