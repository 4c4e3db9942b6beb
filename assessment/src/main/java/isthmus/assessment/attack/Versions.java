package isthmus.assessment.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody who has two releases after each other, and looks for an organization that is in both. */
final class Versions {

    private Versions() {}

    /**
     * Those that were in the older release are lost where its class leaves fewer than k candidates, because others of it are in another
     * class now; of a class of fewer than k, fewer than it had. Newcomers are lost where fewer than k came into a class. Who withdrew stays a
     * candidate: from the releases nobody can tell. Of who was erased since nothing is known here, as if they had never been.
     *
     * @param before the classes of the older release, as ids of organizations
     * @param now those of the newer
     * @return of each organization of the newer release 1 when it is lost, else 0
     */
    static List<Success> lost(List<Set<String>> before, List<Set<String>> now, int k) {
        var homes = new HashMap<String, Set<String>>();
        before.forEach(old -> old.forEach(organization -> homes.put(organization, old)));
        var staying = now.stream().flatMap(Set::stream).filter(homes::containsKey).collect(Collectors.groupingBy(homes::get, Collectors.counting()));
        return now.stream()
                .flatMap(together -> {
                    long newcomers = together.stream().filter(organization -> !homes.containsKey(organization)).count();
                    var with = together.stream().filter(homes::containsKey).collect(Collectors.groupingBy(homes::get, Collectors.counting()));
                    return together.stream().map(organization -> {
                        var old = homes.get(organization);
                        boolean lost = old == null
                                ? newcomers < k
                                : old.size() - (staying.getOrDefault(old, 0L) - with.getOrDefault(old, 0L)) < Math.min(k, old.size());
                        return new Success(organization, lost ? 1 : 0);
                    });
                })
                .toList();
    }

    /** Classes that nobody kept together. */
    static List<Set<String>> apart(List<Set<String>> classes) {
        return classes.stream().flatMap(Set::stream).map(Set::of).toList();
    }
}
