package isthmus.surveys.scorecard;

import isthmus.assessment.Assessment;
import isthmus.assessment.recommendation.Recommendations;
import isthmus.assessment.recommendation.Targets;
import isthmus.assessment.roadmap.Outlook;
import isthmus.assessment.roadmap.Roadmap;
import java.time.LocalDate;
import java.util.List;

/** What can be advised where nothing was agreed yet: suggested targets, their moves, and an order that begins today. */
final class Outlooks {

    private Outlooks() {}

    static Outlook of(Assessment assessment, LocalDate today) {
        var recommendations = Recommendations.of(assessment, Targets.NONE);
        return new Outlook(recommendations, List.of(), Roadmap.of(today, assessment.structure(), null, recommendations, List.of()));
    }
}
