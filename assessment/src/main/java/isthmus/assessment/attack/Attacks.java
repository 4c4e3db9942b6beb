package isthmus.assessment.attack;

import isthmus.assessment.release.Classes;
import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.Draws;
import isthmus.assessment.release.OrganizationClass;
import isthmus.assessment.release.OrganizationRecord;
import isthmus.assessment.release.Release;
import isthmus.assessment.release.Tables;
import isthmus.assessment.release.Utility;
import isthmus.assessment.table.Exposure;
import isthmus.assessment.table.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tries on a release what can be tried before it is stored. As a control that it works, an attack is tried where nothing stands against it too:
 * on pseudonyms of at most {@value #SAMPLE} organizations. Among many thousands the little that some attacks go by picks nobody out any
 * more, which says nothing against these attacks.
 */
public final class Attacks {

    /** An attack by structure may do better than chance by as much. */
    private static final double TOLERANCE = 0.03;

    private static final double MOST_ON_AVERAGE = 0.10;
    private static final double MOST_OF_A_RECORD = 0.20;

    /** By as much, with a confidence of 95%, an attack may do better because an organization took part. */
    private static final double MOST_EXCESS = 0.05;

    /** The share of organizations that an attacker is given to begin with. */
    private static final double GIVEN = 0.1;

    /** So many organizations at most are there to find behind pseudonyms. */
    private static final int SAMPLE = 300;

    private final Release release;
    private final List<Contribution> contributions;
    private final List<Contribution> sample;
    private final List<OrganizationClass> pseudonyms;
    private final List<Sought> sought;
    private final List<Sought> soughtAmongPseudonyms;
    private final Draws draws;

    private Attacks(Release release, Draws draws) {
        this.release = release;
        this.contributions = release.in();
        this.sample = draws.of("sample").order(contributions.size()).stream().limit(SAMPLE).map(contributions::get).toList();
        this.pseudonyms = Pseudonyms.of(sample);
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
            return List.of(onTables(release));
        }
        var attacks = new Attacks(release, draws);
        return Stream.of(
                        attacks.byRisk(),
                        attacks.byStructure(),
                        attacks.fromWithin(),
                        attacks.overTime(before),
                        List.of(onTables(release)),
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
        var register = Risk.byARegister(classes);
        var exact = Risk.byAnExactRegister(pseudonyms);
        return List.of(
                finding(Attack.PROSECUTOR, chance(), Success::most, Risk::ofAProsecutor),
                finding(Attack.AVERAGE, MOST_ON_AVERAGE, Success::onAverage, register, exact),
                finding(Attack.HIGH_RISK, 0, Success::onAverage, atHighRisk(register), atHighRisk(exact)),
                finding(
                        Attack.JOURNALIST,
                        MOST_OF_A_RECORD,
                        Success::most,
                        Risk.ofAJournalist(classes, contributions),
                        Risk.ofAnExactJournalist(pseudonyms, contributions)));
    }

    private static List<Success> atHighRisk(List<Success> of) {
        return of.stream().map(s -> new Success(s.organization(), s.chance() > MOST_OF_A_RECORD ? 1 : 0)).toList();
    }

    private List<Finding> byStructure() {
        var given = given();
        var findings = new ArrayList<Finding>();
        for (var knowledge : Knowledge.values()) {
            findings.add(finding(Attack.valueOf(knowledge.name()), chance() + TOLERANCE, Success::onAverage, c -> Reidentification.of(c, knowledge)));
        }
        findings.add(byCanonicalForm());
        findings.add(finding(Attack.SEEDED, chance() + TOLERANCE, Success::onAverage, c -> Reidentification.ofTheRest(c, given, Knowledge.COMPONENT)));
        return findings;
    }

    private Finding byCanonicalForm() {
        var shapes = release.records().stream().map(OrganizationRecord::shape).toList();
        double alone = Isomorphism.alone(shapes);
        return new Finding(
                Attack.CANONICAL_FORM,
                alone,
                chance(),
                Isomorphism.alone(sample.stream().map(Contribution::shape).toList()),
                alone <= chance() ? List.of() : Success.above(Isomorphism.alone(release.classes(), shapes), chance()));
    }

    private List<Finding> fromWithin() {
        var planted = Planted.beside(contributions);
        var classes = Classes.of(with(planted, contributions), release.policy(), draws.of("planted"));
        return List.of(
                finding(
                        Attack.INSIDER,
                        chance(),
                        Success::onAverage,
                        Insider.of(release.classes(), sought),
                        Insider.of(pseudonyms, soughtAmongPseudonyms)),
                finding(
                        Attack.PLANTED,
                        chance(),
                        Success::most,
                        Reidentification.of(classes, planted, Knowledge.COMPONENT),
                        Reidentification.of(Pseudonyms.of(with(planted, sample)), planted, Knowledge.COMPONENT)));
    }

    private static List<Contribution> with(List<Contribution> planted, List<Contribution> others) {
        return Stream.concat(others.stream(), planted.stream()).toList();
    }

    /** The control are classes that are all taken apart: whoever lays them over those before finds everybody. */
    private List<Finding> overTime(List<Set<String>> before) {
        if (before.isEmpty()) {
            return List.of();
        }
        int k = release.policy().k();
        var now = release.classes().stream().map(OrganizationClass::names).toList();
        return List.of(finding(
                Attack.VERSIONS, 0, Success::onAverage, Versions.lost(before, now, k), Versions.lost(before, Versions.apart(before), k)));
    }

    /** Tables of nobody prove nothing. */
    private static Finding onTables(Release release) {
        var sources = Tables.sources(release.in());
        var told = release.tables().entrySet().stream()
                .flatMap(e -> Exposure.of(sources.get(e.getKey()), e.getValue(), Rules.DEFAULT).stream()
                        .map(cell -> String.join(", ", e.getKey(), cell.row(), cell.column())))
                .toList();
        long careless = sources.values().stream().mapToLong(s -> Exposure.ofACarelessTable(s, Rules.DEFAULT).size()).sum();
        return new Finding(Attack.TABLES, told.size(), 0, careless, told);
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

    private Finding excess(Attack attack, Excess reached, Excess control) {
        var organizations = release.classes().stream().flatMap(c -> c.members().stream()).map(Contribution::organization).toList();
        var each = IntStream.range(0, organizations.size()).mapToObj(i -> new Success(organizations.get(i), reached.each().get(i))).toList();
        return new Finding(attack, reached.upper(), MOST_EXCESS, control.rate(), Success.above(each, MOST_EXCESS));
    }

    private List<Finding> ofUse() {
        var utility = Utility.of(release.classes());
        var spoilt = Utility.of(Spoilt.of(release.classes()));
        return List.of(
                new Finding(Attack.DEGREES_KEPT, utility.degrees(), Utility.MOST_DEGREES, spoilt.degrees()),
                new Finding(Attack.DENSITY_KEPT, utility.density(), Utility.MOST_DENSITY, spoilt.density()),
                new Finding(Attack.SIDES_KEPT, utility.sides(), Utility.MOST_MIX, spoilt.sides()),
                new Finding(Attack.KINDS_KEPT, utility.kinds(), Utility.MOST_MIX, spoilt.kinds()));
    }

    /** Of an attack that goes about pseudonyms as it does about the release. */
    private Finding finding(
            Attack attack, double limit, ToDoubleFunction<List<Success>> measure, Function<List<OrganizationClass>, List<Success>> tried) {
        return finding(attack, limit, measure, tried.apply(release.classes()), tried.apply(pseudonyms));
    }

    private static Finding finding(
            Attack attack, double limit, ToDoubleFunction<List<Success>> measure, List<Success> reached, List<Success> control) {
        return new Finding(attack, measure.applyAsDouble(reached), limit, measure.applyAsDouble(control), Success.above(reached, limit));
    }

    private Set<String> given() {
        return draws.order(contributions.size()).stream()
                .limit(Math.round(contributions.size() * GIVEN))
                .map(i -> contributions.get(i).organization())
                .collect(Collectors.toSet());
    }
}
