package isthmus.assessment.attack;

import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.OrganizationClass;
import java.util.List;
import java.util.Set;

/**
 * Looks for an organization among published records by what is known of its structure: those that come nearest are its candidates, and
 * one of them is named at random (Hay et al. 2008).
 */
final class Reidentification {

    /**
     * What is published.
     *
     * @param figures of one record each
     * @param members those of whom that may be the record
     */
    private record Published(List<List<int[]>> figures, List<List<Contribution>> members) {

        static Published of(List<OrganizationClass> classes, Set<String> known, Knowledge knowledge) {
            return new Published(
                    classes.stream().map(c -> knowledge.of(c.shape())).toList(),
                    classes.stream().map(c -> c.members().stream().filter(m -> !known.contains(m.organization())).toList()).toList());
        }

        List<Success> of(List<Contribution> targets, Knowledge knowledge) {
            return targets.parallelStream().map(target -> new Success(target.organization(), chance(target, knowledge))).toList();
        }

        /** That the target is named. */
        private double chance(Contribution target, Knowledge knowledge) {
            var candidates = Knowledge.nearest(figures, knowledge.of(target.shape())).stream().map(members::get).toList();
            return candidates.stream().anyMatch(c -> c.contains(target)) ? 1.0 / candidates.stream().mapToInt(List::size).sum() : 0;
        }
    }

    private Reidentification() {}

    /** How likely the record of each organization is named. */
    static List<Success> of(List<OrganizationClass> classes, Knowledge knowledge) {
        return ofTheRest(classes, Set.of(), knowledge);
    }

    /**
     * The same for somebody who knows already in which classes some are, and so who else can be in them.
     *
     * @param known ids of organizations
     * @return of all others
     */
    static List<Success> ofTheRest(List<OrganizationClass> classes, Set<String> known, Knowledge knowledge) {
        var published = Published.of(classes, known, knowledge);
        return published.of(published.members().stream().flatMap(List::stream).toList(), knowledge);
    }

    /** @param targets some members of the classes */
    static List<Success> of(List<OrganizationClass> classes, List<Contribution> targets, Knowledge knowledge) {
        return Published.of(classes, Set.of(), knowledge).of(targets, knowledge);
    }
}
