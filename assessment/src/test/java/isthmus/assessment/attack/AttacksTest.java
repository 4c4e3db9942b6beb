package isthmus.assessment.attack;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.field.Field;
import isthmus.assessment.release.Classes;
import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.Draws;
import isthmus.assessment.release.Levels;
import isthmus.assessment.release.OrganizationClass;
import isthmus.assessment.release.Partition;
import isthmus.assessment.release.Policy;
import isthmus.assessment.release.Release;
import isthmus.assessment.release.Representative;
import isthmus.assessment.release.Sector;
import isthmus.assessment.release.Shape;
import isthmus.assessment.release.Tables;
import isthmus.assessment.table.Rules;
import isthmus.assessment.table.Source;
import isthmus.assessment.table.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AttacksTest {

    private static final Draws DRAWS = Draws.from("not so secret a secret".getBytes(StandardCharsets.UTF_8));

    private static List<Contribution> field(int organizations) {
        return Field.of(new Field.Settings(organizations, 10, 200, 0.8, List.of("A", "B", "C", "D", "E", "F", "G"), 2026, 7))
                .map(Field.Synthetic::contribution)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"100,5", "100,20", "300,5", "300,20"})
    void aReleaseWithstandsEveryAttackAndPseudonymsWouldNot(int organizations, int k) {
        var release = Release.of(field(organizations), k == 5 ? Policy.RESEARCHERS : Policy.PUBLIC, DRAWS);

        var findings = Attacks.on(release, List.of(), DRAWS.of("attacks"));

        assertThat(findings).allMatch(Finding::holds);
        assertThat(findings).extracting(f -> f.attack().number()).contains(1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 16);
    }

    /** Of so many that are so small, numbers of teams and ties pick out less than six in ten. */
    @Test
    void thatThereAreVeryManyOrganizationsSaysNothingAgainstAnAttack() {
        var field = Field.of(new Field.Settings(1_200, 10, 40, 0.8, List.of("A", "B", "C", "D", "E", "F", "G"), 2026, 7)).map(Field.Synthetic::contribution).toList();
        assertThat(Success.onAverage(Reidentification.of(Pseudonyms.of(field), Knowledge.COUNTS))).isLessThan(0.6);

        var findings = Attacks.on(Release.of(field, Policy.RESEARCHERS, DRAWS), List.of(), DRAWS.of("attacks"));

        assertThat(findings).allMatch(Finding::holds);
    }

    @ParameterizedTest
    @CsvSource({"100,5", "100,20", "300,5"})
    void aReleaseOfRealStructuresWithstandsEveryAttackToo(int organizations, int k) {
        var release = Release.of(field(organizations), (k == 5 ? Policy.RESEARCHERS : Policy.PUBLIC).with(Representative.MEDOID), DRAWS);

        var findings = Attacks.on(release, List.of(), DRAWS.of("attacks"));

        assertThat(release.classes()).allMatch(c -> c.medoid() != null);
        assertThat(findings).filteredOn(f -> f.attack().number() < Attack.DEGREES_KEPT.number()).hasSizeGreaterThan(14).allMatch(Finding::holds);
    }

    /** Structures that nobody averaged are not the average of anything. */
    @Test
    void ofFewOrganizationsOfVeryDifferentSizesRealStructuresKeepTheDensityOfTheFieldTooBadlyToBePublished() {
        var release = Release.of(field(100), Policy.PUBLIC.with(Representative.MEDOID), DRAWS);

        assertThat(Attacks.on(release, List.of(), DRAWS.of("attacks"))).filteredOn(f -> f.attack() == Attack.DENSITY_KEPT).singleElement().matches(f -> !f.holds());
    }

    @Test
    void whatIsPlantedMayBeShownAsItIsAndIsNotFoundForAllThat() {
        var field = field(100).stream().map(c -> new Contribution(c.organization(), c.sector(), c.year(), c.shape(), c.levels())).toList();
        var planted = Planted.beside(field);

        var classes = Classes.of(Stream.concat(field.stream(), planted.stream()).toList(), Policy.RESEARCHERS.with(Representative.MEDOID), DRAWS);

        assertThat(classes.stream().flatMap(c -> c.members().stream().filter(c::shows))).isNotEmpty().allMatch(planted::contains);
        assertThat(Success.most(Reidentification.of(classes, planted, Knowledge.COMPONENT))).isEqualTo(1.0 / 5);
    }

    @Test
    void whoseStructureIsShownIsLookedForWhereItWouldNotBeHadItNotTakenPart() {
        var classes = Release.of(field(100), Policy.RESEARCHERS.with(Representative.MEDOID), DRAWS).classes();
        var sought = Sought.of(classes).stream().filter(s -> classes.get(s.own()).shows(s.organization())).toList();

        assertThat(sought).hasSameSizeAs(classes).allMatch(s -> s.found().equals(List.of(s.own()))).anyMatch(s -> !s.without().contains(s.own()));
    }

    @Test
    void aReleaseOfPseudonymsDoesNot() {
        var field = field(60);
        var naive = Pseudonyms.of(field);

        var findings = Attacks.on(new Release(Policy.RESEARCHERS, field, naive, Release.records(naive, DRAWS), List.of(), new TreeMap<>(), List.of()), List.of(), DRAWS);

        assertThat(findings).filteredOn(f -> !f.holds()).extracting(Finding::attack)
                .contains(Attack.PROSECUTOR, Attack.DEGREES, Attack.IN_AND_OUT_DEGREES, Attack.COMPONENT, Attack.CANONICAL_FORM, Attack.SEEDED, Attack.INSIDER,
                        Attack.SINGLING_OUT, Attack.LINKABILITY, Attack.INFERENCE);
    }

    /** Whether the same agree again, newcomers come, or some leave of whom one is erased altogether. */
    @ParameterizedTest
    @CsvSource({"0,100", "0,110", "7,100", "3,110"})
    void theNextReleaseWithstandsWhoHasBoth(int from, int to) {
        var field = field(110);
        var before = classes(Release.of(field.subList(0, 100), Policy.RESEARCHERS, DRAWS));
        var erased = field.getFirst().organization();
        var known = from == 0 ? before : before.stream().map(c -> c.stream().filter(o -> !o.equals(erased)).collect(Collectors.toSet())).toList();

        var next = Release.after(known, field.subList(from, to), Policy.RESEARCHERS, DRAWS.of("next"));

        assertThat(next.in()).hasSize(to - from);
        assertThat(Attacks.on(next, known, DRAWS)).filteredOn(f -> f.attack() == Attack.VERSIONS).singleElement()
                .matches(Finding::holds).returns(0.0, Finding::measured).returns(1.0, Finding::control);
    }

    @Test
    void whatIsForEverybodyWithstandsWhoHasWhatResearchersHaveToo() {
        var field = field(100);
        var finer = classes(Release.of(field, Policy.RESEARCHERS, DRAWS));
        var coarser = Release.after(Partition.coarser(finer, List.of()), field, Policy.PUBLIC, DRAWS.of("public"));

        assertThat(Attacks.on(coarser, finer, DRAWS)).allMatch(Finding::holds);
    }

    @Test
    void classesMadeAnewDoNotWithstandWhoHasThoseBefore() {
        var field = field(103);
        var before = classes(Release.of(field.subList(0, 100), Policy.RESEARCHERS, DRAWS));

        var anew = Release.of(field, Policy.RESEARCHERS, DRAWS.of("next"));

        assertThat(Attacks.on(anew, before, DRAWS)).filteredOn(f -> f.attack() == Attack.VERSIONS).singleElement().matches(f -> f.measured() > 0.3 && !f.holds());
    }

    private static List<Set<String>> classes(Release release) {
        return release.classes().stream().map(OrganizationClass::names).toList();
    }

    /** Half of them are of either size, so that nothing can be worked out even from tables that are not careful. */
    @Test
    void tablesOfOneSectorThatTellNothingArePublished() {
        var small = field(60).stream().filter(c -> c.shape().teams() <= 40).limit(6);
        var large = field(60).stream().filter(c -> c.shape().teams() > 40).limit(6);
        var ofOneSector = Stream.concat(small, large).map(c -> new Contribution(c.organization(), Sector.INDUSTRY, c.year(), c.shape(), Map.of())).toList();

        var findings = Attacks.on(Release.of(ofOneSector, Policy.RESEARCHERS, DRAWS), List.of(), DRAWS);

        assertThat(findings).singleElement().returns(Attack.TABLES, Finding::attack).returns(0.0, Finding::measured).matches(Finding::holds);
    }

    /** A release in which one organization has a class of its own, as it is. */
    private static Release exposing(String organization) {
        var release = Release.of(field(100), Policy.RESEARCHERS, DRAWS);
        var exposed = release.in().stream().filter(c -> c.organization().equals(organization)).toList();
        var classes = Stream.concat(
                        release.classes().stream().map(c -> new OrganizationClass(
                                c.members().stream().filter(m -> !m.organization().equals(organization)).toList(), c.sector(), c.period(), c.shape(), c.levels())),
                        Pseudonyms.of(exposed).stream())
                .toList();
        return new Release(Policy.RESEARCHERS, release.in(), classes, Release.records(classes, DRAWS), List.of(), release.tables(), List.of());
    }

    /** Its class of five has four left, which are at risk too where that is too few. */
    @Test
    void anOrganizationThatIsPublishedAsItIsIsNamedFirstByEachAttackThatReachesIt() {
        var release = exposing("synthetic-7");
        var left = Release.of(field(100), Policy.RESEARCHERS, DRAWS).classes().stream()
                .map(OrganizationClass::names)
                .filter(names -> names.contains("synthetic-7"))
                .findFirst()
                .orElseThrow();

        var findings = Attacks.on(release, List.of(left), DRAWS).stream().filter(f -> !f.holds()).toList();

        assertThat(findings).extracting(Finding::attack).contains(Attack.PROSECUTOR, Attack.HIGH_RISK, Attack.CANONICAL_FORM, Attack.VERSIONS);
        assertThat(findings).filteredOn(f -> f.measured() > f.limit() && f.attack() != Attack.VERSIONS).allMatch(f -> f.atRisk().getFirst().equals("synthetic-7"));
        assertThat(findings).filteredOn(f -> Set.of(Attack.PROSECUTOR, Attack.CANONICAL_FORM, Attack.VERSIONS).contains(f.attack()))
                .allMatch(f -> left.containsAll(f.atRisk()));
    }

    @Test
    void ofAReleaseOfPseudonymsAtMostTwentyAreNamedAndNobodyWhereItHolds() {
        var field = field(60);
        var naive = Pseudonyms.of(field);

        var findings = Attacks.on(new Release(Policy.RESEARCHERS, field, naive, Release.records(naive, DRAWS), List.of(), new TreeMap<>(), List.of()), List.of(), DRAWS);

        assertThat(findings).filteredOn(f -> f.measured() <= f.limit()).allMatch(f -> f.atRisk().isEmpty());
        assertThat(findings).filteredOn(f -> f.measured() > f.limit()).allSatisfy(f -> {
            assertThat(f.atRisk()).isNotEmpty().hasSizeLessThanOrEqualTo(20).doesNotHaveDuplicates();
            assertThat(f.withNames(name -> "x" + name).atRisk()).isEqualTo(f.atRisk().stream().map(name -> "x" + name).toList());
        });
        assertThat(findings).extracting(Finding::withoutNames).allMatch(f -> f.atRisk().isEmpty());
    }

    @Test
    void whoIsTakenOutOfTheirClassIsAtRiskWithBothReleases() {
        var before = List.of(Set.of("a", "b", "c", "d", "e"), Set.of("f", "g", "h", "i", "j"));

        var lost = Versions.lost(before, List.of(Set.of("b", "c", "d", "e"), Set.of("a", "f", "g", "h", "i", "j"), Set.of("k", "l")), 5);

        assertThat(Success.above(lost, 0)).containsExactlyInAnyOrder("a", "b", "c", "d", "e", "k", "l");
    }

    @Test
    void tablesThatHideACellAloneAreNot() {
        var release = Release.of(field(45), Policy.RESEARCHERS, DRAWS);
        var tables = new TreeMap<>(release.tables());
        tables.put("teams", withOneCellHidden(Tables.sources(release.in()).get("teams")));

        var findings = Attacks.on(new Release(Policy.RESEARCHERS, release.in(), List.of(), List.of(), List.of(), tables, List.of()), List.of(), DRAWS);

        assertThat(findings).singleElement().matches(f -> !f.holds())
                .returns(1.0, Finding::measured).returns(List.of("teams, SERVICES, UP_TO_FORTY"), Finding::atRisk);
    }

    private static Table withOneCellHidden(Source source) {
        var all = Table.of(source, new Rules(2, 1, 0, 5, 0, 0));
        var cells = new ArrayList<>(all.cells().stream().<List<OptionalLong>>map(ArrayList::new).toList());
        cells.getFirst().set(0, OptionalLong.empty());
        return new Table(all.rows(), all.columns(), cells);
    }

    @Test
    void levelsOfNobodyButTheClassGiveAwayMoreThanThoseOfItsNeighbourhood() {
        var field = field(100);
        var ofTheClass = Attacks.on(Release.of(field, new Policy(5, 3, 0.35, 5, 50), DRAWS), List.of(), DRAWS);
        var ofNeighbours = Attacks.on(Release.of(field, Policy.RESEARCHERS, DRAWS), List.of(), DRAWS);

        assertThat(ofTheClass).filteredOn(f -> f.attack() == Attack.INFERENCE).singleElement().matches(f -> !f.holds());
        assertThat(ofNeighbours).filteredOn(f -> f.attack() == Attack.INFERENCE).singleElement().matches(Finding::holds);
    }

    /** The attacker is taken to know which classes the organization was near, and that these stay near each other. */
    @ParameterizedTest
    @CsvSource({"100,5", "300,5", "300,20"})
    void whoKnowsWhoWithdrewBetweenTwoReleasesLearnsLittleOfItsLevels(int organizations, int k) {
        var release = Release.of(field(organizations), k == 5 ? Policy.RESEARCHERS : Policy.PUBLIC, DRAWS);

        assertThat(Withdrawal.of(release.classes(), Chances.of(release.classes()), 1).rate()).isLessThan(0.055);
    }

    @Test
    void fromLevelsOfNobodyButTheClassTheyWouldLearnMore() {
        var classes = Release.of(field(100), new Policy(5, 3, 0.35, 5, 50), DRAWS).classes();

        assertThat(Withdrawal.of(classes, Chances.of(classes), 1).rate()).isGreaterThan(0.1);
    }

    @Test
    void ofAReleaseOfNothingButTablesTheTablesAreAttacked() {
        var release = Release.of(field(45), Policy.RESEARCHERS, DRAWS);

        assertThat(release.classes()).isEmpty();
        assertThat(Attacks.on(release, List.of(), DRAWS)).singleElement().matches(f -> f.attack() == Attack.TABLES).matches(Finding::holds);
    }

    @Test
    void tablesOfNobodyProveNothing() {
        assertThat(Attacks.on(Release.of(List.of(), Policy.RESEARCHERS, DRAWS), List.of(), DRAWS)).singleElement().matches(f -> !f.holds());
    }

    /** Fields that are like no real one. */
    private enum Odd {
        ALL_ALIKE(of -> field(60).getFirst()),
        ONE_SECTOR(of -> new Contribution(of.organization(), Sector.PUBLIC, of.year(), of.shape(), of.levels())),
        ONE_LEVEL(of -> withLevels(of, Map.of("A", 4, "B", 4, "C", 4))),
        TWO_ENDS(of -> withLevels(of, Map.of("A", of.levels().get("A") > 2 ? 5 : 1))),
        NO_LEVELS(of -> withLevels(of, Map.of())),
        LEVELS_OF_FEW(of -> withLevels(of, of.organization().endsWith("7") ? of.levels() : Map.of("A", 2))),
        NO_TIES(of -> new Contribution(of.organization(), of.sector(), of.year(), new Shape(of.shape().roles(), List.of()), of.levels())),
        ONE_TEAM(of -> new Contribution(of.organization(), of.sector(), of.year(), new Shape(of.shape().roles().subList(0, 1), List.of()), of.levels())),
        NO_TEAM(of -> new Contribution(of.organization(), of.sector(), of.year(), new Shape(List.of(), List.of()), of.levels())),
        A_GIANT(of -> of.organization().endsWith("-1") ? giant() : of);

        private final UnaryOperator<Contribution> made;

        Odd(UnaryOperator<Contribution> made) {
            this.made = made;
        }

        List<Contribution> field60() {
            return field(60).stream().map(c -> {
                var odd = made.apply(c);
                return new Contribution(c.organization(), odd.sector(), odd.year(), odd.shape(), odd.levels());
            }).toList();
        }

        private static Contribution withLevels(Contribution of, Map<String, Integer> levels) {
            return new Contribution(of.organization(), of.sector(), of.year(), of.shape(), levels);
        }

        private static Contribution giant() {
            return Field.of(new Field.Settings(1, 900, 900, 0.8, List.of("A", "B", "C"), 2026, 5)).findFirst().orElseThrow().contribution();
        }
    }

    @ParameterizedTest
    @EnumSource(Odd.class)
    void ofAFieldLikeNoRealOneEveryAttackIsTriedAndNoneEndsInAnError(Odd odd) {
        var release = Release.of(odd.field60(), Policy.RESEARCHERS, DRAWS);

        var findings = Attacks.on(release, List.of(), DRAWS);

        assertThat(release.records()).hasSize(60);
        assertThat(findings).extracting(Finding::attack).contains(Attack.PROSECUTOR, Attack.COMPONENT, Attack.PLANTED, Attack.INFERENCE, Attack.DENSITY_KEPT);
        assertThat(findings).filteredOn(f -> Double.isNaN(f.measured())).noneMatch(Finding::holds);
    }

    /** Where all are alike there is nothing that taking part could give away, and so no attack that would prove anything. */
    @Test
    void ofOrganizationsThatAreAllAlikeNoAttackProvesAnything() {
        var findings = Attacks.on(Release.of(Odd.ALL_ALIKE.field60(), Policy.RESEARCHERS, DRAWS), List.of(), DRAWS);

        assertThat(findings).filteredOn(f -> f.attack().number() == 11).hasSize(3).noneMatch(Finding::holds);
    }

    @Test
    void levelsThatWereLeftAsTheyAreLetAnInsiderFindTheirRecord() {
        var release = Release.of(field(100), Policy.RESEARCHERS, DRAWS);
        var own = release.classes().stream().map(AttacksTest::withLevelsAsTheyAre).toList();

        assertThat(insider(own)).isGreaterThan(2 * insider(release.classes()));
    }

    private static double insider(List<OrganizationClass> classes) {
        return Success.onAverage(Insider.of(classes, Sought.of(classes)));
    }

    private static OrganizationClass withLevelsAsTheyAre(OrganizationClass of) {
        return new OrganizationClass(of.members(), of.sector(), of.period(), of.shape(), of.levels().keySet().stream()
                .collect(Collectors.toMap(d -> d, d -> new Levels.Own(of.members().stream().map(m -> m.levels().get(d)).toList()))));
    }
}
