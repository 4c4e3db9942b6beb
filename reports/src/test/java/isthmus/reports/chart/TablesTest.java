package isthmus.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import isthmus.assessment.map.OrganizationMap;
import isthmus.reports.Sample;
import isthmus.reports.wording.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures behind the drawings: complete, to the digits of the report, and nothing that is hidden in it. */
class TablesTest {
    private static final Wording WORDS = Wording.of("en");

    @Test
    void everyChartHasItsFigures() {
        assertThat(Charts.of(Sample.small().assess())).hasSizeGreaterThan(15)
                .allSatisfy(c -> assertThat(c.figures()).as(c.id()).isNotEmpty()
                        .allSatisfy(f -> assertThat(f.rows()).as(c.id()).isNotEmpty()));
    }

    @Test
    void theProfileHasScoreIntervalLevelAndViewsOfEachDimension() {
        var assessment = Sample.small().assess();
        var table = ProfileChart.draw(assessment, List.of(), ProfileChart.Order.INSTRUMENT).figures().getFirst();
        assertThat(table.columns()).containsExactly(
                "Dimension", "Score", "95% interval, from", "95% interval, to", "Level", "Executives", "Business people", "Technology people");
        for (int i = 0; i < 4; i++) {
            var result = assessment.dimensions().get(i);
            var score = result.score().shown().orElseThrow();
            var row = table.rows().get(i);
            assertThat(row.stream().map(Cell::written).limit(5)).containsExactly(result.dimension().shortName(), WORDS.score(score.value()),
                    WORDS.score(score.low()), WORDS.score(score.high()), WORDS.levelShort(result.level()));
            assertThat(((Cell.Number) row.get(1)).value()).isEqualTo(Double.parseDouble(WORDS.score(score.value())));
        }
    }

    @Test
    void figuresHaveNoMoreDigitsThanTheReport() {
        assertThat(Charts.of(Sample.large().assess()))
                .flatExtracting(Chart::figures)
                .flatExtracting(Figures::rows)
                .allSatisfy(row -> assertThat((List<?>) row).allSatisfy(cell -> {
                    if (cell instanceof Cell.Number n) {
                        assertThat(n.value() * 100).isCloseTo(Math.rint(n.value() * 100), org.assertj.core.data.Offset.offset(1e-9));
                        assertThat(1 / n.value()).as("no minus zero").isNotEqualTo(Double.NEGATIVE_INFINITY);
                    }
                }));
    }

    @Test
    void aGapOfWhichOneSideIsHiddenShowsNeither() {
        var hidden = Sample.tiny().assess().dimensions().getFirst();
        assertThat(hidden.gap().firstMean().shown()).isPresent();
        var open = GapChart.draw(Sample.small().open().assess()).figures().getFirst();
        assertThat(open.rows()).hasSize(4).allSatisfy(row -> assertThat(row.subList(1, 10)).hasOnlyElementsOfType(Cell.Hidden.class));
    }

    @Test
    void answersAreCountedFromTheMostSeparatedOn() {
        var assessment = Sample.small().executives(8).assess();
        var dimension = assessment.dimensions().getFirst();
        var table = Charts.answers(assessment).getFirst().figures().getFirst();
        var reversed = dimension.dimension().items().stream().filter(i -> i.reversed()).findFirst().orElseThrow();
        var counted = dimension.distributions().stream()
                .filter(d -> d.item().equals(reversed.id()) && d.perspective().equals("business")).findFirst().orElseThrow();
        var row = table.rows().stream()
                .filter(r -> r.get(0).written().equals(reversed.id()) && r.get(1).written().equals("Business people")).findFirst().orElseThrow();
        assertThat(row.subList(2, 7)).extracting(Cell::written)
                .containsExactlyElementsOf(counted.counts().reversed().stream().map(String::valueOf).toList());
        assertThat(row.subList(7, 9)).extracting(Cell::written).containsExactly(String.valueOf(counted.cannotSee()), String.valueOf(counted.people()));
    }

    @Test
    void theMapHasEveryTeamWithItsHeadcountAndEveryTie() {
        var assessment = Sample.small().assess();
        var map = MapChart.draw(assessment.structure(), OrganizationMap.of(assessment.structure()), WORDS);
        assertThat(map.figures().getFirst().rows()).hasSize(5)
                .anySatisfy(row -> assertThat(row).extracting(Cell::written).containsExactly("Team 1", "Isthmus: mixed teams", "24", "50%"));
        // Five waits, one for handoffs and approvals together, and five collaborations.
        assertThat(map.figures().getLast().rows()).hasSize(10);
    }

    @Test
    void theMatrixHasEveryFieldThatIsNotEmpty() {
        var assessment = Sample.teams(80).assess();
        var matrix = MatrixChart.draw(assessment.structure(), OrganizationMap.of(assessment.structure()), WORDS).orElseThrow();
        var numbers = Drawing.of(matrix).labels().stream().filter(l -> l.left() > 196 && l.top() > 30).count();
        assertThat(matrix.figures().getFirst().rows()).hasSize((int) numbers);
    }

    @Test
    void aHeatMapSaysInWordsWhatItsSignsMean() {
        var rows = HeatMap.draw(Sample.small().team(6, 3, 1).assess(), HeatMap.Rows.ALL).getFirst().figures().getFirst().rows();
        var odd = rows.stream().filter(r -> r.getFirst().written().equals(Sample.ODD_TEAM)).findFirst().orElseThrow();
        assertThat(odd.get(1).written()).isEqualTo("1.0");
        assertThat(odd.getLast().written()).contains("Funding: Business people only; Outcomes: Business people only");
    }

    @Test
    void aRowWithoutACellForEachColumnIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tally(WORDS, "a", "b").row("x").figures()).withMessageContaining("1 cells for 2 columns");
    }
}
