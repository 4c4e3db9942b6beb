package isthmus.assessment.attack;

import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.OrganizationClass;
import java.util.List;
import java.util.Set;

/**
 * Looks for an organization among published records by what is known of its structure: those that come nearest are its candidates, and
 * one of them is named at random (Hay et al. 2008).
 */
public final class Reidentification {

    /** What is published of some organizations at once, one record each. */
    private record Published(List<int[]> figures, List<Contribution> members) {}

    private Reidentification() {}

    /** @return how often the right record is named, from 0 to 1, over all members of the classes */
    public static double success(List<OrganizationClass> classes, Knowledge knowledge) {
        return successOnTheRest(classes, Set.of(), knowledge);
    }

    /**
     * The same for somebody who knows already in which classes some are, and so who else can be in them.
     *
     * @param known ids of organizations
     * @return over all others
     */
    static double successOnTheRest(List<OrganizationClass> classes, Set<String> known, Knowledge knowledge) {
        var published = classes.stream()
                .map(c -> new Published(knowledge.of(c.shape()), c.members().stream().filter(m -> !known.contains(m.organization())).toList()))
                .toList();
        return success(published, published.stream().flatMap(p -> p.members().stream()).toList(), knowledge);
    }

    /** @return the largest chance that one of the targets is named */
    static double mostOf(List<OrganizationClass> classes, List<Contribution> targets, Knowledge knowledge) {
        var published = classes.stream().map(c -> new Published(knowledge.of(c.shape()), c.members())).toList();
        return targets.stream().mapToDouble(target -> chance(published, target, knowledge.of(target.shape()))).max().orElse(0);
    }

    private static double success(List<Published> published, List<Contribution> targets, Knowledge knowledge) {
        return targets.parallelStream().mapToDouble(target -> chance(published, target, knowledge.of(target.shape()))).average().orElse(0);
    }

    private static double chance(List<Published> published, Contribution target, List<int[]> known) {
        long nearest = Long.MAX_VALUE;
        int candidates = 0;
        boolean among = false;
        for (var one : published) {
            long distance = Knowledge.distance(one.figures(), known, nearest);
            if (distance < nearest) {
                nearest = distance;
                candidates = 0;
                among = false;
            }
            if (distance == nearest) {
                candidates += one.members().size();
                among |= one.members().contains(target);
            }
        }
        return among ? 1.0 / candidates : 0;
    }
}
