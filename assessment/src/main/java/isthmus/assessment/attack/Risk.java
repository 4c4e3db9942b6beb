package isthmus.assessment.attack;

import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.OrganizationClass;
import isthmus.assessment.release.Origin;
import java.util.List;
import java.util.stream.Collectors;

/** The chance to find an organization among records that are alike in what is known of it (El Emam and Dankar 2008). */
final class Risk {

    /** What is known with the whole structure. */
    private record All(Origin origin, long shape) {}

    private Risk() {}

    /** The largest, for somebody who knows that the organization is among the records, and all of its structure; 0 without classes. */
    static double ofAProsecutor(List<OrganizationClass> classes) {
        return classes.stream()
                .collect(Collectors.groupingBy(c -> new All(c.origin(), Isomorphism.invariant(c.shape())), Collectors.summingInt(OrganizationClass::size)))
                .values()
                .stream()
                .mapToDouble(size -> 1.0 / size)
                .max()
                .orElse(0);
    }

    /** On average over all records, for somebody who knows of an organization what a register says. */
    static double onAverage(List<OrganizationClass> classes) {
        return classes.stream().map(OrganizationClass::origin).distinct().count() / (double) classes.stream().mapToInt(OrganizationClass::size).sum();
    }

    /**
     * The largest, for somebody who has a register and does not know who agreed.
     *
     * @param register of organizations, those that agreed among them
     */
    static double ofAJournalist(List<OrganizationClass> classes, List<Contribution> register) {
        var registered = register.stream().map(Origin::of).toList();
        return classes.stream()
                .map(OrganizationClass::origin)
                .distinct()
                .mapToLong(published -> registered.stream().filter(o -> o.fits(published)).count())
                .filter(fitting -> fitting > 0)
                .mapToDouble(fitting -> 1.0 / fitting)
                .max()
                .orElse(0);
    }
}
