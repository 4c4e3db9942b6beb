package isthmus.surveys.plan;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.input.Problem;
import isthmus.assessment.input.Problems;
import isthmus.assessment.plan.Track;
import isthmus.assessment.roadmap.Roadmap;
import isthmus.cypher.plan.PlanGraph;
import isthmus.reports.content.RecommendationsPage;
import isthmus.reports.content.RoadmapPage;
import isthmus.reports.wording.Wording;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/** What is recommended, and what is done when. */
public final class RoadmapPages {

    private static final Wording WORDS = Wording.of("en");
    private static final String CAMPAIGN = "/campaigns/{id}";
    private static final String CALENDAR = "text/calendar; charset=UTF-8";

    private final Advisor advisor;
    private final PlanGraph plans;
    private final Pages pages;
    private final Clock clock;

    public RoadmapPages(Advisor advisor, PlanGraph plans, Pages pages, Clock clock) {
        this.advisor = advisor;
        this.plans = plans;
        this.pages = pages;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, CAMPAIGN + "/recommendations", Action.SEE_RESULTS, Scope.CAMPAIGN, this::recommendations),
                Route.of(GET, CAMPAIGN + "/roadmap", Action.SEE_RESULTS, Scope.CAMPAIGN, request -> Reply.page(page(request, List.of()))),
                Route.of(POST, CAMPAIGN + "/roadmap", Action.TRACK_MOVES, Scope.CAMPAIGN, this::track),
                Route.of(GET, CAMPAIGN + "/roadmap.csv", Action.SEE_RESULTS, Scope.CAMPAIGN, request ->
                        Reply.of(Reply.CSV, RoadmapFiles.csv(roadmap(request), WORDS)).asFile(file(request.campaign()) + ".csv")),
                Route.of(GET, CAMPAIGN + "/roadmap.ics", Action.SEE_RESULTS, Scope.CAMPAIGN, request -> Reply.of(
                                CALENDAR, RoadmapFiles.calendar(roadmap(request), request.campaign().id(), WORDS, clock.instant()))
                        .asFile(file(request.campaign()) + ".ics")));
    }

    private static String file(Campaign campaign) {
        return campaign.id() + "-roadmap";
    }

    private Roadmap roadmap(Request request) {
        return advisor.of(request.organization(), request.campaign()).outlook().roadmap();
    }

    private Reply recommendations(Request request) {
        var advised = advisor.of(request.organization(), request.campaign());
        var model = model(request);
        model.put("page", RecommendationsPage.of(advised.assessment(), advised.outlook(), WORDS));
        return Reply.page(pages.fill("plan/recommendations", request.visitor(), model));
    }

    private static HashMap<String, Object> model(Request request) {
        var model = new HashMap<String, Object>();
        model.put("organization", request.organization());
        model.put("campaign", request.campaign());
        model.put("words", WORDS);
        return model;
    }

    private String page(Request request, List<Problem> problems) {
        var advised = advisor.of(request.organization(), request.campaign());
        var roadmap = advised.outlook().roadmap();
        var model = model(request);
        model.put("page", RoadmapPage.of(advised.outlook(), WORDS));
        model.put("roadmap", roadmap);
        model.put("says", roadmap.entries().stream().map(e -> RoadmapFiles.says(e, WORDS)).toList());
        model.put("droppedSays", roadmap.dropped().stream().map(e -> RoadmapFiles.says(e, WORDS)).toList());
        model.put("states", Arrays.stream(Track.State.values()).map(Track.State::word).toList());
        model.put("problems", problems);
        model.put("done", request.query("done").orElse(""));
        return pages.fill("plan/roadmap", request.visitor(), model);
    }

    private Reply track(Request request) {
        var form = request.form();
        var problems = new Problems();
        var state = Arrays.stream(Track.State.values()).filter(s -> s.word().equals(form.text("state"))).findFirst();
        if (state.isEmpty()) {
            problems.add("state", "It is none of those offered.", "Choose open, done or dropped.");
        }
        var track = Tracking.read(
                form.text("move"), state.orElse(Track.State.OPEN), form.text("owner"), form.text("due"), form.text("note"), roadmap(request), problems);
        if (!problems.isEmpty()) {
            return Reply.page(422, page(request, problems.list()));
        }
        plans.track(request.campaign().id(), track);
        return Reply.seeOther("/campaigns/" + request.campaign().id() + "/roadmap?done=tracked");
    }
}
