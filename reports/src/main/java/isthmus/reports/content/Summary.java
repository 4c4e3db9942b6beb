package isthmus.reports.content;

import isthmus.assessment.Assessment;
import isthmus.assessment.roadmap.Outlook;
import isthmus.assessment.scoring.DimensionResult;
import isthmus.assessment.scoring.Estimate;
import isthmus.assessment.scoring.Gap;
import isthmus.assessment.scoring.PatternFinding;
import isthmus.reports.chart.Chart;
import isthmus.reports.chart.Findings;
import isthmus.reports.chart.ProfileChart;
import isthmus.reports.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * The page for readers who read one page.
 *
 * @param moves the recommended ones of the highest rank that are still to be done
 * @param plan what the agreed plan begins with, or empty
 */
public record Summary(List<Finding> findings, Chart profile, List<MoveCard> moves, String plan, List<String> sureness) {

    /** How many moves a reader is asked to discuss first. */
    static final int MOVES = 3;

    public record Finding(String lead, String detail) {}

    static Summary of(Assessment assessment, Outlook outlook, Citations citations, Wording words) {
        var shown = ProfileChart.lowestFirst(assessment).stream().filter(d -> d.score().shown().isPresent()).toList();
        return new Summary(
                findings(assessment, shown, words),
                ProfileChart.draw(assessment, outlook.recommendations().aims(), ProfileChart.Order.SCORE),
                RecommendationCard.list(assessment, outlook, citations, words).stream()
                        .filter(c -> c.state().isEmpty())
                        .limit(MOVES)
                        .map(RecommendationCard::move)
                        .toList(),
                OutlookPage.beginning(outlook, words),
                sureness(assessment, shown, words));
    }

    private static List<Finding> findings(Assessment assessment, List<DimensionResult> shown, Wording words) {
        var findings = new ArrayList<Finding>();
        if (shown.isEmpty()) {
            String why = assessment.dimensions().stream()
                    .flatMap(d -> d.score() instanceof Estimate.Hidden hidden ? java.util.stream.Stream.of(words.say(hidden.why())) : null)
                    .findFirst()
                    .orElse("");
            findings.add(new Finding(Findings.lowest(assessment, words), why));
            return findings;
        }
        var lowest = shown.getFirst();
        findings.add(new Finding(Findings.lowest(assessment, words), looksLike(lowest)));
        findings.add(new Finding(Findings.gaps(assessment, words), gapCounts(assessment, words)));
        assessment.patterns().stream()
                .filter(p -> p.state() == PatternFinding.State.HOLDS)
                .findFirst()
                .ifPresentOrElse(
                        p -> findings.add(new Finding(words.say("finding.pattern", p.pattern().name()), p.pattern().reads())),
                        () -> {
                            if (shown.size() > 1) {
                                var highest = shown.getLast();
                                findings.add(new Finding(
                                        words.say("finding.highest", highest.dimension().shortName(),
                                                highest.level() == null ? "" : words.level(highest.level(), assessment.instrument())),
                                        looksLike(highest)));
                            }
                        });
        return findings;
    }

    private static String looksLike(DimensionResult result) {
        return result.level() == null ? "" : result.dimension().levelTexts().getOrDefault(result.level().point(), "");
    }

    private static String gapCounts(Assessment assessment, Wording words) {
        return words.say("finding.gap.counts",
                count(assessment, Gap.Verdict.CLEAR), count(assessment, Gap.Verdict.PROBABLE),
                count(assessment, Gap.Verdict.CANNOT_TELL), count(assessment, Gap.Verdict.NONE),
                count(assessment, Gap.Verdict.HIDDEN));
    }

    private static long count(Assessment assessment, Gap.Verdict verdict) {
        return assessment.dimensions().stream().filter(d -> d.gap().verdict() == verdict).count();
    }

    private static List<String> sureness(Assessment assessment, List<DimensionResult> shown, Wording words) {
        var said = new ArrayList<String>();
        var turnout = Turnout.of(assessment, words);
        said.add(turnout.sentence());
        int all = assessment.dimensions().size();
        if (shown.size() < all) {
            said.add(words.say("sure.hidden", all - shown.size(), all));
        }
        if (!shown.isEmpty()) {
            long single = shown.stream().filter(d -> d.level() != null && d.level().single()).count();
            said.add(words.say("sure.levels", single, shown.size(), shown.size() - single));
            long bounded = shown.stream().filter(d -> d.bounds() != null).count();
            long holds = shown.stream().filter(d -> d.bounds() != null && d.bounds().levelHolds()).count();
            if (bounded > 0) {
                said.add(words.say("sure.bounds", holds, bounded));
            }
        }
        said.add(words.say("sure.draft", words.say("status." + assessment.instrument().status())));
        return said;
    }
}
