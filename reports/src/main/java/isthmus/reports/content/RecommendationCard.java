package isthmus.reports.content;

import isthmus.assessment.Assessment;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.plan.Track;
import isthmus.assessment.recommendation.Aim;
import isthmus.assessment.recommendation.Reason;
import isthmus.assessment.recommendation.Recommendation;
import isthmus.assessment.roadmap.Entry;
import isthmus.assessment.roadmap.Outlook;
import isthmus.reports.wording.Amount;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One recommended move with what calls for it and what speaks against it.
 *
 * @param place from 1, by rank
 * @param move as it is printed wherever the instrument's moves are
 * @param why each reason as a sentence
 * @param first levels that it needs and that are not reached, or empty
 * @param begins when the roadmap places it, or empty
 * @param owner whoever sees to it, or empty
 * @param due the day that was set, or empty
 * @param state done, dropped or empty
 * @param strength of the evidence, in words
 * @param against what is known to speak against it, in sentences
 * @param contrary references for that
 */
public record RecommendationCard(
        int place,
        String id,
        MoveCard move,
        List<String> why,
        String first,
        String begins,
        String owner,
        String due,
        String state,
        String strength,
        List<String> against,
        List<Citations.Source> contrary,
        Rank rank) {

    /** What the place is computed from: distance × importance × teams × weight ÷ effort. */
    public record Rank(String distance, String importance, String teams, String weight, String effort, String value) {}

    /** All recommendations, the highest rank first. */
    public static List<RecommendationCard> list(Assessment assessment, Outlook outlook) {
        var words = Wording.of(assessment.instrument().language());
        return list(assessment, outlook, new Citations(assessment.instrument(), words), words);
    }

    static List<RecommendationCard> list(Assessment assessment, Outlook outlook, Citations citations, Wording words) {
        var entries = new HashMap<String, Entry>();
        outlook.roadmap().entries().forEach(e -> entries.put(e.id(), e));
        outlook.roadmap().dropped().forEach(e -> entries.put(e.id(), e));
        var cards = new ArrayList<RecommendationCard>();
        for (var recommendation : outlook.recommendations().list()) {
            var entry = entries.get(recommendation.move().id());
            var track = entry == null ? Track.open(recommendation.move().id()) : entry.track();
            boolean planned = entry != null && track.state() == Track.State.OPEN;
            cards.add(of(recommendation, cards.size() + 1, track,
                    planned ? words.month(outlook.roadmap().begins(entry)) : "", assessment, citations, words));
        }
        return List.copyOf(cards);
    }

    private static RecommendationCard of(
            Recommendation recommendation, int place, Track track, String begins, Assessment assessment, Citations citations, Wording words) {
        var instrument = assessment.instrument();
        var due = track.due();
        return new RecommendationCard(
                place,
                recommendation.move().id(),
                MoveCard.of(recommendation.move(), recommendation.aim().result(), assessment, citations, words),
                recommendation.reasons().stream().map(r -> why(r, recommendation.aim(), words)).toList(),
                first(recommendation, instrument, words),
                begins,
                track.owner(),
                due == null ? "" : words.date(due),
                track.state() == Track.State.OPEN ? "" : words.say("track." + track.state().word()),
                words.say("strength." + recommendation.strength().name().toLowerCase(Locale.ROOT)),
                recommendation.counter().points().stream().filter(instrument.counterpoints()::containsKey)
                        .map(instrument.counterpoints()::get).toList(),
                citations.of(recommendation.counter().evidence()),
                rank(recommendation.rank(), words));
    }

    private static String why(Reason reason, Aim aim, Wording words) {
        return switch (reason) {
            case Reason.Below(var level, int target) ->
                words.say(aim.agreed() == null ? "why.below.suggested" : "why.below", words.levelShort(level), target);
            case Reason.Gap(var rule, var finding) ->
                words.say("why.gap", finding.rule().name(), finding.detail(), weight(rule.weight(), words));
            case Reason.Pattern(var rule, var finding) ->
                words.say("why.pattern", finding.pattern().name(), finding.because(), weight(rule.weight(), words));
            case Reason.Graph(var rule, var because, var teams) -> teams.isEmpty()
                    ? words.say("why.graph", rule.reads(), because, weight(rule.weight(), words))
                    : words.say("why.graph.teams", rule.reads(), because, weight(rule.weight(), words), words.list(teams));
        };
    }

    private static String first(Recommendation recommendation, Instrument instrument, Wording words) {
        var missing = recommendation.missing().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> words.say("move.requires.one",
                        instrument.dimension(e.getKey()).map(d -> d.shortName()).orElse(e.getKey()), e.getValue()))
                .toList();
        return missing.isEmpty() ? "" : words.say("move.requires", words.list(missing));
    }

    private static Rank rank(Recommendation.Rank rank, Wording words) {
        return new Rank(
                Amount.PART.of(rank.distance(), words),
                Integer.toString(rank.importance()),
                Amount.COUNT.of(rank.teams(), words),
                weight(rank.weight(), words),
                Amount.COUNT.of(rank.effort(), words),
                Amount.INDEX.of(rank.value(), words));
    }

    private static String weight(double weight, Wording words) {
        return Amount.PART.of(weight, words);
    }
}
