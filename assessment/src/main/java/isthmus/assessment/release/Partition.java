package isthmus.assessment.release;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who is in a class with whom. Those who were in one class stay together: with other neighbours in each release an organization could be
 * found as the one that several of its classes have in common.
 *
 * @param groups at least k each; none when fewer agreed
 * @param waiting newcomers, until there are enough for a class of their own
 */
public record Partition(List<List<Contribution>> groups, List<Contribution> waiting) {

    /**
     * @param contributions of those that agree now; their order does not matter
     * @param before the classes of the last release, as ids of organizations; empty for the first release
     */
    public static Partition of(List<Contribution> contributions, List<Set<String>> before, int k) {
        var sorted = contributions.stream().sorted(Comparator.comparing(Contribution::organization)).toList();
        var points = Features.of(sorted);
        var groups = new ArrayList<List<Integer>>();
        var known = new HashSet<String>();
        for (var group : before) {
            known.addAll(group);
            var left = IntStream.range(0, sorted.size()).filter(i -> group.contains(sorted.get(i).organization())).boxed().toList();
            if (!left.isEmpty()) {
                groups.add(left);
            }
        }
        var newcomers = IntStream.range(0, sorted.size()).filter(i -> !known.contains(sorted.get(i).organization())).boxed().toList();
        boolean enough = newcomers.size() >= k;
        if (enough) {
            var theirs = newcomers.stream().map(i -> points[i]).toArray(double[][]::new);
            Mdav.groups(theirs, k).forEach(group -> groups.add(group.stream().map(newcomers::get).toList()));
        }
        mergeSmall(groups, points, k);
        return new Partition(
                groups.stream().map(group -> group.stream().map(sorted::get).toList()).toList(),
                enough ? List.of() : newcomers.stream().map(sorted::get).toList());
    }

    /**
     * Classes for a release that shows less: whole classes of the finer release, those together that were in one class of the coarser one
     * before. If classes of the two cut each other, an organization could be looked for in the part that they have in common.
     *
     * @param finer ids of organizations
     * @param before of the coarser release; those who left since are passed over
     */
    public static List<Set<String>> coarser(List<Set<String>> finer, List<Set<String>> before) {
        var groups = new ArrayList<Set<String>>(finer);
        for (var together : before) {
            var touched = groups.stream().filter(group -> !Collections.disjoint(group, together)).toList();
            if (touched.size() > 1) {
                groups.removeAll(touched);
                groups.add(touched.stream().flatMap(Set::stream).collect(Collectors.toSet()));
            }
        }
        return List.copyOf(groups);
    }

    /** The ids of organizations of each group. */
    public List<Set<String>> names() {
        return groups.stream().map(group -> group.stream().map(Contribution::organization).collect(Collectors.toSet())).toList();
    }

    /** A class from which too many withdrew joins the nearest, as a whole. */
    private static void mergeSmall(List<List<Integer>> groups, double[][] points, int k) {
        for (var small = tooSmall(groups, k); small >= 0; small = tooSmall(groups, k)) {
            var group = groups.remove(small);
            if (groups.isEmpty()) {
                return;
            }
            var middle = Mdav.middle(points, group);
            int nearest = IntStream.range(0, groups.size())
                    .boxed()
                    .min(Comparator.comparingDouble(g -> Mdav.distance(middle, Mdav.middle(points, groups.get(g)))))
                    .orElseThrow();
            var together = new ArrayList<>(groups.get(nearest));
            together.addAll(group);
            groups.set(nearest, together.stream().sorted().toList());
        }
    }

    private static int tooSmall(List<List<Integer>> groups, int k) {
        return IntStream.range(0, groups.size()).filter(g -> groups.get(g).size() < k).findFirst().orElse(-1);
    }
}
