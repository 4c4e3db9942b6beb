package isthmus.surveys.plan;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.PUT;

import isthmus.assessment.Assessment;
import isthmus.assessment.input.Problem;
import isthmus.assessment.input.Problems;
import isthmus.assessment.plan.Track;
import isthmus.assessment.recommendation.Target;
import isthmus.assessment.recommendation.Targets;
import isthmus.assessment.roadmap.Roadmap;
import isthmus.cypher.plan.PlanGraph;
import isthmus.surveys.scorecard.Advisor;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.util.List;

/** Targets, recommendations and the roadmap for scripts. */
public final class AdviceApi {

    private static final String CAMPAIGN = "/api/v1/campaigns/{id}";

    private final Advisor advisor;
    private final PlanGraph plans;

    public AdviceApi(Advisor advisor, PlanGraph plans) {
        this.advisor = advisor;
        this.plans = plans;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, CAMPAIGN + "/targets", Action.SEE_RESULTS, Scope.CAMPAIGN, request ->
                        aims(request)),
                Route.of(PUT, CAMPAIGN + "/targets", Action.PLAN_CHANGES, Scope.CAMPAIGN, this::aim),
                Route.of(GET, CAMPAIGN + "/recommendations", Action.SEE_RESULTS, Scope.CAMPAIGN, request -> {
                    var assessment = assessment(request);
                    return Reply.json(AdviceJson.recommendations(advisor.recommendations(assessment), assessment.instrument()));
                }),
                Route.of(GET, CAMPAIGN + "/roadmap", Action.SEE_RESULTS, Scope.CAMPAIGN, request ->
                        Reply.json(AdviceJson.roadmap(roadmap(request)))),
                Route.of(PUT, CAMPAIGN + "/roadmap", Action.TRACK_MOVES, Scope.CAMPAIGN, this::track));
    }

    private Assessment assessment(Request request) {
        return advisor.assessment(request.organization(), request.campaign());
    }

    private Roadmap roadmap(Request request) {
        return advisor.of(request.organization(), request.campaign()).outlook().roadmap();
    }

    private Reply aims(Request request) {
        return Reply.json(AdviceJson.aims(advisor.recommendations(assessment(request))));
    }

    private Reply aim(Request request) {
        var problems = new Problems();
        var body = new JsonFields(request.json(), "", problems).only("targets");
        var targets = body.objects("targets").stream()
                .map(f -> f.only("dimension", "level", "reason", "note", "importance"))
                .map(f -> new Target(
                        f.needed("dimension"),
                        f.whole("level", 0),
                        f.word("reason", Target.Reason.values(), Target.Reason::word, Target.Reason.OTHER),
                        f.needed("note"),
                        f.whole("importance", Target.ORDINARY)))
                .toList();
        if (!problems.isEmpty()) {
            throw Refusal.badInput(problems.list());
        }
        var checked = PlanApi.accepted(Targets.check(advisor.instrument(request.campaign()), targets));
        plans.aim(request.campaign().id(), checked);
        return aims(request);
    }

    private Reply track(Request request) {
        var problems = new Problems();
        var fields = new JsonFields(request.json(), "", problems).only("move", "state", "owner", "due", "note");
        var track = Tracking.read(
                fields.needed("move"),
                fields.word("state", Track.State.values(), Track.State::word, Track.State.OPEN),
                fields.text("owner", ""),
                fields.text("due", ""),
                fields.text("note", ""),
                roadmap(request),
                problems);
        List<Problem> found = problems.list();
        if (!found.isEmpty()) {
            throw Refusal.badInput(found);
        }
        plans.track(request.campaign().id(), track);
        return Reply.json(AdviceJson.roadmap(roadmap(request)));
    }
}
