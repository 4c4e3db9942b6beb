package isthmus.reports.content;

import isthmus.assessment.Assessment;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Perspective;
import isthmus.assessment.scoring.DimensionResult;
import isthmus.assessment.scoring.Estimate;
import isthmus.reports.chart.Chart;
import isthmus.reports.chart.DimensionChart;
import isthmus.reports.chart.DistributionChart;
import isthmus.reports.chart.GapChart;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one dimension.
 *
 * @param hidden why there is no score, or empty
 * @param levels where the organization stands and what comes next; all levels when the score is hidden
 * @param saidAgainstDone what people say beside what the team graph shows, or empty where the graph shows nothing of it
 * @param answers empty when no group is large enough
 */
public record DimensionPage(
        String id,
        int number,
        String name,
        String shortName,
        String definition,
        String claim,
        String headline,
        String hidden,
        List<LevelText> levels,
        Chart chart,
        List<View> views,
        List<View> facets,
        List<String> readings,
        String saidAgainstDone,
        @Nullable Chart answers,
        String noAnswers,
        List<MoveCard> moves,
        String noMoves,
        List<Citations.Source> evidence) {

    /** @param here true for a level that the score or its interval reaches */
    public record LevelText(String name, String text, boolean here) {}

    /** One line of the table; a figure that may not be shown is the word for it. */
    public record View(String label, String score, String interval, String people, String criterion, String cannotSee, String why) {}

    static DimensionPage of(DimensionResult result, int number, Assessment assessment, Citations citations, Wording words) {
        var dimension = result.dimension();
        var level = result.level();
        String headline = level == null
                ? words.say("dimension.title.hidden", dimension.shortName())
                : words.levelName(level, assessment.instrument());
        return new DimensionPage(
                dimension.id(),
                number,
                dimension.name(),
                dimension.shortName(),
                dimension.definition(),
                dimension.claim(),
                headline,
                result.score() instanceof Estimate.Hidden h ? words.say(h.why()) : "",
                levels(result, assessment.instrument(), words),
                DimensionChart.draw(assessment, result),
                views(result, assessment, words),
                facets(result, words),
                readings(result, assessment, words),
                saidAgainstDone(result, assessment, words),
                DistributionChart.draw(assessment, result).orElse(null),
                words.say("dimension.answers.none", assessment.instrument().gates().distribution()),
                result.moves().stream().map(m -> MoveCard.of(m, result, assessment, citations, words)).toList(),
                words.say("dimension.moves.none"),
                citations.of(dimension.evidence()));
    }

    private static List<LevelText> levels(DimensionResult result, Instrument instrument, Wording words) {
        var level = result.level();
        int from = level == null ? 1 : level.low();
        int to = level == null ? instrument.levels().size() : Math.min(instrument.levels().size(), level.high() + 1);
        var texts = new ArrayList<LevelText>();
        for (int number = from; number <= to; number++) {
            texts.add(new LevelText(
                    words.say("level.name", number, instrument.level(number).name()),
                    result.dimension().levelTexts().getOrDefault(number, instrument.level(number).gist()),
                    level != null && number <= level.high()));
        }
        return texts;
    }

    private static List<View> views(DimensionResult result, Assessment assessment, Wording words) {
        var views = new ArrayList<View>();
        views.add(view(words.say("organization"), result.score(), null, null, words));
        for (Perspective p : assessment.instrument().perspectives()) {
            views.add(view(p.label(), result.perspectives().get(p.id()), result.criterion().get(p.id()),
                    result.cannotSee().get(p.id()), words));
        }
        return views;
    }

    private static List<View> facets(DimensionResult result, Wording words) {
        return result.facets().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> view(result.dimension().facets().getOrDefault(e.getKey(), e.getKey()), e.getValue(), null, null, words))
                .toList();
    }

    private static View view(String label, @Nullable Estimate score, @Nullable Estimate criterion, @Nullable Estimate cannotSee, Wording words) {
        String hidden = words.say("hidden");
        String apart = criterion == null ? "–" : criterion.shown().map(s -> words.score(s.value())).orElse(hidden);
        String blind = cannotSee == null ? "–" : cannotSee.shown().map(s -> words.percent(s.value())).orElse(hidden);
        return switch (score) {
            case Estimate.Shown s -> new View(label, words.score(s.value()), words.interval(s), words.heads(s.people()), apart, blind, "");
            case Estimate.Hidden h -> new View(label, hidden, "–", "–", apart, blind, words.say(h.why()));
            case null -> new View(label, "–", "–", "–", apart, blind, "");
        };
    }

    private static List<String> readings(DimensionResult result, Assessment assessment, Wording words) {
        var said = new ArrayList<String>();
        var gap = result.gap();
        if (gap.difference() instanceof Estimate.Shown d) {
            said.add(words.say("reading.gap", label(assessment, gap.first()), label(assessment, gap.second()),
                    GapChart.verdict(gap.verdict(), words), words.signed(d.value()), words.signedInterval(d),
                    words.decimals(gap.hedgesG(), 2), p(gap.p(), words)));
        } else {
            said.add(words.say("reading.gap.hidden"));
        }
        var spread = result.spread();
        said.add(spread == null
                ? words.say("reading.spread.none")
                : words.say("reading.spread", words.score(spread.lowestScore()), spread.lowest(), words.score(spread.highestScore()),
                        spread.highest(), words.score(spread.unweightedMean()), words.decimals(spread.standardDeviation(), 2)));
        var agreement = result.agreement();
        said.add(agreement == null
                ? words.say("reading.agreement.none", assessment.instrument().gates().agreementTeams(),
                        assessment.instrument().gates().agreementPeople())
                : words.say(agreement.moreThanChance() ? "reading.agreement.more" : "reading.agreement.chance", agreement.teams(),
                        words.decimals(agreement.withinDeviation(), 2), words.decimals(agreement.chanceDeviation(), 2),
                        p(agreement.p(), words), words.decimals(agreement.icc1(), 2), words.decimals(agreement.icc2(), 2)));
        var bounds = result.bounds();
        if (bounds != null) {
            said.add(words.say(bounds.levelHolds() ? "reading.bounds.hold" : "reading.bounds.change",
                    words.score(bounds.ifMissingLow()), words.score(bounds.ifMissingHigh())));
        }
        return said;
    }

    private static String saidAgainstDone(DimensionResult result, Assessment assessment, Wording words) {
        return assessment.sayAgainstDo().stream()
                .filter(s -> Objects.requireNonNull(s.dimension()).id().equals(result.dimension().id()))
                .findFirst()
                .map(s -> {
                    var line = IslandPage.say(s, assessment, words);
                    return words.say("dimension.say", line.said(), line.shown(), line.question());
                })
                .orElse("");
    }

    private static String p(double p, Wording words) {
        return p < 0.001 ? words.say("p.small") : words.say("p", words.decimals(p, 3));
    }

    private static String label(Assessment assessment, String perspective) {
        return assessment.instrument().perspective(perspective).map(Perspective::label).orElse(perspective);
    }
}
