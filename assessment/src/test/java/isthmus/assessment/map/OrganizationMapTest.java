package isthmus.assessment.map;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OrganizationMapTest {

    private static Structure organization(long seed, int teams) {
        var random = new Random(seed);
        int units = 1 + random.nextInt(Math.max(1, teams / 4));
        var boxes = IntStream.range(0, units)
                .mapToObj(i -> new Unit("U" + i, i == 0 || random.nextInt(3) == 0 ? null : "U" + random.nextInt(i)))
                .toList();
        var all = IntStream.range(0, teams)
                .mapToObj(i -> new Team(
                        "T" + i, random.nextInt(6) == 0 ? null : "U" + random.nextInt(units), random.nextInt(20), random.nextInt(3) == 0 ? random.nextInt(30) : 0))
                .toList();
        return new Structure(boxes, all, List.of(), List.of());
    }

    private static double distance(Circle a, Circle b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    @Property(tries = 100)
    void noTwoTeamsOverlapAndEveryTeamLiesInItsUnitAndLand(@ForAll long seed) {
        var structure = organization(seed, 1 + new Random(seed).nextInt(60));
        var map = OrganizationMap.of(structure);
        assertThat(map.teams()).hasSameSizeAs(structure.teams());
        for (int i = 0; i < map.teams().size(); i++) {
            var a = map.teams().get(i);
            assertThat(a.team()).isEqualTo(structure.teams().get(i));
            assertInside(a.circle(), map.lands().get(a.land()));
            map.units().stream()
                    .filter(u -> u.land() == a.land() && u.unit().equals(a.team().unit()))
                    .forEach(u -> assertInside(a.circle(), u.circle()));
            for (int j = 0; j < i; j++) {
                var b = map.teams().get(j).circle();
                assertThat(distance(a.circle(), b)).isGreaterThan(a.circle().radius() + b.radius());
            }
        }
    }

    private static void assertInside(Circle inner, Circle outer) {
        assertThat(distance(inner, outer) + inner.radius()).isLessThanOrEqualTo(outer.radius() + 1e-9);
    }

    @Test
    void theIslandLiesApartFromTheMainlandAndMixedTeamsBetweenThem() {
        var map = OrganizationMap.of(new Structure(
                List.of(),
                List.of(new Team("Sales", null, 19, 1), new Team("Web", null, 5, 5), new Team("Systems", null, 1, 19)),
                List.of(),
                List.of()));
        assertThat(map.teams()).extracting(OrganizationMap.TeamPlace::land).containsExactly(Land.MAINLAND, Land.ISTHMUS, Land.ISLAND);
        assertThat(map.teams().get(0).circle().x()).isLessThan(map.teams().get(1).circle().x());
        assertThat(map.teams().get(1).circle().x()).isLessThan(map.teams().get(2).circle().x());
    }

    @Test
    void theMapIsTheSameEachTimeWhateverTheOrderOfTheTeams() {
        var structure = organization(7, 80);
        var shuffled = new ArrayList<>(structure.teams());
        Collections.shuffle(shuffled, new Random(1));
        var map = OrganizationMap.of(structure);
        assertThat(OrganizationMap.of(structure)).isEqualTo(map);
        assertThat(OrganizationMap.of(new Structure(structure.units(), shuffled, List.of(), List.of())).teams())
                .containsExactlyInAnyOrderElementsOf(map.teams());
    }

    @Test
    void aPatchIsRoundAndClose() {
        var circles = Packing.pack(Collections.nCopies(200, 1.0), 0);
        // 200 circles of radius 1 cover the area of a circle of radius 14.1; a patch may waste about half of its own.
        assertThat(Packing.around(circles)).isLessThan(18);
    }

    @Test
    void fiveThousandTeamsOfOneUnitFindTheirPlaces() {
        var teams = IntStream.range(0, 5_000).mapToObj(i -> new Team("T" + i, null, 1 + i % 17, 0)).toList();
        assertThat(OrganizationMap.of(new Structure(List.of(), teams, List.of(), List.of())).teams()).hasSize(5_000);
    }
}
