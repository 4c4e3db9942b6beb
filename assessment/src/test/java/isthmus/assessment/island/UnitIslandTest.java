package isthmus.assessment.island;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Mission;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Six teams in nested units, and one beside them, whose figures can be added up by hand. */
class UnitIslandTest {

    private static final Mission MISSION = new Mission(
            "Order",
            List.of(
                    new Mission.Step("Sales", 1, 2),
                    new Mission.Step("Dev", 2, 6),
                    new Mission.Step("Dev", 1, 1),
                    new Mission.Step("Run", 1, 3),
                    new Mission.Step("Sales", 1, 2),
                    new Mission.Step("Board", 1, 0)));

    private static final Structure STRUCTURE = new Structure(
            List.of(
                    new Unit("Applications", "IT"),
                    new Unit("Company", null),
                    new Unit("Retail", "Company"),
                    new Unit("IT", "Company"),
                    new Unit("Operations", "IT"),
                    new Unit("Hollow", null)),
            List.of(
                    new Team("Sales", "Retail", 10, 0),
                    new Team("Claims", "Retail", 6, 0),
                    new Team("Dev", "Applications", 1, 9),
                    new Team("Data", "Applications", 0, 5),
                    new Team("Run", "Operations", 0, 5),
                    new Team("Desk", "IT", 2, 3),
                    new Team("Board", null, 4, 0)),
            List.of(MISSION),
            List.of(
                    tie("Sales", "Dev", Kind.HANDOFF, 2, 5, Hindrance.BLOCKING),
                    tie("Sales", "Dev", Kind.APPROVAL, 1, 0, Hindrance.OK),
                    tie("Sales", "Claims", Kind.SERVICE, 1, 3, Hindrance.OK),
                    tie("Claims", "Run", Kind.APPROVAL, 1, 4, Hindrance.BLOCKING),
                    tie("Dev", "Run", Kind.APPROVAL, 2, 3, Hindrance.BLOCKING),
                    tie("Run", "Dev", Kind.HANDOFF, 1, 1, Hindrance.BLOCKING),
                    tie("Dev", "Data", Kind.SERVICE, 1, 2, Hindrance.SLOWING),
                    tie("Desk", "Data", Kind.SERVICE, 1, 7, Hindrance.SLOWING),
                    tie("Board", "Desk", Kind.APPROVAL, 1, 8, Hindrance.OK),
                    tie("Sales", "Claims", Kind.COLLABORATION, 5, 100, Hindrance.OK),
                    tie("Claims", "Dev", Kind.COLLABORATION, 1, 0, Hindrance.OK),
                    tie("Dev", "Data", Kind.COLLABORATION, 1, 0, Hindrance.OK)));

    private static final Map<String, UnitIsland> UNITS =
            UnitIsland.of(STRUCTURE).stream().collect(Collectors.toMap(UnitIsland::name, Function.identity()));

    private static Dependency tie(String from, String to, Kind kind, double perMonth, double waitDays, Hindrance blocking) {
        return new Dependency(from, to, kind, perMonth, waitDays, blocking);
    }

    private static void assertWaits(String unit, double outside, double inside, double lets, double crossing) {
        assertThat(UNITS.get(unit))
                .extracting(UnitIsland::waitsOutside, UnitIsland::waitsInside, UnitIsland::letsWait, UnitIsland::crossingDays)
                .as(unit)
                .containsExactly(outside, inside, lets, crossing);
    }

    @Test
    void outerUnitsComeBeforeThoseInThem() {
        assertThat(UnitIsland.of(STRUCTURE)).extracting(UnitIsland::name)
                .containsExactly("Company", "Retail", "IT", "Applications", "Operations", "Hollow");
        assertThat(UnitIsland.of(STRUCTURE)).extracting(UnitIsland::depth).containsExactly(0, 1, 1, 2, 2, 0);
    }

    @Test
    void peopleOfInnerUnitsCount() {
        assertThat(UNITS.get("IT")).extracting(UnitIsland::teams, UnitIsland::headcount, UnitIsland::technologyShare).containsExactly(4, 25.0, 0.88);
        assertThat(UNITS.get("Company")).extracting(UnitIsland::teams, UnitIsland::headcount).containsExactly(6, 41.0);
    }

    @Test
    void aWaitIsInsideFromTheLowestUnitThatHoldsBothTeams() {
        assertWaits("Applications", 6, 2, 18, 10);
        assertWaits("Operations", 1, 0, 10, 4);
        assertWaits("IT", 0, 16, 22, 22);
        assertWaits("Retail", 14, 3, 0, 14);
        assertWaits("Company", 0, 33, 8, 22);
        assertThat(UNITS.get("IT").crossingShare()).isEqualTo(Metric.of(22.0 / 38));
    }

