package isthmus.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.Assessment;
import isthmus.assessment.report.Branding;
import isthmus.reports.Sample;
import isthmus.reports.Spelling;
import isthmus.reports.Xml;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every chart of every assessment. */
class ChartsTest {

    private static final List<Assessment> ASSESSMENTS = Stream.concat(
                    Stream.of(Sample.tiny(), Sample.large(), Sample.small().executives(4).team(3, 6, 1), Sample.small().board(2).executives(3),
                            Sample.small().open(), Sample.teams(90).headcounts(1000.25), Sample.large().board(7),
                            Sample.large().spelt(Spelling.LONG_WORDS)),
                    Arrays.stream(Spelling.values()).map(s -> Sample.small().team(3, 6, 1).board(2).spelt(s)))
            .map(Sample::assess)
            .toList();

    static List<Assessment> assessments() {
        return ASSESSMENTS;
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void chartsAreDrawnInTheVocabularyOfThePainterWithoutStyleOrScript(Assessment assessment) {
        var elements = Set.of("svg", "title", "desc", "rect", "line", "circle", "polygon", "path", "text");
        var attributes = Set.of("xmlns", "role", "aria-labelledby", "viewBox", "width", "height", "font-family", "id", "x", "y", "x1", "x2",
                "y1", "y2", "cx", "cy", "r", "points", "d", "fill", "stroke", "stroke-width", "font-size", "font-weight", "text-anchor",
                "transform");
        for (Chart chart : Charts.of(assessment)) {
            for (var element : Xml.all(Drawing.of(chart).root())) {
                assertThat(elements).contains(element.getLocalName());
                assertThat(attributes).containsAll(Xml.attributes(element).stream().map(a -> a.getName()).toList());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void chartsTellTheirTitleAndContentToAssistiveTechnology(Assessment assessment) {
        for (Chart chart : Charts.of(assessment)) {
            var root = Drawing.of(chart).root();
            var title = Xml.all(root, "title").getFirst();
            var description = Xml.all(root, "desc").getFirst();
            assertThat(root.getAttribute("role")).isEqualTo("img");
            assertThat(root.getAttribute("aria-labelledby")).isEqualTo(title.getAttribute("id") + " " + description.getAttribute("id"));
            assertThat(title.getTextContent()).isNotBlank();
            assertThat(description.getTextContent()).isNotBlank().endsWith(".");
            assertThat(chart.source()).isNotBlank().endsWith(".");
        }
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void idsAreUniqueAcrossAllChartsOfAReport(Assessment assessment) {
        var ids = new ArrayList<String>();
        for (Chart chart : Charts.of(assessment)) {
            ids.add(chart.id());
            Xml.all(Drawing.of(chart).root()).stream().map(e -> e.getAttribute("id")).filter(id -> !id.isEmpty()).forEach(ids::add);
        }
        assertThat(ids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void textStaysInsideTheDrawing(Assessment assessment) {
        for (Chart chart : Charts.of(assessment)) {
            var drawing = Drawing.of(chart);
            assertThat(drawing.root().getAttribute("viewBox")).matches("0 0 640 [0-9.]+");
            assertThat(drawing.labels()).isNotEmpty();
            assertThat(drawing.labels().stream().filter(l -> !l.isInside(drawing.width(), drawing.height()))).as(chart.id()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void shapesStayInsideTheDrawing(Assessment assessment) {
        for (Chart chart : Charts.of(assessment)) {
            var drawing = Drawing.of(chart);
            for (var rect : Xml.all(drawing.root(), "rect")) {
                assertThat(Drawing.number(rect, "width")).as(chart.id()).isGreaterThanOrEqualTo(0);
                assertThat(Drawing.number(rect, "x") + Drawing.number(rect, "width")).as(chart.id()).isBetween(0.0, 640.5);
                assertThat(Drawing.number(rect, "y") + Drawing.number(rect, "height")).as(chart.id()).isBetween(0.0, drawing.height() + 0.5);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void textsDoNotLieOnEachOther(Assessment assessment) {
        for (Chart chart : Charts.of(assessment)) {
            var labels = Drawing.of(chart).labels().stream().filter(l -> l.bottom() - l.top() < 14).toList();
            for (int i = 0; i < labels.size(); i++) {
                for (int j = i + 1; j < labels.size(); j++) {
                    var other = labels.get(j);
                    assertThat(labels.get(i).overlaps(other))
                            .as("%s: %s on %s", chart.id(), labels.get(i), other)
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void marksInTheHeatMapDoNotLieOnFigures(Assessment assessment) {
        for (Chart chart : HeatMap.draw(assessment, HeatMap.Rows.ALL)) {
            var drawing = Drawing.of(chart);
            var figures = drawing.labels().stream().filter(l -> l.words().matches("~?\\d\\.\\d")).toList();
            for (var mark : drawing.marks()) {
                assertThat(figures.stream().filter(f -> f.overlaps(mark))).as("%s: %s", chart.id(), mark).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Spelling.class)
    void namesArriveInTheDescriptionAsTheyWereWritten(Spelling spelling) {
        var assessment = Sample.small().spelt(spelling).assess();
        var readable = spelling.apply("Unit 2").codePoints()
                .map(c -> c < 0x20 || c == 0xffff || c >= 0xd800 && c <= 0xdfff ? 0xfffd : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        var map = HeatMap.draw(assessment, HeatMap.Rows.UNITS).getFirst();
        assertThat(Xml.all(Drawing.of(map).root(), "desc").getFirst().getTextContent()).contains(readable);
    }

    @Test
    void numbersOnTheRampCanBeReadWhateverTheNumberOfLevels() {
        for (int steps = 2; steps <= 9; steps++) {
            for (int step = 0; step < steps; step++) {
                double ground = Branding.luminance(Palette.ramp(step, steps));
                double ink = Branding.luminance(Palette.inkOnRamp(step, steps));
                assertThat((Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05)).isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @Test
    void manyTeamsAreSpreadOverSeveralChartsWithoutLosingOne() {
        var assessment = Sample.teams(90).assess();
        assertThat(HeatMap.draw(assessment, HeatMap.Rows.ALL)).hasSize(3);
        assertThat(ParticipationChart.draw(assessment, ParticipationChart.Rows.TEAMS)).hasSize(3);
        for (var charts : List.of(HeatMap.draw(assessment, HeatMap.Rows.ALL),
                ParticipationChart.draw(assessment, ParticipationChart.Rows.TEAMS))) {
            var written = charts.stream().flatMap(c -> Drawing.of(c).labels().stream()).map(Drawing.Label::words).toList();
            for (int team = 1; team <= 90; team++) {
                assertThat(written).containsOnlyOnce("Team " + team);
            }
        }
    }
}
