package isthmus.assessment.release;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/** How much the levels of an organization in one dimension are like those in others. */
public final class Likeness {

    private static final int FEWEST = 3;

    private Likeness() {}

    /** @return the mean correlation between two dimensions of those that vary, where it is above 0; 0 without two such */
    public static double of(List<Contribution> contributions) {
        var dimensions = new TreeSet<String>();
        contributions.forEach(c -> dimensions.addAll(c.levels().keySet()));
        var names = List.copyOf(dimensions);
        return Math.max(0, IntStream.range(0, names.size())
                .boxed()
                .flatMapToDouble(i -> IntStream.range(0, i).mapToDouble(j -> of(contributions, names.get(i), names.get(j))))
                .filter(Double::isFinite)
                .average()
                .orElse(0));
    }

    private static double of(List<Contribution> contributions, String one, String other) {
        var both = contributions.stream().map(Contribution::levels).filter(l -> l.containsKey(one) && l.containsKey(other)).toList();
        return both.size() < FEWEST
                ? Double.NaN
                : new PearsonsCorrelation().correlation(
                        both.stream().mapToDouble(l -> l.get(one)).toArray(), both.stream().mapToDouble(l -> l.get(other)).toArray());
    }
}
