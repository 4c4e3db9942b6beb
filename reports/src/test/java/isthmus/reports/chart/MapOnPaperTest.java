package isthmus.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.map.OrganizationMap;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A map that can be read on A4: in full up to sixty teams, by its largest units and with a matrix beyond. */
class MapOnPaperTest {

    private static final Wording WORDS = Wording.of("en");
    private static final Pattern SIZE = Pattern.compile("font-size=\"([0-9.]+)\"");
    /** Of A4 without its margins, in points, for the width of a chart. */
    private static final double POINTS = 170 / 25.4 * 72 / Chart.WIDTH;

    private static Structure organization(int teams, int units) {
        var random = new Random(teams);
        var all = IntStream.range(0, teams)
                .mapToObj(i -> {
                    int people = 4 + random.nextInt(14);
                    int technology = i % 4 == 0 ? people : i % 10 == 1 ? people / 2 : 0;
                    return new Team("Policyholder Communications " + i, "Unit " + i % units, people - technology, technology);
                })
                .toList();
        var ties = new ArrayList<Dependency>();
        for (int i = 0; i < teams * 4; i++) {
            ties.add(new Dependency(all.get(i / 4).name(), all.get((i / 4 + 1 + random.nextInt(teams - 1)) % teams).name(), Kind.values()[i % 4],
                    1 + random.nextInt(4), i % 4 == 3 ? 0 : random.nextInt(9), Hindrance.OK));
        }
        return new Structure(IntStream.range(0, units).mapToObj(i -> new Unit("Unit " + i, null)).toList(), all, List.of(), ties);
    }

    private static Chart map(Structure structure) {
        return MapChart.draw(structure, OrganizationMap.of(structure), WORDS);
    }

    private static Chart matrix(Structure structure) {
        return MatrixChart.draw(structure, OrganizationMap.of(structure), WORDS).orElseThrow();
    }

    private static List<String> texts(Chart chart) {
        var texts = new ArrayList<String>();
        var nodes = Drawing.of(chart).root().getElementsByTagName("text");
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void everyNameOfSixtyTeamsCanBeReadInFull() {
        var structure = organization(60, 6);
        var said = String.join(" ", texts(map(structure)));
        assertThat(structure.teams()).allMatch(t -> said.contains(t.name()));
        assertThat(said).doesNotContain("…");
    }

    @Test
    void nothingIsSmallerThanSixPointsOnA4() {
        for (var chart : List.of(map(organization(60, 6)), map(organization(600, 41)), matrix(organization(600, 41)))) {
            assertThat(SIZE.matcher(chart.svg()).results()).isNotEmpty().allMatch(size -> Double.parseDouble(size.group(1)) * POINTS >= 6);
        }
    }

    @Test
    void aLargeOrganizationIsDrawnByItsLargestUnitsAThirdOfThemInEachLand() {
        var structure = organization(600, 41);
        var spots = Spot.units(OrganizationMap.of(structure), WORDS);
        assertThat(Spot.count(spots)).isEqualTo(24);
        assertThat(spots.values().stream().filter(Spot::drawn).map(Spot::land).distinct()).hasSize(3);
        assertThat(spots).hasSize(600);
        assertThat(map(structure).source()).contains("600 teams, too many to be read one by one: drawn as their 24 largest units");
    }

    @Test
    void theMatrixLosesNoDayAndSeparatesTheIsland() {
        var structure = new Structure(
                List.of(new Unit("North", null), new Unit("South", null), new Unit("Systems", null)),
                IntStream.range(0, 66).mapToObj(i -> new Team("T" + i, i < 22 ? "North" : i < 44 ? "South" : "Systems", i < 44 ? 5 : 0, i < 44 ? 0 : 5)).toList(),
                List.of(),
                List.of(waits("T0", "T50", 30), waits("T1", "T60", 12), waits("T25", "T1", 7), waits("T45", "T46", 0.25), waits("T50", "T30", 2000)));
        var matrix = matrix(structure);
        assertThat(matrix.title()).isEqualTo("2,042 of 2,049 days waited a month are waited across the border");
        assertThat(texts(matrix)).containsSubsequence("South", "7", "North", "42", "Systems", "2.0k", "<1");
        assertThat(matrix.alternative()).contains("North waits for Systems, 42 days a month.", "Systems waits for South, 2000 days a month.");
    }

    private static Dependency waits(String from, String to, double days) {
        return new Dependency(from, to, Kind.SERVICE, 1, days, Hindrance.SLOWING);
    }

    @Test
    void aMapThatShowsEveryTeamNeedsNoMatrixAndNeitherDoesOneWithoutWaits() {
        var small = organization(60, 6);
        assertThat(MatrixChart.draw(small, OrganizationMap.of(small), WORDS)).isEmpty();
        var quiet = new Structure(List.of(), organization(70, 2).teams().stream().map(t -> new Team(t.name(), null, 1, 0)).toList(), List.of(), List.of());
        assertThat(MatrixChart.draw(quiet, OrganizationMap.of(quiet), WORDS)).isEmpty();
    }
}
