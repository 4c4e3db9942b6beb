package isthmus.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isthmus.assessment.Assessment;
import isthmus.assessment.recommendation.Aim;
import isthmus.assessment.roadmap.Entry;
import isthmus.assessment.roadmap.Outlook;
import isthmus.assessment.roadmap.Roadmap;
import isthmus.reports.Outlooks;
import isthmus.reports.Sample;
import isthmus.reports.Xml;
import isthmus.reports.content.MoveWords;
import isthmus.reports.wording.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Pictures of what to change first can be read without their colours. */
class OutlookChartsTest {

    private static final Wording WORDS = Wording.of("en");
    private static final Assessment ASSESSMENT = Sample.large().assess();
    private static final Outlook OUTLOOK = Outlooks.full(ASSESSMENT);
    private final Drawing targets = Drawing.of(targets(OUTLOOK));
    private final Drawing roadmap = Drawing.of(roadmap(OUTLOOK.roadmap()));
    private final Chart scenarios = ScenarioChart.draw(OUTLOOK.plans(), WORDS);

    @Test
    void agreedTargetsAreFilledFlagsAndSuggestedOnesHollow() {
        // The legend has one of each.
        assertThat(flags(Palette.INK)).hasSize(1 + 1);
        assertThat(flags(Palette.PAPER)).hasSize(1 + 9);
        assertThat(targets.written()).contains("level 1, target 4");
    }

    private List<Element> flags(String fill) {
        return Xml.all(targets.root(), "polygon").stream()
                .filter(p -> p.getAttribute("fill").equals(fill) && p.getAttribute("points").split(" ").length == 3)
                .toList();
    }

    @Test
    void aFlagStandsAtItsLevel() {
        var scale = new Scale(ASSESSMENT.instrument(), 176, 470);
        var aims = OUTLOOK.recommendations().aims().stream().map(Aim::target).map(t -> Math.round(scale.x(t) * 100) / 100.0).toList();
        var poles = Xml.all(targets.root(), "line").stream()
                .filter(l -> l.getAttribute("stroke-width").equals("1.6"))
                .skip(2)
                .map(l -> Drawing.number(l, "x1"))
                .toList();
        assertThat(poles).isEqualTo(aims);
    }

    @Test
    void theTargetsSayHowManyAreBelowAndWhichHasFurthestToGo() {
        assertThat(targets(OUTLOOK).title()).isEqualTo("7 of 10 dimensions are below target; Funding has furthest to go: 2.3 levels");
        var open = Sample.small().open().assess();
        assertThat(targets(Outlooks.full(open), open).title()).isEqualTo("No score can be shown yet");
    }

    @Test
    void whatBecameOfAMoveIsTold() {
        assertThat(Xml.all(roadmap.root(), "rect").stream().filter(r -> r.getAttribute("fill").equals(Palette.INK))).hasSize(1 + 1);
        assertThat(roadmap.hatched()).isEqualTo(1 + 1);
        assertThat(roadmap.labels()).extracting(Drawing.Label::words).filteredOn(w -> w.startsWith("done")).hasSize(2);
        assertThat(roadmap.labels()).extracting(Drawing.Label::words).filteredOn(w -> w.startsWith("dropped")).hasSize(2);
    }

    @Test
    void barsBeginInTheirQuarterAndLastAsLongAsTheMove() {
        var entries = OUTLOOK.roadmap().entries().stream().limit(RoadmapChart.MOST).filter(e -> e.track().state().word().equals("open")).toList();
        var bars = Xml.all(roadmap.root(), "rect").stream().filter(r -> r.getAttribute("fill").equals(Palette.SEA_LIGHT)).skip(1).toList();
        double quarter = (640 - 250) / (double) OUTLOOK.roadmap().quarters();
        assertThat(bars).hasSameSizeAs(entries);
        for (int i = 0; i < bars.size(); i++) {
            assertThat(Drawing.number(bars.get(i), "x")).isCloseTo(250 + entries.get(i).quarter() * quarter + 2, within(0.02));
            assertThat(Drawing.number(bars.get(i), "width")).isCloseTo(entries.get(i).quarters() * quarter - 4, within(0.02));
        }
    }

    @Test
    void theRoadmapSaysInWordsWhatFollowsWhat() {
        assertThat(roadmap(OUTLOOK.roadmap()).title()).isEqualTo("Now 5 moves begin, next quarter 5, later 8");
        assertThat(roadmap(OUTLOOK.roadmap()).alternative()).contains("from Apr 2026, one quarter, open.", "from Oct 2026, 2 quarters, open, after 3, 4.");
        assertThat(roadmap.written()).contains("after 3, 4");
    }

    @Test
    void whatDoesNotFitIntoThePictureIsCounted() {
        var ids = OUTLOOK.roadmap().entries();
        var many = java.util.stream.Stream.of(ids, ids).flatMap(List::stream).toList();
        var chart = roadmap(new Roadmap(Outlooks.START, many, List.of(), List.of()));
        assertThat(chart.source()).endsWith((many.size() - RoadmapChart.MOST) + " more moves are in the web form.");
    }

    @Test
    void scenariosAreDrawnInProportionAndTheBestIsNamed() {
        var plans = OUTLOOK.plans();
        double today = plans.getFirst().simulation().before().waiting().days();
        var bars = Xml.all(Drawing.of(scenarios).root(), "rect").stream().filter(r -> Drawing.number(r, "x") == 176).map(r -> Drawing.number(r, "width")).toList();
        assertThat(bars).hasSize(4);
        for (int i = 0; i < plans.size(); i++) {
            double share = plans.get(i).simulation().after().waiting().days() / today;
            assertThat(bars.get(i + 1) / bars.getFirst()).isCloseTo(share, within(0.001));
        }
        assertThat(scenarios.title()).startsWith("“Shorter ways” leaves the least waiting: ")
                .contains(WORDS.heads(plans.getFirst().simulation().after().waiting().days()), WORDS.heads(today));
        assertThat(Drawing.of(scenarios).written()).contains("Shorter ways (agreed)");
    }

    private static Chart targets(Outlook outlook) {
        return targets(outlook, ASSESSMENT);
    }

    private static Chart targets(Outlook outlook, Assessment assessment) {
        return TargetChart.draw(assessment.instrument(), outlook.recommendations().aims(), WORDS);
    }

    private static Chart roadmap(Roadmap roadmap) {
        return RoadmapChart.draw(roadmap, (Entry e) -> MoveWords.of(e.subject(), WORDS), WORDS);
    }
}
