package isthmus.assessment.attack;

import isthmus.assessment.release.Classes;
import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.Draws;
import isthmus.assessment.release.OrganizationClass;
import isthmus.assessment.release.Partition;
import isthmus.assessment.release.Release;
import isthmus.assessment.release.Tables;
import isthmus.assessment.release.Utility;
import isthmus.assessment.table.Exposure;
import isthmus.assessment.table.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tries on a release what can be tried before it is stored. */
public final class Attacks {

    /** An attack by structure may do better than chance by as much. */
    private static final double TOLERANCE = 0.03;

    private static final double MOST_ON_AVERAGE = 0.10;
    private static final double MOST_OF_A_JOURNALIST = 0.20;

    /** By as much, with a confidence of 95%, an attack may do better because an organization took part. */
    private static final double MOST_EXCESS = 0.05;

    /** The share of organizations that an attacker is given to begin with. */
    private static final double GIVEN = 0.1;

    private final Release release;
    private final List<Contribution> contributions;
    private final List<OrganizationClass> pseudonyms;
    private final List<Sought> sought;
    private final List<Sought> soughtAmongPseudonyms;
    private final Draws draws;

    private Attacks(Release release, Draws draws) {
        this.release = release;
        this.contributions = release.in();
        this.pseudonyms = Pseudonyms.of(contributions);
        this.sought = Sought.of(release.classes());
        this.soughtAmongPseudonyms = Sought.of(pseudonyms);
        this.draws = draws;
    }

    /**
     * @param release with structures; of one with nothing but tables only these are attacked
     * @param before the classes of the last release, as ids of organizations; empty for the first
     * @param draws of what attackers choose at random
     */
    public static List<Finding> on(Release release, List<Set<String>> before, Draws draws) {
        if (release.classes().isEmpty()) {
            return onTables(release);
        }
        var attacks = new Attacks(release, draws);
        return Stream.of(
                        attacks.byRisk(),
                        attacks.byStructure(),
                        attacks.fromWithin(),
                        attacks.overTime(before),
                        onTables(release),
                        attacks.againstAControl(),
                        attacks.ofUse())
                .flatMap(List::stream)
                .toList();
    }

    private double chance() {
        return 1.0 / release.policy().k();
    }

    private List<Finding> byRisk() {
        var classes = release.classes();
        return List.of(
                finding(Attack.PROSECUTOR, chance(), Risk::ofAProsecutor),
                new Finding(Attack.AVERAGE, Risk.onAverage(classes), MOST_ON_AVERAGE, OptionalDouble.empty()),
                new Finding(Attack.JOURNALIST, Risk.ofAJournalist(classes, contributions), MOST_OF_A_JOURNALIST, OptionalDouble.empty()));
    }

    private List<Finding> byStructure() {
        var given = given();
        var findings = new ArrayList<Finding>();
        for (var knowledge : Knowledge.values()) {
            findings.add(finding(Attack.valueOf(knowledge.name()), chance() + TOLERANCE, c -> Reidentification.success(c, knowledge)));
        }
        findings.add(new Finding(Attack.CANONICAL_FORM, Isomorphism.alone(release.records()), chance(), OptionalDouble.empty()));
        findings.add(finding(Attack.SEEDED, chance() + TOLERANCE, c -> Reidentification.successOnTheRest(c, given, Knowledge.COMPONENT)));
        return findings;
    }

    private List<Finding> fromWithin() {
        var planted = Planted.beside(contributions);
        var among = Stream.concat(contributions.stream(), planted.stream()).toList();
        var classes = Classes.of(among, release.policy(), draws.of("planted"));
        return List.of(
                new Finding(
                        Attack.INSIDER,
                        Insider.success(release.classes(), sought),
                        chance(),
                        OptionalDouble.of(Insider.success(pseudonyms, soughtAmongPseudonyms))),
                new Finding(
                        Attack.PLANTED,
                        Reidentification.mostOf(classes, planted, Knowledge.COMPONENT),
                        chance(),
                        OptionalDouble.of(Reidentification.mostOf(Pseudonyms.of(among), planted, Knowledge.COMPONENT))));
    }

    private List<Finding> overTime(List<Set<String>> before) {
        if (before.isEmpty()) {
            return List.of();
        }
        int k = release.policy().k();
        var now = release.classes().stream().map(OrganizationClass::names).toList();
        var anew = Partition.of(contributions, List.of(), k).names();
        return List.of(new Finding(
                Attack.VERSIONS, Versions.lost(before, now, k), 0, OptionalDouble.of(Versions.lost(before, anew, k))));
    }

    private static List<Finding> onTables(Release release) {
        var sources = Tables.sources(release.in());
        var published = release.tables().entrySet().stream()
                .map(e -> Exposure.of(sources.get(e.getKey()), e.getValue(), Rules.DEFAULT))
                .reduce(new Exposure(0, 0), Exposure::and);
        var naive = sources.values().stream().map(s -> Exposure.ofANaiveTable(s, Rules.DEFAULT)).reduce(new Exposure(0, 0), Exposure::and);
        // Where nothing is hidden there is nothing to work out; but tables alone are not published on no proof at all.
        return naive.told() == 0 && !release.classes().isEmpty()
                ? List.of()
                : List.of(new Finding(Attack.TABLES, published.told(), 0, OptionalDouble.of(naive.told())));
    }

    private List<Finding> againstAControl() {
        long seed = draws.of("linkability").nextLong();
        var chances = Chances.of(release.classes());
        var ofPseudonyms = Chances.of(pseudonyms);
        return List.of(
                excess(Attack.SINGLING_OUT, SinglingOut.of(release.classes(), chances), SinglingOut.of(pseudonyms, ofPseudonyms)),
                excess(
                        Attack.LINKABILITY,
                        Linkability.of(release.classes(), chances, sought, seed),
                        Linkability.of(pseudonyms, ofPseudonyms, soughtAmongPseudonyms, seed)),
                excess(
                        Attack.INFERENCE,
                        Inference.of(release.classes(), chances, sought),
                        Inference.of(pseudonyms, ofPseudonyms, soughtAmongPseudonyms)));
    }

    private static Finding excess(Attack attack, Excess reached, Excess control) {
        return new Finding(attack, reached.upper(), MOST_EXCESS, OptionalDouble.of(control.rate()));
    }

    private List<Finding> ofUse() {
        var utility = Utility.of(release.classes());
        return List.of(
                new Finding(Attack.DEGREES_KEPT, utility.degrees(), Utility.MOST_DEGREES, OptionalDouble.empty()),
                new Finding(Attack.DENSITY_KEPT, utility.density(), Utility.MOST_DENSITY, OptionalDouble.empty()),
                new Finding(Attack.SIDES_KEPT, utility.sides(), Utility.MOST_MIX, OptionalDouble.empty()),
                new Finding(Attack.KINDS_KEPT, utility.kinds(), Utility.MOST_MIX, OptionalDouble.empty()));
    }

    /** Of an attack that works on pseudonyms as it does on the release. */
    private Finding finding(Attack attack, double limit, ToDoubleFunction<List<OrganizationClass>> success) {
        return new Finding(attack, success.applyAsDouble(release.classes()), limit, OptionalDouble.of(success.applyAsDouble(pseudonyms)));
    }

    private Set<String> given() {
        return draws.order(contributions.size()).stream()
                .limit(Math.round(contributions.size() * GIVEN))
                .map(i -> contributions.get(i).organization())
                .collect(Collectors.toSet());
    }
}
