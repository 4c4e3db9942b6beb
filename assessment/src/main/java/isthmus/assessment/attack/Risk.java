package isthmus.assessment.attack;

import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.OrganizationClass;
import isthmus.assessment.release.Origin;
import isthmus.assessment.release.Sector;
import isthmus.assessment.release.Shape.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The chance to find an organization among records that are alike in what is known of it (El Emam and Dankar 2008). */
final class Risk {

    /** What is known with the whole structure. */
    private record All(Origin origin, long shape) {}

    /** What a register says before it is made coarser: the year, and how many teams there are of each side and size. */
    private record Exactly(Sector sector, int year, Map<Role, Long> teams) {

        static Exactly of(Contribution contribution) {
            var teams = contribution.shape().roles().stream().collect(Collectors.groupingBy(role -> role, Collectors.counting()));
            return new Exactly(contribution.sector(), contribution.year(), teams);
        }

        static Exactly of(OrganizationClass pseudonym) {
            return of(pseudonym.members().getFirst());
        }
    }

    private Risk() {}

    /** For somebody who knows that the organization is among the records, and all of its structure. */
    static List<Success> ofAProsecutor(List<OrganizationClass> classes) {
        return among(classes, c -> new All(c.origin(), Isomorphism.invariant(c.shape())));
    }

    /** For somebody who knows that too, but of the organization only what a register says. */
    static List<Success> byARegister(List<OrganizationClass> classes) {
        return among(classes, OrganizationClass::origin);
    }

    /** The same where records say it to the last digit. */
    static List<Success> byAnExactRegister(List<OrganizationClass> pseudonyms) {
        return among(pseudonyms, Exactly::of);
    }

    /** @return 1 over the records of which the same is known */
    private static List<Success> among(List<OrganizationClass> classes, Function<OrganizationClass, ?> known) {
        var of = classes.stream().map(known).toList();
        var records = new HashMap<Object, Integer>();
        IntStream.range(0, of.size()).forEach(i -> records.merge(of.get(i), classes.get(i).size(), Integer::sum));
        return IntStream.range(0, of.size()).boxed().flatMap(i -> each(classes.get(i), 1.0 / records.get(of.get(i)))).toList();
    }

    /**
     * For somebody who has a register and does not know who agreed.
     *
     * @param register of organizations, those that agreed among them
     * @return 1 over those in the register of which the record could be, and 0 where it fits none
     */
    static List<Success> ofAJournalist(List<OrganizationClass> classes, List<Contribution> register) {
        var registered = register.stream().map(Origin::of).toList();
        var fitting = classes.stream()
                .map(OrganizationClass::origin)
                .distinct()
                .collect(Collectors.toMap(published -> published, published -> registered.stream().filter(o -> o.fits(published)).count()));
        return classes.stream().flatMap(c -> each(c, over(fitting.get(c.origin())))).toList();
    }

    /** The same where records say it to the last digit. */
    static List<Success> ofAnExactJournalist(List<OrganizationClass> pseudonyms, List<Contribution> register) {
        var registered = register.stream().collect(Collectors.groupingBy(Exactly::of, Collectors.counting()));
        return pseudonyms.stream().flatMap(p -> each(p, over(registered.getOrDefault(Exactly.of(p), 0L)))).toList();
    }

    private static double over(long fitting) {
        return fitting == 0 ? 0 : 1.0 / fitting;
    }

    private static Stream<Success> each(OrganizationClass of, double chance) {
        return of.members().stream().map(m -> new Success(m.organization(), chance));
    }
}
