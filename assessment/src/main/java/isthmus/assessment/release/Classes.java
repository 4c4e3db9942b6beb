package isthmus.assessment.release;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Puts organizations that are like each other into classes of at least k. */
public final class Classes {

    private Classes() {}

    /**
     * @param contributions at least k; their order does not matter
     * @param k size of the smallest class
     * @param seed of all that is drawn
     * @throws IllegalArgumentException when there are fewer than k
     */
    public static List<OrganizationClass> of(List<Contribution> contributions, int k, long seed) {
        var sorted = contributions.stream().sorted(Comparator.comparing(Contribution::organization)).toList();
        var random = new SplittableRandom(seed);
        return Mdav.groups(Features.of(sorted), k).stream()
                .map(group -> OrganizationClass.of(group.stream().map(sorted::get).toList(), random.split()))
                .toList();
    }
}
