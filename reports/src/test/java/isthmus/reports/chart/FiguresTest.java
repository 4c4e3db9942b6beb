package isthmus.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.Assessment;
import isthmus.assessment.instrument.Item;
import isthmus.assessment.scoring.NodeResult;
import isthmus.reports.Sample;
import isthmus.reports.Xml;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may be shown is written out; what may not leaves no trace. */
class FiguresTest {
    private static final Wording WORDS = Wording.of("en");

    private final Assessment assessment = Sample.small().assess();

    @Test
    void theProfileWritesEveryScoreIntervalAndLevel() {
        var profile = ProfileChart.draw(assessment, List.of(), ProfileChart.Order.INSTRUMENT);
        var written = Drawing.of(profile).labels().stream().map(Drawing.Label::words).toList();
        assertThat(assessment.dimensions()).isNotEmpty().allSatisfy(dimension -> {
            var score = dimension.score().shown().orElseThrow();
            assertThat(written).contains(dimension.dimension().shortName(), WORDS.score(score.value()), WORDS.interval(score));
            assertThat(written).contains(WORDS.levelShort(dimension.level()));
            for (var view : dimension.perspectives().values()) {
                assertThat(profile.alternative()).contains(WORDS.score(view.shown().orElseThrow().value()));
            }
        });
    }

    @Test
    void theProfileByScoreBeginsWithTheLowest() {
        var names = Drawing.of(ProfileChart.draw(assessment, List.of(), ProfileChart.Order.SCORE)).labels().stream().map(Drawing.Label::words)
                .filter(w -> assessment.dimensions().stream().anyMatch(d -> d.dimension().shortName().equals(w)))
                .toList();
        var byScore = assessment.dimensions().stream()
                .sorted(Comparator.comparingDouble(d -> d.score().shown().orElseThrow().value()))
                .map(d -> d.dimension().shortName())
                .toList();
        assertThat(names).isEqualTo(byScore).isNotEqualTo(assessment.dimensions().stream().map(d -> d.dimension().shortName()).toList());
    }

    @Test
    void theGapsAreWrittenWithBothMeansTheDifferenceAndAVerdict() {
        var gaps = GapChart.draw(assessment);
        for (var dimension : assessment.dimensions()) {
            var gap = dimension.gap();
            assertThat(gaps.alternative()).contains(dimension.dimension().shortName() + ": Business people "
                    + WORDS.score(gap.firstMean().shown().orElseThrow().value()) + ", Technology people "
                    + WORDS.score(gap.secondMean().shown().orElseThrow().value()) + ", difference "
                    + WORDS.signed(gap.difference().shown().orElseThrow().value()) + " ("
                    + WORDS.signedInterval(gap.difference().shown().orElseThrow()) + "), " + GapChart.verdict(gap.verdict(), WORDS));
            assertThat(Drawing.of(gaps).written()).contains(GapChart.verdict(gap.verdict(), WORDS));
        }
    }

    @Test
    void aDimensionWritesEveryViewWithItsIntervalAndPeople() {
        for (var dimension : assessment.dimensions()) {
            var written = Drawing.of(DimensionChart.draw(assessment, dimension)).written();
            for (var view : dimension.perspectives().values()) {
                var shown = view.shown().orElseThrow();
                assertThat(written).contains(WORDS.score(shown.value()),
                        "(" + WORDS.interval(shown) + ")  n " + shown.people());
            }
        }
    }

    @Test
    void theHeatMapWritesEveryShownScoreOnceForEachOfItsFields() {
        var map = HeatMap.draw(assessment, HeatMap.Rows.ALL).getFirst();
        var figures = Drawing.of(map).labels().stream().map(Drawing.Label::words).filter(w -> w.matches("~?\\d\\.\\d|split")).toList();
        var expected = assessment.dimensions().stream().flatMap(d -> d.nodes().stream()).flatMap(n -> written(n).stream()).toList();
        assertThat(expected).hasSizeGreaterThan(3 * (2 + 5));
        // The legend shows once what "split" looks like.
        assertThat(figures).containsExactlyInAnyOrderElementsOf(
                Stream.concat(expected.stream(), Stream.of("split")).toList());
    }

    /** The mean of the sides, or the view of the only one that can be shown. */
    private static Optional<String> written(NodeResult node) {
        if (node.divided()) {
            return Optional.of("split");
        }
        var sides = node.sides().values().stream().flatMap(s -> s.shown().stream()).toList();
        return node.score().shown()
                .or(() -> sides.size() == 1 ? Optional.of(sides.getFirst()) : Optional.empty())
                .map(s -> (node.indicative() ? "~" : "") + WORDS.score(s.value()));
    }

    @Test
    void participationIsWrittenAsCountsAndRate() {
        var chart = ParticipationChart.draw(assessment, ParticipationChart.Rows.TEAMS).getFirst();
        assertThat(Drawing.of(chart).labels()).extracting(Drawing.Label::words)
                .filteredOn(w -> w.equals("9 of 12 · 75%")).hasSize(10);
        assertThat(Drawing.of(chart).written()).contains("6 of 8 · 75%");
        assertThat(Drawing.of(ParticipationChart.draw(assessment, ParticipationChart.Rows.UNITS).getFirst()).written())
                .contains("27 of 36 · 75%", "18 of 24 · 75%");
    }

