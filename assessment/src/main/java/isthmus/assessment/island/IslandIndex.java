package isthmus.assessment.island;

import isthmus.assessment.wording.Sentence;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One figure from three, 0 to 100: the mean of separation of people, closure of collaboration and waiting at the border.
 * Equal weights are a choice; the range says what other choices would give. It falls as separation falls.
 *
 * @param value undefined when no part is defined
 * @param low the lowest the index could be with every part's weight from .2 to .6
 * @param high the highest
 */
public record IslandIndex(Metric people, Metric collaboration, Metric waiting, Metric value, Metric low, Metric high) {

    private static final double LEAST_WEIGHT = 0.2;
    private static final double MOST_WEIGHT = 0.6;

    static IslandIndex of(Metric people, Metric closure, Metric waiting) {
        var collaboration = closure.then(c -> Metric.of(Math.max(0, c)));
        var parts = List.of(people, collaboration, waiting).stream()
                .map(Metric::defined)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        if (parts.length == 0) {
            var none = Metric.undefined(Sentence.of("metric.index", "None of the three parts can be computed yet."));
            return new IslandIndex(people, collaboration, waiting, none, none, none);
        }
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return new IslandIndex(
                people,
                collaboration,
                waiting,
                Metric.of(100 * sum / parts.length),
                Metric.of(100 * extreme(parts, false)),
                Metric.of(100 * extreme(parts, true)));
    }

    /** As much weight as is allowed on the largest part, or the smallest; what is left over on the next. */
    private static double extreme(double[] ascending, boolean high) {
        int n = ascending.length;
        double left = 1 - n * LEAST_WEIGHT;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double part = ascending[high ? n - 1 - i : i];
            double more = n == 1 ? left : Math.min(left, MOST_WEIGHT - LEAST_WEIGHT);
            sum += (LEAST_WEIGHT + more) * part;
            left -= more;
        }
        return sum;
    }

    /** How many of the three parts are missing. */
    public int missing() {
        return (int) List.of(people, collaboration, waiting).stream().filter(p -> p.defined().isEmpty()).count();
    }
}
