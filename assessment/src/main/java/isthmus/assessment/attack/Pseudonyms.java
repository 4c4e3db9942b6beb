package isthmus.assessment.attack;

import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.Levels;
import isthmus.assessment.release.OrganizationClass;
import isthmus.assessment.release.Origin;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A release that only takes the names away: the control that an attack works where nothing stands against it. */
final class Pseudonyms {

    private Pseudonyms() {}

    /** @return a class for each organization, with everything as it is */
    static List<OrganizationClass> of(List<Contribution> contributions) {
        return contributions.stream()
                .map(c -> new OrganizationClass(List.of(c), c.sector(), Origin.of(c).period(), c.shape(), levels(c)))
                .toList();
    }

    private static Map<String, Levels> levels(Contribution of) {
        return of.levels().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> new Levels.Own(List.of(e.getValue()))));
    }
}
