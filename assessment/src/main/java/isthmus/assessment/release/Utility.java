package isthmus.assessment.release;

import isthmus.assessment.release.Shape.KindGroup;
import isthmus.assessment.release.Shape.Side;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/**
 * What anonymization costs a researcher: the same figure of the organizations as they are and as they are published.
 *
 * @param degrees largest difference between the distributions of degrees (Kolmogorov and Smirnov), 0 to 1; NaN without teams
 * @param density relative error of ties by pairs of teams
 * @param sides largest difference between the shares of a side among teams, 0 to 1
 * @param kinds largest difference between the shares of a group of kinds among ties, 0 to 1
 * @param real correlation of the share of ties across the border with an organization's mean level
 * @param published the same correlation of the structures and levels in the release; NaN where one of the two does not vary
 */
public record Utility(double degrees, double density, double sides, double kinds, double real, double published) {

    public static final double MOST_DEGREES = 0.10;
    public static final double MOST_DENSITY = 0.05;
    public static final double MOST_MIX = 0.05;

    /** Without two teams there is nothing to compare. */
    private static final int FEWEST_TEAMS = 2;

    /** @param classes of more than one organization in all */
    public static Utility of(List<OrganizationClass> classes) {
        var pairs = classes.stream().flatMap(c -> c.members().stream().map(m -> new Pair(m, c.shape()))).toList();
        var real = pairs.stream().map(pair -> pair.member().shape()).toList();
        var published = pairs.stream().map(Pair::published).toList();
        var levels = real(classes);
        var said = published(classes);
        return new Utility(
                Math.max(difference(real, published, Shape::inDegrees), difference(real, published, Shape::outDegrees)),
                Math.abs(density(published) / density(real) - 1),
                largest(Side.values(), side -> share(published, Shape::teams, s -> s.share(side)) - share(real, Shape::teams, s -> s.share(side))),
                largest(KindGroup.values(), kind -> share(published, Utility::ties, s -> s.share(kind)) - share(real, Utility::ties, s -> s.share(kind))),
                correlation(real, levels),
                correlation(published, said));
    }

    private static double[] real(List<OrganizationClass> classes) {
        return classes.stream()
                .flatMap(c -> c.members().stream())
                .mapToDouble(m -> m.levels().values().stream().mapToInt(level -> level).average().orElse(0))
                .toArray();
    }

    private static double[] published(List<OrganizationClass> classes) {
        return classes.stream()
                .flatMapToDouble(c -> IntStream.range(0, c.size()).mapToDouble(at -> c.levels().values().stream().mapToDouble(l -> l.of(at)).average().orElse(0)))
                .toArray();
    }

    /** An organization, and what is published in its place. */
    private record Pair(Contribution member, Shape published) {}

    private static <T> double largest(T[] values, ToDoubleFunction<T> difference) {
        return Arrays.stream(values).mapToDouble(difference).map(Math::abs).max().orElseThrow();
    }

    public boolean holds() {
        return degrees <= MOST_DEGREES && density <= MOST_DENSITY && sides <= MOST_MIX && kinds <= MOST_MIX;
    }

    private static double difference(List<Shape> real, List<Shape> published, Function<Shape, int[]> degrees) {
        var ofReal = pooled(real, degrees);
        var ofPublished = pooled(published, degrees);
        return Math.min(ofReal.length, ofPublished.length) < FEWEST_TEAMS
                ? Double.NaN
                : new KolmogorovSmirnovTest().kolmogorovSmirnovStatistic(ofReal, ofPublished);
    }

    private static double[] pooled(List<Shape> shapes, Function<Shape, int[]> degrees) {
        return shapes.stream().flatMapToInt(s -> Arrays.stream(degrees.apply(s))).asDoubleStream().toArray();
    }

    private static int ties(Shape shape) {
        return shape.ties().size();
    }

    private static double density(List<Shape> shapes) {
        return shapes.stream().mapToInt(Utility::ties).sum() / (double) shapes.stream().mapToLong(Shape::pairs).sum();
    }

    private static double share(List<Shape> shapes, ToIntFunction<Shape> weight, ToDoubleFunction<Shape> share) {
        double all = shapes.stream().mapToInt(weight).sum();
        return shapes.stream().mapToDouble(s -> weight.applyAsInt(s) * share.applyAsDouble(s)).sum() / all;
    }

    private static double correlation(List<Shape> shapes, double[] levels) {
        return new PearsonsCorrelation().correlation(shapes.stream().mapToDouble(Shape::acrossBorder).toArray(), levels);
    }
}
