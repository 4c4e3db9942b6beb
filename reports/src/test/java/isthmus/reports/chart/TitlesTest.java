package isthmus.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.Assessment;
import isthmus.reports.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The title of an exhibit is the sentence that a reader should take home from it. */
class TitlesTest {
    private final Assessment assessment = Sample.small().assess();
    private final Assessment hidden = Sample.teams(2).assess();

    @Test
    void theProfileSaysWhereSeparationIsStrongest() {
        assertThat(profile(assessment)).isEqualTo("Funding is where separation is strongest: level 1 of 5");
        assertThat(profile(hidden)).isEqualTo("No score can be shown yet");
        assertThat(profile(Sample.small().open().assess())).isEqualTo("No score can be shown yet");
    }

    private static String profile(Assessment assessment) {
        return ProfileChart.draw(assessment, List.of(), ProfileChart.Order.INSTRUMENT).title();
    }

    @Test
    void theGapsSayWhoSeesLessSeparationWhereAndByHowMuch() {
        assertThat(GapChart.draw(assessment).title()).isEqualTo("Business people clearly see less separation than Technology people in"
                + " Ownership of decisions: 1.0 points apart, and one more dimension like it");
        assertThat(GapChart.draw(hidden).title()).isEqualTo("The views of the two sides cannot be compared yet");
    }

    @Test
    void theHeatMapSaysWhoLiesFurthestBelowTheRest() {
        assertThat(HeatMap.draw(Sample.small().team(9, 9, 1).assess(), HeatMap.Rows.ALL).getFirst().title())
                .isEqualTo("Odd Team lies furthest below the rest in Funding");
        assertThat(HeatMap.draw(assessment, HeatMap.Rows.UNITS).getFirst().title()).isEqualTo("Unit 2 lies furthest below the rest in Funding");
        assertThat(HeatMap.draw(hidden, HeatMap.Rows.ALL).getFirst().title()).isEqualTo("No unit differs from the rest by more than chance");
    }

    @Test
    void partsOfAHeatMapAreNumbered() {
        assertThat(HeatMap.draw(Sample.teams(90).assess(), HeatMap.Rows.ALL)).extracting(Chart::title)
                .satisfiesExactly(t -> assertThat(t).endsWith("(part 1 of 3)"), t -> assertThat(t).endsWith("(part 2 of 3)"),
                        t -> assertThat(t).endsWith("(part 3 of 3)"));
    }

    @Test
    void participationSaysHowManyOfHowMany() {
        assertThat(ParticipationChart.draw(assessment, ParticipationChart.Rows.TEAMS).getFirst().title())
                .isEqualTo("96 of 128 people answered (75%)");
    }

    @Test
    void aDimensionSaysItsLevelOrThatNoneCanBeShown() {
        assertThat(Charts.dimensions(assessment)).extracting(Chart::title)
                .contains("Funding: level 1 of 5", "Flow: level 4 of 5");
        assertThat(Charts.dimensions(hidden)).extracting(Chart::title).startsWith("Funding: no score can be shown");
    }

    @Test
    void answersSayHowManyLieOnTheSeparatedSideOrCannotSee() {
        assertThat(Charts.answers(assessment)).extracting(Chart::title)
                .anyMatch(t -> t.matches("Funding: \\d+% of the answers lie on the separated side"))
                .anyMatch(t -> t.matches("Ownership of decisions: up to \\d+% of a group cannot see this from where they sit"));
    }
}
