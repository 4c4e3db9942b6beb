package isthmus.reports.content;

import isthmus.assessment.Assessment;
import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.recommendation.Aim;
import isthmus.assessment.recommendation.Target;
import isthmus.assessment.roadmap.Outlook;
import isthmus.assessment.scoring.Estimate;
import isthmus.reports.chart.Chart;
import isthmus.reports.chart.TargetChart;
import isthmus.reports.wording.Amount;
import isthmus.reports.wording.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to change first, ready for page and paper. What is absent says why.
 *
 * @param advice version of the rules that chose the moves
 * @param recommendations all of them, the highest rank first
 * @param noRecommendations why there are none, or empty
 * @param plan the one agreed on, or null
 * @param noPlan why there is none, or empty
 * @param scenarios null with fewer than two
 * @param noScenarios why there is nothing to compare, or empty
 * @param noRoadmap why nothing is on the roadmap, or empty
 */
public record OutlookPage(
        Chart targets,
        List<TargetRow> targetRows,
        String advice,
        List<RecommendationCard> recommendations,
        String noRecommendations,
        @Nullable PlanPage plan,
        String noPlan,
        @Nullable ScenarioTable scenarios,
        String noScenarios,
        RoadmapPage roadmap,
        String noRoadmap) {

    /** @param reason the agreed one, or that the level is a suggestion and was not agreed */
    public record TargetRow(String dimension, String score, String reached, String target, String reason, String importance, boolean agreed) {}

    public static OutlookPage of(Assessment assessment, Outlook outlook) {
        var words = Wording.of(assessment.instrument().language());
        return of(assessment, outlook, new Citations(assessment.instrument(), words), words);
    }

    static OutlookPage of(Assessment assessment, Outlook outlook, Citations citations, Wording words) {
        var aims = outlook.recommendations().aims();
        var agreed = outlook.agreed();
        var roadmap = RoadmapPage.of(outlook.roadmap(), words);
        boolean compared = outlook.plans().size() > 1;
        String graph = graph(assessment.structure(), words);
        return new OutlookPage(
                TargetChart.draw(assessment.instrument(), aims, words),
                aims.stream().map(a -> row(a, assessment, words)).toList(),
                assessment.instrument().advice().version(),
                RecommendationCard.list(assessment, outlook, citations, words),
                noRecommendations(assessment, outlook, words),
                agreed.map(p -> PlanPage.of(p, words)).orElse(null),
                agreed.isPresent() ? "" : !graph.isEmpty() ? graph : words.say("plan.none", outlook.plans().size()),
                compared ? ScenarioTable.of(outlook.plans().stream().limit(Outlook.COMPARED).toList(), words) : null,
                compared ? "" : !graph.isEmpty() ? graph : words.say("scenario.none", outlook.plans().size()),
                roadmap,
                roadmap.chart() == null && roadmap.waiting().isEmpty() ? words.say("roadmap.none") : "");
    }

    private static TargetRow row(Aim aim, Assessment assessment, Wording words) {
        var level = aim.result().level();
        var agreed = aim.agreed();
        String hidden = words.say("hidden");
        return new TargetRow(
                aim.result().dimension().shortName(),
                aim.result().score() instanceof Estimate.Shown shown ? words.score(shown.value()) : hidden,
                level == null ? hidden : words.levelShort(level),
                words.say("level.name", aim.target(), assessment.instrument().level(aim.target()).name()),
                agreed == null ? words.say("targets.suggested") : reason(agreed, words),
                Integer.toString(aim.importance()),
                agreed != null);
    }

    private static String reason(Target target, Wording words) {
        return words.say("targets.reason", words.say("targets.reason." + target.reason().word()), target.note());
    }

    private static String noRecommendations(Assessment assessment, Outlook outlook, Wording words) {
        if (!outlook.recommendations().list().isEmpty()) {
            return "";
        }
        if (assessment.campaign().state() == Campaign.State.OPEN) {
            return words.say("recommendations.none.open");
        }
        return assessment.dimensions().stream().allMatch(d -> d.score() instanceof Estimate.Hidden)
                ? words.say("recommendations.none.hidden")
                : words.say("recommendations.none");
    }

    /** Why no move in the team graph can be simulated, or empty. */
    private static String graph(Structure structure, Wording words) {
        return structure.teams().isEmpty() || structure.dependencies().isEmpty() ? words.say("plan.none.graph") : "";
    }

    /** What the agreed plan begins with, in a sentence, or empty. */
    static String beginning(Outlook outlook, Wording words) {
        return outlook.agreed()
                .map(plan -> {
                    var first = plan.effects().stream().filter(e -> e.choice().phase() == 0)
                            .map(e -> MoveWords.of(e.choice().proposal().move(), words)).toList();
                    return first.isEmpty() ? "" : words.say("summary.plan",
                            String.join("; ", first.subList(0, Math.min(Summary.MOVES, first.size()))), Math.max(0, first.size() - Summary.MOVES),
                            Amount.COUNT.of(plan.saved().getFirst(), words));
                })
                .orElse("");
    }
}
