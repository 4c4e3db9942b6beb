package isthmus.cypher.response;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.organization.Organization;
import isthmus.assessment.response.Answer;
import isthmus.assessment.tie.TieReport;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a link opens. */
public sealed interface Door {

    Campaign campaign();

    Organization organization();

    /** The team it is for, or null for the organization as a whole. */
    @Nullable String team();

    String perspective();

    /**
     * One respondent's own link.
     *
     * @param draft answers so far; empty after submission
     * @param ties reports of ties so far; empty after submission
     * @param receipt null before submission
     * @param items the item ids in the order in which answers are packed
     * @param teams how many teams the surveyed structure has
     */
    record Personal(
            Campaign campaign,
            Organization organization,
            @Nullable String team,
            String perspective,
            State state,
            Map<String, Answer> draft,
            List<TieReport> ties,
            @Nullable String receipt,
            List<String> items,
            int teams)
            implements Door {}

    enum State {
        INVITED,
        STARTED,
        SUBMITTED
    }

    /**
     * A link for many.
     *
     * @param limit how many may start through it
     */
    record Shared(
            Campaign campaign,
            Organization organization,
            @Nullable String team,
            String perspective,
            int limit,
            int started)
            implements Door {
        public boolean full() {
            return started >= limit;
        }
    }
}