    @Test
    void distributionsCountEverybodyFromTheMostSeparatedAnswerOn() {
        for (var dimension : assessment.dimensions()) {
            var chart = DistributionChart.draw(assessment, dimension).orElseThrow();
            for (var distribution : dimension.distributions()) {
                assertThat(Drawing.of(chart).written()).contains("n " + distribution.people());
                distribution.counts().forEach(count -> assertThat(chart.alternative()).contains(" " + count));
            }
        }
    }

    @Test
    void reversedQuestionsAreDrawnFromTheOtherEnd() {
        // The odd team disagrees with every sentence that speaks for separation, hence with every reversed one.
        var woven = Sample.tiny().team(6, 6, 5).assess();
        var dimension = woven.dimensions().getFirst();
        var widths = new ArrayList<Double>();
        for (var item : dimension.dimension().items()) {
            for (var perspective : woven.instrument().perspectives()) {
                dimension.distributions().stream()
                        .filter(d -> d.item().equals(item.id()) && d.perspective().equals(perspective.id()))
                        .forEach(d -> widths.add((double) d.counts().get(item.reversed() ? 0 : 4) / d.people()));
            }
        }
        assertThat(dimension.dimension().items()).anyMatch(Item::reversed);
        assertThat(widths).hasSize(6).allMatch(w -> w > 0);
        var drawn = Xml.all(Drawing.of(Charts.answers(woven).getFirst()).root(), "rect").stream()
                .filter(r -> r.getAttribute("fill").equals(Palette.ramp(4, 5)))
                .skip(1) // the legend's
                .map(r -> Drawing.number(r, "width") / (590 - 352))
                .toList();
        assertThat(drawn).usingComparatorForType((x, y) -> Math.abs(x - y) < 0.001 ? 0 : Double.compare(x, y), Double.class)
                .containsExactlyElementsOf(widths);
    }

    @Test
    void fourExecutivesAreHatchedAndTheirMeanIsNowhere() {
        var hidden = Sample.small().executives(4, 5).assess();
        var shown = Sample.small().executives(5, 5).assess();
        assertThat(Charts.said(Charts.ofAnswers(shown))).contains("5.0");
        assertThat(Charts.said(Charts.ofAnswers(hidden))).doesNotContain("5.0");

        var profile = ProfileChart.Order.INSTRUMENT;
        assertThat(Drawing.of(ProfileChart.draw(hidden, List.of(), profile)).hatched())
                .isEqualTo(Drawing.of(ProfileChart.draw(shown, List.of(), profile)).hatched() + 4);
        for (int i = 0; i < 4; i++) {
            assertThat(Drawing.of(Charts.dimensions(hidden).get(i)).hatched()).isEqualTo(1);
            assertThat(Drawing.of(Charts.dimensions(shown).get(i)).hatched()).isZero();
            assertThat(Drawing.of(Charts.dimensions(hidden).get(i)).written()).contains("hidden");
        }
    }

    @Test
    void aTeamOfThreeIsHatchedAndItsMeanIsNowhere() {
        var hidden = Sample.small().team(3, 3, 1).assess();
        var shown = Sample.small().team(6, 6, 1).assess();
        assertThat(Charts.said(HeatMap.draw(shown, HeatMap.Rows.ALL))).contains("1.0");
        assertThat(Charts.said(Charts.ofAnswers(hidden))).doesNotContain("1.0");
        var map = HeatMap.draw(hidden, HeatMap.Rows.ALL).getFirst();
        assertThat(map.alternative()).contains(Sample.ODD_TEAM + ": Funding hidden, Outcomes hidden, Flow hidden and Ownership of decisions hidden.");
        assertThat(Drawing.of(map).hatched()).isEqualTo(1 + hiddenFields(hidden));
    }

    @Test
    void whereOneSideIsTooSmallTheOthersViewStandsUnderItsName() {
        var map = HeatMap.draw(Sample.small().team(6, 3, 1).assess(), HeatMap.Rows.ALL).getFirst();
        assertThat(map.alternative()).contains(Sample.ODD_TEAM + ": Funding 1.0 Business people");
    }

    private static long hiddenFields(Assessment assessment) {
        return assessment.dimensions().stream().flatMap(d -> d.nodes().stream()).filter(n -> written(n).isEmpty()).count();
    }

    @Test
    void answersOfSevenAreHatchedAndThoseOfEightAreCounted() {
        var seven = Charts.answers(Sample.small().executives(7).assess()).getFirst();
        var eight = Charts.answers(Sample.small().executives(8).assess()).getFirst();
        assertThat(Drawing.of(seven).written()).doesNotContain("n 7");
        assertThat(seven.alternative()).doesNotContain("Executives");
        assertThat(Drawing.of(eight).written()).contains("n 8");
        assertThat(eight.alternative()).contains("d1q1, Executives: Disagree ");
        assertThat(seven.source()).endsWith("Too few answers to be shown: Executives.");
        assertThat(eight.source()).doesNotContain("Too few answers");
    }

    @Test
    void anOpenCampaignShowsTurnoutAndNoFigure() {
        var open = Sample.small().open().assess();
        var charts = Charts.ofAnswers(open);
        assertThat(Charts.answers(open)).isEmpty();
        assertThat(Charts.said(charts)).doesNotContainPattern("\\d\\.\\d").contains("9 of 12 · 75%");
        assertThat(Drawing.of(charts.getFirst()).hatched()).isEqualTo(1 + 4);
    }
}
