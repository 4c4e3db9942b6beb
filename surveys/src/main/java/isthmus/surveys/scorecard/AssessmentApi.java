package isthmus.surveys.scorecard;

import static io.helidon.http.Method.GET;

import isthmus.surveys.web.Action;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.util.List;

/** The results for scripts. */
public final class AssessmentApi {

    private final Advisor advisor;

    public AssessmentApi(Advisor advisor) {
        this.advisor = advisor;
    }

    public List<Route> routes() {
        return List.of(Route.of(GET, "/api/v1/campaigns/{id}/assessment", Action.SEE_RESULTS, Scope.CAMPAIGN, request ->
                Reply.json(AssessmentJson.of(advisor.assessment(request.organization(), request.campaign())))));
    }
}
