package isthmus.assessment.organization;

import static isthmus.assessment.organization.Dependency.Hindrance.OK;
import static isthmus.assessment.organization.Dependency.Kind.APPROVAL;
import static isthmus.assessment.organization.Dependency.Kind.HANDOFF;
import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructureCheckTest {

    private static final Team DEV = new Team("IT-Dev", null, 0, 10);
    private static final Team CLAIMS = new Team("Claims", null, 9, 1);

    @Test
    void aSoundStructureComesOutAsItWentIn() {
        var sound = new Structure(
                List.of(new Unit("IT", null), new Unit("Run", "IT")),
                List.of(new Team("IT-Dev", "IT", 0, 10), new Team("IT-Ops", "Run", 0.5, 6), CLAIMS),
                List.of(new Mission("Settle a claim", List.of(new Mission.Step("Claims", 3, 0)))),
                List.of(new Dependency("Claims", "IT-Dev", HANDOFF, 2, 5, OK), new Dependency("Claims", "IT-Dev", APPROVAL, 0, 0, OK)));
        assertThat(StructureCheck.check(sound)).isEqualTo(Checked.accepted(sound));
        assertThat(StructureCheck.check(Structure.EMPTY)).isEqualTo(Checked.accepted(Structure.EMPTY));
    }

    @Test
    void referencesAreMatchedAsPeopleReadThemAndComeOutSpeltLikeTheName() {
        var checked = StructureCheck.check(new Structure(
                List.of(new Unit("Café  North", null), new Unit("Kitchen", "CAFE\u0301 north")),
                List.of(new Team("Cooks", "kitchen", 3, 0)),
                List.of(),
                List.of()));
        assertThat(checked).isEqualTo(Checked.accepted(new Structure(
                List.of(new Unit("Café  North", null), new Unit("Kitchen", "Café  North")),
                List.of(new Team("Cooks", "Kitchen", 3, 0)),
                List.of(),
                List.of())));
    }

    @Test
    void minusZeroBecomesZero() {
        var checked = StructureCheck.check(teams(new Team("A", null, -0.0, 1)));
        assertThat(checked).isEqualTo(Checked.accepted(teams(new Team("A", null, 0.0, 1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "\t", " IT", "IT ", "IT\u00A0", "I\u0000T", "I\nT", "I\u2028T", "\u202ETI", "I\uD800T", "\uFEFFIT"})
    void namesThatCannotBeReadAreFaults(String name) {
        assertThat(problems(teams(new Team(name, null, 1, 0)))).extracting(Problem::place).containsExactly("/teams/0/name");
        assertThat(problems(units(new Unit(name, null)))).extracting(Problem::place).containsExactly("/units/0/name");
    }

    @Test
    void namesAreCountedInCharactersAsPeopleCountThem() {
        assertThat(problems(teams(new Team("😀".repeat(120), null, 1, 0)))).isEmpty();
        assertThat(problems(teams(new Team("x".repeat(121), null, 1, 0))))
                .singleElement()
                .extracting(p -> p.what().toString())
                .asString()
                .contains("121 characters");
    }

    @Test
    void sameNamesAreFaultsAndSayWhereTheFirstIs() {
        assertThat(problems(teams(DEV, CLAIMS, new Team("it-DEV", null, 1, 1)))).extracting(Problem::toString).containsExactly(
                "/teams/2/name: The team “it-DEV” is there already, at /teams/0/name."
                        + " Name every team once; upper and lower case do not tell names apart.");
    }

    @Test
    void aCircleOfUnitsIsNamedOnce() {
        var circle = units(new Unit("Way in", "A"), new Unit("A", "B"), new Unit("B", "C"), new Unit("C", "A"), new Unit("D", null));
        assertThat(problems(circle)).extracting(Problem::toString).containsExactly(
                "/units/1/parent: The units go round in a circle: “A” → “B” → “C” → “A”."
                        + " Take the parent away from one unit of the circle.");
        assertThat(problems(units(new Unit("A", "a")))).extracting(p -> p.what().toString()).containsExactly(
                "The units go round in a circle: “A” → “A”.");
    }

    @Test
    void unitsNestAtMostFiftyDeep() {
        assertThat(problems(chain(50))).isEmpty();
        assertThat(problems(chain(52))).extracting(Problem::place).containsExactly("/units/50/parent");
    }

    @Test
    void everyReferenceThatNamesNothingIsAFault() {
        var structure = new Structure(
                List.of(new Unit("IT", "Nowhere")),
                List.of(new Team("A", "Gone", 1, 0)),
                List.of(new Mission("M", List.of(new Mission.Step("A", 1, 1), new Mission.Step("B", 1, 1)))),
                List.of(new Dependency("X", "A", HANDOFF, 1, 1, OK), new Dependency("A", "", HANDOFF, 1, 1, OK)));
        assertThat(problems(structure)).extracting(Problem::place).containsExactly(
                "/units/0/parent", "/teams/0/unit", "/missions/0/steps/1/team", "/dependencies/0/from", "/dependencies/1/to");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.001, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1.1e9})
    void numbersThatCannotBeTrueAreFaults(double number) {
        var structure = new Structure(
                List.of(),
                List.of(new Team("A", null, number, number), CLAIMS),
                List.of(new Mission("M", List.of(new Mission.Step("A", number, number)))),
                List.of(new Dependency("A", "Claims", HANDOFF, number, number, OK)));
        assertThat(problems(structure)).extracting(Problem::place).containsExactly(
                "/teams/0/business", "/teams/0/technology", "/missions/0/steps/0/touchDays", "/missions/0/steps/0/waitDays",
                "/dependencies/0/perMonth", "/dependencies/0/waitDays");
    }

    @Test
    void aTeamNeitherDependsOnItselfNorTwiceInOneWayOnAnother() {
        var structure = new Structure(List.of(), List.of(DEV, CLAIMS), List.of(), List.of(
                new Dependency("IT-Dev", "it-dev", HANDOFF, 1, 1, OK),
                new Dependency("Claims", "IT-Dev", HANDOFF, 1, 1, OK),
                new Dependency("claims", "IT-DEV", HANDOFF, 4, 2, OK),
                new Dependency("IT-Dev", "Claims", HANDOFF, 1, 1, OK)));
        assertThat(problems(structure)).extracting(Problem::place).containsExactly("/dependencies/0", "/dependencies/2");
    }

    @Test
    void aMissionHasSteps() {
        var structure = new Structure(List.of(), List.of(), List.of(new Mission("M", List.of())), List.of());
        assertThat(problems(structure)).extracting(Problem::place).containsExactly("/missions/0/steps");
    }

    @Test
    void moreTeamsThanCanBeAreAFault() {
        var teams = IntStream.rangeClosed(0, StructureCheck.MOST_TEAMS).mapToObj(i -> new Team("T" + i, null, 1, 0)).toList();
        assertThat(problems(new Structure(List.of(), teams, List.of(), List.of())))
                .extracting(Problem::toString)
                .containsExactly("all teams: There are 20001 teams. Send at most 20000 teams.");
    }

    @Test
    void aHundredThousandFaultsAreListedToTheLimitAndCounted() {
        var dependencies = new ArrayList<Dependency>();
        for (int i = 0; i < 100_000; i++) {
            dependencies.add(new Dependency("Claims", "Nobody " + i, HANDOFF, 1, 1, OK));
        }
        var found = problems(new Structure(List.of(), List.of(CLAIMS), List.of(), dependencies));
        assertThat(found).hasSize(1_001);
        assertThat(found.getLast().what()).hasToString("99000 more of this kind.");
    }

    private static Structure teams(Team... teams) {
        return new Structure(List.of(), List.of(teams), List.of(), List.of());
    }

    private static Structure units(Unit... units) {
        return new Structure(List.of(units), List.of(), List.of(), List.of());
    }

    private static Structure chain(int length) {
        var units = IntStream.range(0, length).mapToObj(i -> new Unit("U" + i, above(i))).toList();
        return new Structure(units, List.of(), List.of(), List.of());
    }

    private static @Nullable String above(int i) {
        return i == 0 ? null : "U" + (i - 1);
    }

    private static List<Problem> problems(Structure structure) {
        return StructureCheck.check(structure) instanceof Checked.Rejected<Structure>(var problems) ? problems : List.of();
    }
}
