package isthmus.assessment.attack;

import java.util.List;
import java.util.Set;

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
        long all = 0;
        long lost = 0;
        for (var old : before) {
            for (var group : now) {
                long staying = old.stream().filter(group::contains).count();
                long elsewhere = old.stream().filter(o -> !group.contains(o) && now.stream().anyMatch(g -> g.contains(o))).count();
                all += staying;
                lost += old.size() - elsewhere < k ? staying : 0;
            }
        }
        return all == 0 ? 0 : lost / (double) all;
    }
}
