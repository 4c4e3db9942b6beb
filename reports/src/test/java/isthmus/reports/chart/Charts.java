package isthmus.reports.chart;

import isthmus.assessment.Assessment;
import isthmus.assessment.comparison.Comparison;
import isthmus.assessment.map.OrganizationMap;
import isthmus.assessment.roadmap.Outlook;
import isthmus.reports.Outlooks;
import isthmus.reports.content.MoveWords;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every chart that an assessment can have. */
final class Charts {
    private Charts() {}

    static List<Chart> of(Assessment assessment) {
        var charts = new ArrayList<>(ofAnswers(assessment));
        charts.addAll(island(assessment));
        charts.addAll(outlook(Outlooks.full(assessment), assessment));
        return charts;
    }

    static List<Chart> outlook(Outlook outlook, Assessment assessment) {
        var words = Wording.of("en");
        var charts = new ArrayList<Chart>();
        charts.add(TargetChart.draw(assessment.instrument(), outlook.recommendations().aims(), words));
        if (!outlook.plans().isEmpty()) {
            charts.add(ScenarioChart.draw(outlook.plans(), words));
        }
        if (!RoadmapChart.order(outlook.roadmap()).isEmpty()) {
            charts.add(RoadmapChart.draw(outlook.roadmap(), e -> MoveWords.of(e.subject(), words), words));
        }
        return charts;
    }

    /** Those that are made of what people said. */
    static List<Chart> ofAnswers(Assessment assessment) {
        var charts = new ArrayList<Chart>();
        charts.add(ProfileChart.draw(assessment, List.of(), ProfileChart.Order.INSTRUMENT));
        charts.add(ProfileChart.draw(assessment, List.of(), ProfileChart.Order.SCORE));
        charts.add(GapChart.draw(assessment));
        charts.addAll(HeatMap.draw(assessment, HeatMap.Rows.UNITS));
        charts.addAll(HeatMap.draw(assessment, HeatMap.Rows.ALL));
        charts.addAll(ParticipationChart.draw(assessment, ParticipationChart.Rows.UNITS));
        charts.addAll(ParticipationChart.draw(assessment, ParticipationChart.Rows.TEAMS));
        charts.addAll(dimensions(assessment));
        charts.addAll(answers(assessment));
        return charts;
    }

    static List<Chart> island(Assessment assessment) {
        var words = Wording.of("en");
        var charts = new ArrayList<Chart>();
        charts.add(PartsChart.draw(assessment.island(), words));
        charts.add(MapChart.draw(assessment.structure(), OrganizationMap.of(assessment.structure()), words));
        MissionChart.draw(assessment.island().borderWait(), words).ifPresent(charts::add);
        charts.add(SlopeChart.draw(Comparison.of(assessment, assessment), words));
        return charts;
    }

    static List<Chart> dimensions(Assessment assessment) {
        return assessment.dimensions().stream().map(d -> DimensionChart.draw(assessment, d)).toList();
    }

    static List<Chart> answers(Assessment assessment) {
        return assessment.dimensions().stream().map(d -> DistributionChart.draw(assessment, d)).flatMap(Optional::stream).toList();
    }

    /** The tables behind a chart, one line for each row. */
    static String written(Chart chart) {
        return chart.figures().stream()
                .flatMap(f -> f.rows().stream())
                .map(row -> row.stream().map(Cell::written).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    /** Everything that a reader or a screen reader gets from some charts. */
    static String said(List<Chart> charts) {
        return charts.stream()
                .map(c -> String.join("\n", c.title(), c.source(), c.alternative(), Drawing.of(c).root().getTextContent(), written(c)))
                .collect(Collectors.joining("\n"));
    }
}
