package isthmus.assessment.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Somebody who has two releases after each other, and looks for an organization that is in both. */
final class Versions {

    private Versions() {}

    /**
     * @param before the classes of the older release, as ids of organizations
     * @param now those of the newer
     * @return the share of organizations, 0 to 1, for which the older class leaves fewer than k candidates, because others of it are
     *     in another class now. Who withdrew stays a candidate: from the releases nobody can tell.
     */
    static double lost(List<Set<String>> before, List<Set<String>> now, int k) {
        var places = new HashMap<String, Integer>();
        IntStream.range(0, now.size()).forEach(place -> now.get(place).forEach(organization -> places.put(organization, place)));
        long all = 0;
        long lost = 0;
        for (var old : before) {
            var staying = old.stream().map(places::get).filter(Objects::nonNull).collect(Collectors.groupingBy(place -> place, Collectors.counting())).values();
            long in = staying.stream().mapToLong(count -> count).sum();
            all += in;
            lost += staying.stream().mapToLong(count -> count).filter(count -> old.size() - (in - count) < k).sum();
        }
        return all == 0 ? 0 : lost / (double) all;
    }
}
