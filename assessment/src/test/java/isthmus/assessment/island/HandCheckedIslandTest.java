package isthmus.assessment.island;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Mission;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Six teams whose figures can be checked by hand, each to the digits it was worked out to. */
public class HandCheckedIslandTest {

    public static final Structure STRUCTURE = new Structure(List.of(), teams(), missions(), dependencies());

    private static final Island ISLAND = Island.of(STRUCTURE, 1);

    private static List<Team> teams() {
        return List.of(
                new Team("IT-Dev", null, 0, 10),
                new Team("IT-Ops", null, 0, 6),
                new Team("Marketing", null, 12, 0),
                new Team("Sales", null, 20, 0),
                new Team("Claims", null, 9, 1),
                new Team("Payments-Mission", null, 4, 4));
    }

    private static List<Mission> missions() {
        return List.of(new Mission(
                "Campaign",
                List.of(
                        new Mission.Step("Marketing", 3, 0),
                        new Mission.Step("IT-Dev", 5, 12),
                        new Mission.Step("IT-Ops", 1, 6),
                        new Mission.Step("Marketing", 1, 4))));
    }

    private static List<Dependency> dependencies() {
        var all = new ArrayList<Dependency>();
        collaborate(all, "IT-Dev", "IT-Ops", 8);
        collaborate(all, "IT-Dev", "Marketing", 1);
        collaborate(all, "IT-Dev", "Sales", 1);
        collaborate(all, "Marketing", "Sales", 6);
        collaborate(all, "Sales", "Claims", 5);
        collaborate(all, "Marketing", "Claims", 2);
        collaborate(all, "Payments-Mission", "Marketing", 3);
        collaborate(all, "Payments-Mission", "IT-Dev", 1);
        block(all, "Marketing", "IT-Dev", 20);
        block(all, "Sales", "IT-Dev", 12);
        block(all, "Claims", "IT-Dev", 10);
        block(all, "Claims", "IT-Ops", 6);
        block(all, "Payments-Mission", "IT-Ops", 2);
        block(all, "IT-Dev", "IT-Ops", 9);
        block(all, "IT-Ops", "IT-Dev", 3);
        block(all, "Sales", "Marketing", 4);
        block(all, "Claims", "Sales", 5);
        return all;
    }

    private static void collaborate(List<Dependency> all, String a, String b, double perMonth) {
        all.add(new Dependency(a, b, Kind.COLLABORATION, perMonth, 0, Hindrance.OK));
    }

    private static void block(List<Dependency> all, String from, String to, double waitDays) {
        all.add(new Dependency(from, to, Kind.HANDOFF, 1, waitDays, Hindrance.BLOCKING));
    }

    private static void assertSixDigits(Metric metric, double expected) {
        assertThat(metric.defined().orElseThrow()).isCloseTo(expected, within(1e-6));
    }

    @Test
    void separationOfPeople() {
        assertThat(ISLAND.sides().headcount()).isEqualTo(66);
        assertThat(ISLAND.sides().technologyHeadcount() / 66).isCloseTo(.318182, within(5e-7));
        assertSixDigits(ISLAND.segregation().eta2(), .797460);
        assertSixDigits(ISLAND.segregation().expected(), .076923);
        assertSixDigits(ISLAND.segregation().value(), .780582);
        assertSixDigits(ISLAND.mixing().mixedShare(), .272727);
    }

    @Test
    void closureOfCollaboration() {
        var ties = Ties.of(STRUCTURE, ISLAND.sides(), d -> d.kind() == Kind.COLLABORATION, Dependency::perMonth);
        var strengths = ties.strengths();
        assertThat(strengths[0] + strengths[1]).isEqualTo(19);
        assertThat(2 * ties.total() - 19).isEqualTo(35);
        assertSixDigits(ISLAND.closure().assortativity(), .756390);
        assertSixDigits(ISLAND.closure().expected(), -.225682);
        assertSixDigits(ISLAND.closure().value(), .801246);
        assertThat(ISLAND.closure().significance().p()).isEqualTo(1.0 / 15);
        assertThat(ISLAND.closure().significance().labellings()).isEqualTo(15);
    }

    @Test
    void sixTeamsAreTooFewToTest() {
        assertThat(ISLAND.closure().significance().exact()).isTrue();
        assertThat(ISLAND.closure().significance().testable()).isFalse();
    }

    @Test
    void externalAgainstInternalTies() {
        assertSixDigits(ISLAND.ei().value(), -.777778);
        assertSixDigits(ISLAND.ei().expected(), .066667);
    }

    @Test
    void waitsAtTheBorder() {
        assertThat(ISLAND.waiting().days()).isEqualTo(71);
        assertThat(ISLAND.waiting().crossingDays()).isEqualTo(50);
        assertThat(ISLAND.waiting().blockedBusinessDays()).isEqualTo(59);
        assertThat(ISLAND.waiting().blockedByTechnologyDays()).isEqualTo(50);
        assertThat(ISLAND.waiting().providers().getFirst()).isEqualTo(new Waiting.TeamDays("IT-Dev", 45));
        assertSixDigits(ISLAND.waiting().busiestShare(), 45.0 / 71);
    }

    @Test
    void theMission() {
        var mission = ISLAND.borderWait().missions().getFirst();
        assertThat(mission.leadDays()).isEqualTo(32);
        assertThat(mission.touchDays()).isEqualTo(10);
        assertSixDigits(mission.efficiency(), .3125);
        assertThat(mission.handoffs()).isEqualTo(3);
        assertThat(mission.crossings()).isEqualTo(2);
        assertSixDigits(ISLAND.borderWait().value(), .5);
        assertThat(ISLAND.borderWait().fallback()).isFalse();
    }

    @Test
    void withoutMissionsTheBlockedDaysOfBusinessTeamsStandIn() {
        var island = Island.of(new Structure(List.of(), teams(), List.of(), dependencies()), 1);
        assertSixDigits(island.borderWait().value(), 50.0 / 59);
        assertThat(island.borderWait().fallback()).isTrue();
    }

    @Test
    void propagation() {
        assertSixDigits(ISLAND.propagation().cost(), .527778);
        assertThat(ISLAND.propagation().core()).isEqualTo(2);
        assertThat(ISLAND.propagation().cycles()).containsExactly(List.of("IT-Dev", "IT-Ops"));
    }

    @Test
    void theIslandIndex() {
        assertSixDigits(ISLAND.index().value(), 69.394273);
        // .6 on the smallest part and .2 on the others, and the other way round.
        assertSixDigits(ISLAND.index().low().then(v -> Metric.of(v / 100)), .6 * .5 + .2 * .780582 + .2 * .801246);
        assertSixDigits(ISLAND.index().high().then(v -> Metric.of(v / 100)), .2 * .5 + .2 * .780582 + .6 * .801246);
        assertThat(ISLAND.index().missing()).isZero();
    }
}
