package isthmus.assessment.attack;

import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.OrganizationClass;
import java.util.List;

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
        return success(
                classes.stream().map(c -> new Published(knowledge.of(c.shape()), c.members())).toList(),
                classes.stream().flatMap(c -> c.members().stream()).toList(),
                knowledge);
    }

    /** The same on a graph with pseudonyms in the place of names and everything else as it is: the control that the attack works. */
    public static double successOnPseudonyms(List<Contribution> contributions, Knowledge knowledge) {
        return success(
                contributions.stream().map(c -> new Published(knowledge.of(c.shape()), List.of(c))).toList(), contributions, knowledge);
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
