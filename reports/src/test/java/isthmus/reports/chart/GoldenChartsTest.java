package isthmus.reports.chart;

import isthmus.assessment.Assessment;
import isthmus.assessment.map.OrganizationMap;
import isthmus.assessment.roadmap.Outlook;
import isthmus.reports.Golden;
import isthmus.reports.Outlooks;
import isthmus.reports.Sample;
import isthmus.reports.content.MoveWords;
import isthmus.reports.wording.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One drawing of each kind to the last digit; how to renew them is in the module's README. */
class GoldenChartsTest {
    private final Assessment assessment = Sample.tiny().executives(4).assess();
    private final Outlook outlook = Outlooks.full(assessment);

    @Test
    void theProfileIsDrawnAsBefore() {
        Golden.assertEqual("profile.svg", ProfileChart.draw(assessment, List.of(), ProfileChart.Order.INSTRUMENT).svg());
    }

    @Test
    void theGapsAreDrawnAsBefore() {
        Golden.assertEqual("gaps.svg", GapChart.draw(assessment).svg());
    }

    @Test
    void theHeatMapIsDrawnAsBefore() {
        Golden.assertEqual("heat.svg", HeatMap.draw(assessment, HeatMap.Rows.ALL).getFirst().svg());
    }

    @Test
    void participationIsDrawnAsBefore() {
        Golden.assertEqual("participation.svg", ParticipationChart.draw(assessment, ParticipationChart.Rows.TEAMS).getFirst().svg());
    }

    @Test
    void aDimensionIsDrawnAsBefore() {
        Golden.assertEqual("dimension.svg", DimensionChart.draw(assessment, assessment.dimensions().getFirst()).svg());
    }

    @Test
    void answersAreDrawnAsBefore() {
        Golden.assertEqual("answers.svg", DistributionChart.draw(assessment, assessment.dimensions().getFirst()).orElseThrow().svg());
    }

    @Test
    void theMapIsDrawnAsBefore() {
        Golden.assertEqual("map.svg", MapChart.draw(assessment.structure(), OrganizationMap.of(assessment.structure()), Wording.of("en")).svg());
    }

    @Test
    void thePartsOfTheIndexAreDrawnAsBefore() {
        Golden.assertEqual("parts.svg", PartsChart.draw(assessment.island(), Wording.of("en")).svg());
    }

    @Test
    void theTargetsAreDrawnAsBefore() {
        Golden.assertEqual("targets.svg", TargetChart.draw(assessment.instrument(), outlook.recommendations().aims(), Wording.of("en")).svg());
    }

    @Test
    void scenariosAreDrawnAsBefore() {
        Golden.assertEqual("scenarios.svg", ScenarioChart.draw(outlook.plans(), Wording.of("en")).svg());
    }

    @Test
    void theRoadmapIsDrawnAsBefore() {
        var words = Wording.of("en");
        Golden.assertEqual("roadmap.svg", RoadmapChart.draw(outlook.roadmap(), e -> MoveWords.of(e.subject(), words), words).svg());
    }
}
