package isthmus.assessment.release;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which classes are near each other: those whose published structures are alike in what maturity could show in. That is worked out from
 * nothing but what is published anyway, and so tells nothing more.
 */
final class Neighbours {

    private final double[][] points;

    Neighbours(List<OrganizationClass> classes) {
        this.points = Features.ofShapes(classes.stream().map(OrganizationClass::shape).toList());
    }

    /** @return places of all classes, the class itself first, then those nearest to it; equally near ones in their order */
    List<Integer> of(int place) {
        var distances = IntStream.range(0, points.length).mapToDouble(i -> i == place ? -1 : Mdav.distance(points[i], points[place])).toArray();
        return IntStream.range(0, points.length).boxed().sorted(Comparator.comparingDouble(i -> distances[i])).toList();
    }
}