    @Test
    void theBusiestProviderAndTheLongestWaitAreTheUnitsOwn() {
        assertThat(UNITS.get("IT").busiest()).isEqualTo(new Waiting.TeamDays("Dev", 11));
        assertThat(UNITS.get("Operations").busiest()).isEqualTo(new Waiting.TeamDays("Run", 10));
        assertThat(UNITS.get("Retail").busiest()).isEqualTo(new Waiting.TeamDays("Claims", 3));
        assertThat(UNITS.get("IT").longest()).isEqualTo(tie("Desk", "Data", Kind.SERVICE, 1, 7, Hindrance.SLOWING));
        assertThat(UNITS.get("Company").longest()).isEqualTo(tie("Sales", "Dev", Kind.HANDOFF, 2, 5, Hindrance.BLOCKING));
    }

    @Test
    void circlesApprovalsAndBrokersBelongToEveryUnitThatHoldsATeamOfThem() {
        assertThat(UNITS.get("IT").cycles()).containsExactly(List.of("Dev", "Run"));
        assertThat(UNITS.get("Operations").cycles()).containsExactly(List.of("Dev", "Run"));
        assertThat(UNITS.get("Retail").cycles()).isEmpty();
        assertThat(UNITS.get("Company").approvalChain()).containsExactly("Sales", "Dev", "Run");
        assertThat(UNITS.get("IT").approvalChain()).containsExactly("Dev", "Run");
        assertThat(UNITS.get("Retail").brokers()).containsExactly(new UnitIsland.Broker("Claims", 1));
        assertThat(UNITS.get("Company").brokers()).containsExactly(new UnitIsland.Broker("Claims", 1), new UnitIsland.Broker("Dev", 1));
    }

    @Test
    void aUnitWithoutTeamsHasNoShareAndNobodyBusy() {
        assertWaits("Hollow", 0, 0, 0, 0);
        assertThat(UNITS.get("Hollow").crossingShare().defined()).isEmpty();
        assertThat(UNITS.get("Hollow").busiest()).isNull();
        assertThat(UNITS.get("Hollow").longest()).isNull();
    }

    @Test
    void theIslandHasTheSameUnits() {
        assertThat(Island.of(STRUCTURE, 1).units()).isEqualTo(UnitIsland.of(STRUCTURE));
    }

    /** Against every tie looked at anew for each unit. */
    @Property(tries = 20)
    void eachUnitIsWhatItsTeamsAddUpTo(@ForAll long seed, @ForAll @IntRange(min = 20, max = 300) int teams) {
        var structure = RandomOrganization.of(teams, seed);
        var sides = Sides.of(structure);
        var numbers = sides.numbers();
        var parents = new HashMap<String, String>();
        structure.units().forEach(u -> parents.put(u.name(), u.parent()));
        for (var unit : UnitIsland.of(structure)) {
            var own = new HashSet<String>();
            for (var team : structure.teams()) {
                for (var at = team.unit(); at != null; at = parents.get(at)) {
                    if (at.equals(unit.name())) {
                        own.add(team.name());
                    }
                }
            }
            assertThat(unit.teams()).isEqualTo(own.size());
            assertDays(structure, unit.waitsOutside(), d -> own.contains(d.from()) && !own.contains(d.to()));
            assertDays(structure, unit.waitsInside(), d -> own.contains(d.from()) && own.contains(d.to()));
            assertDays(structure, unit.letsWait(), d -> !own.contains(d.from()) && own.contains(d.to()));
            assertDays(structure, unit.crossingDays(), d -> (own.contains(d.from()) || own.contains(d.to()))
                    && sides.crosses(numbers.get(d.from()), numbers.get(d.to())));
        }
    }

    private static void assertDays(Structure structure, double days, Predicate<Dependency> counts) {
        assertThat(days).isCloseTo(
                structure.dependencies().stream()
                        .filter(d -> d.kind() != Kind.COLLABORATION)
                        .filter(counts)
                        .mapToDouble(Dependency::daysPerMonth)
                        .sum(),
                within(1e-9));
    }

    @Test
    void aMissionsHandoffsLeadBackToTheTiesBetweenTheTwoTeams() {
        var way = MissionWay.of(STRUCTURE, MISSION);
        assertThat(way.stages()).extracting(MissionWay.Stage::crosses).containsExactly(false, true, false, false, true, false);
        assertThat(way.stages()).extracting(s -> s.ties().stream().map(d -> d.from() + "→" + d.to() + " " + d.kind().word()).toList())
                .containsExactly(
                        List.of(),
                        List.of("Sales→Dev handoff", "Sales→Dev approval"),
                        List.of(),
                        List.of("Dev→Run approval", "Run→Dev handoff"),
                        List.of(),
                        List.of());
        assertThat(way.flow()).isEqualTo(new MissionFlow("Order", 7, 14, 8, 4, 2));
    }
}
