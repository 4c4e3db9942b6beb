package isthmus.assessment.release;

import isthmus.assessment.release.Shape.KindGroup;
import isthmus.assessment.release.Shape.Side;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/** Where organizations lie beside each other: what others could know of them, each figure in standard deviations. */
final class Features {

    /** The place of the size among the figures; sector and period come before it. */
    private static final int SIZE = Sector.values().length + 1;

    /** One shape stands for a whole class: where sizes differ it can keep the ties of a team or those of a pair of teams, not both. */
    private static final double WEIGHT_OF_SIZE = 3;

    private Features() {}

    /** @return a point an organization; a figure in which all are alike is 0 */
    static double[][] of(List<Contribution> contributions) {
        return standardized(contributions.stream().map(Features::of).toArray(double[][]::new), SIZE);
    }

    /** The same for what is published of classes, without sector, period and size: in these maturity need not show. */
    static double[][] ofShapes(List<Shape> shapes) {
        return standardized(shapes.stream().map(Features::of).toArray(double[][]::new), -1);
    }

    private static double[] of(Shape shape) {
        return new double[] {
            Math.log1p(shape.ties().size() / (double) Math.max(1, shape.teams())),
            shape.share(Side.TECHNOLOGY),
            shape.share(Side.MIXED),
            shape.share(KindGroup.HANDOVER),
            shape.share(KindGroup.COLLABORATION),
            shape.acrossBorder()
        };
    }

    /** @param size the place of the figure that counts for more, or -1 */
    private static double[][] standardized(double[][] points, int size) {
        int figures = points.length == 0 ? 0 : points[0].length;
        for (int d = 0; d < figures; d++) {
            int at = d;
            var column = Arrays.stream(points).mapToDouble(p -> p[at]).toArray();
            double mean = Arrays.stream(column).average().orElseThrow();
            double deviation = new StandardDeviation(false).evaluate(column);
            for (var point : points) {
                point[d] = deviation < 1e-12 ? 0 : (point[d] - mean) / deviation * (d == size ? WEIGHT_OF_SIZE : 1);
            }
        }
        return points;
    }

    private static double[] of(Contribution contribution) {
        var shape = contribution.shape();
        var origin = DoubleStream.of(
                contribution.sector() == Sector.SERVICES ? 1 : 0,
                contribution.sector() == Sector.INDUSTRY ? 1 : 0,
                contribution.sector() == Sector.PUBLIC ? 1 : 0,
                Period.of(contribution.year()).from(),
                Math.log(Math.max(1, shape.teams())));
        var hub = DoubleStream.of(Math.log1p(Arrays.stream(shape.inDegrees()).max().orElse(0)));
        return Stream.of(origin, Arrays.stream(of(shape)), hub).flatMapToDouble(figures -> figures).toArray();
    }
}
