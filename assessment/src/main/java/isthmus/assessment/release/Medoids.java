package isthmus.assessment.release;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The members in the middle of classes, by the figures that put them there. */
final class Medoids {

    private final Map<String, double[]> points = new HashMap<>();

    /** @param groups all classes of a release, since a figure counts by how it varies among all */
    Medoids(List<List<Contribution>> groups) {
        var all = groups.stream().flatMap(List::stream).toList();
        var features = Features.of(all);
        for (int i = 0; i < features.length; i++) {
            points.put(all.get(i).organization(), features[i]);
        }
    }

    /**
     * @param members of one class; the middle is that of all of them
     * @return of those whose structure may stand for the class, the nearest to the middle; of several as near, the one with the first id
     */
    Optional<Contribution> of(List<Contribution> members) {
        var middle = Mdav.middle(members.stream().map(this::point).toArray(double[][]::new));
        return members.stream()
                .filter(Contribution::asItIs)
                .min(Comparator.comparingDouble((Contribution m) -> Mdav.distance(point(m), middle)).thenComparing(Contribution::organization));
    }

    private double[] point(Contribution member) {
        return Objects.requireNonNull(points.get(member.organization()));
    }
}
