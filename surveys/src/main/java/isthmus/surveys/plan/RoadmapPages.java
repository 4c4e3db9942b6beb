package isthmus.surveys.plan;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.input.Problems;
import isthmus.assessment.plan.Plan;
import isthmus.assessment.plan.Scenario;
import isthmus.assessment.plan.Settings;
import isthmus.assessment.plan.Track;
import isthmus.assessment.roadmap.Hindsight;
import isthmus.assessment.roadmap.Roadmap;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.audit.Act;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.cypher.plan.Kept;
import isthmus.cypher.plan.PlanGraph;
import isthmus.reports.content.HindsightPage;
import isthmus.reports.content.RecommendationCard;
import isthmus.reports.content.RoadmapPage;
import isthmus.surveys.scorecard.Advisor;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is recommended, and what is done when. */
public final class RoadmapPages {

    private static final String CAMPAIGN = "/campaigns/{id}";
    private static final String CALENDAR = "text/calendar; charset=UTF-8";

    private final CampaignGraph campaigns;
    private final Advisor advisor;
    private final PlanGraph plans;
    private final Pages pages;
    private final Clock clock;

    public RoadmapPages(CampaignGraph campaigns, Advisor advisor, PlanGraph plans, Pages pages, Clock clock) {
        this.campaigns = campaigns;
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
                        Reply.of(Reply.CSV, RoadmapFiles.csv(roadmap(request), request.words())).asFile(file(request.campaign()) + ".csv")).noting(Act.RESULTS_EXPORTED),
                Route.of(GET, CAMPAIGN + "/roadmap.ics", Action.SEE_RESULTS, Scope.CAMPAIGN, request -> Reply.of(
                                CALENDAR, RoadmapFiles.calendar(roadmap(request), request.campaign().id(), request.visitor().language(), clock.instant()))
                        .asFile(file(request.campaign()) + ".ics")).noting(Act.RESULTS_EXPORTED));
    }

    private static String file(Campaign campaign) {
        return campaign.id() + "-roadmap";
    }

    private Roadmap roadmap(Request request) {
        return advisor.of(request.organization(), request.campaign(), request.visitor().language()).outlook().roadmap();
    }

    private Reply recommendations(Request request) {
        var advised = advisor.of(request.organization(), request.campaign(), request.visitor().language());
        var model = model(request);
        model.put("cards", RecommendationCard.list(advised.assessment(), advised.outlook()));
        model.put("advice", advised.assessment().instrument().advice().version());
        return Reply.page(pages.fill("plan/recommendations", request.visitor(), model));
    }

    private static HashMap<String, Object> model(Request request) {
        var model = new HashMap<String, Object>();
        model.put("organization", request.organization());
        model.put("campaign", request.campaign());
        model.put("open", request.campaign().state() == Campaign.State.OPEN);
        return model;
    }

    private String page(Request request, List<Problem> problems) {
        var advised = advisor.of(request.organization(), request.campaign(), request.visitor().language());
        var roadmap = advised.outlook().roadmap();
        var model = model(request);
        var page = RoadmapPage.of(roadmap, request.words());
        model.put("page", page);
        // Ids of moves hold signs that an address would have to escape.
        model.put("ids", page.rows().stream().map(r -> r.id().replaceAll("[^A-Za-z0-9._-]", "-")).toList());
        model.put("structural", request.words().say("roadmap.structural"));
        model.put("tracks", plans.tracks(request.campaign().id()).stream().collect(Collectors.toMap(Track::move, t -> t)));
        model.put("states", Arrays.stream(Track.State.values()).map(Track.State::word).toList());
        var agreed = advised.outlook().agreed().map(Plan::scenario);
        agreed.ifPresent(s -> model.put("scenario", s));
        model.put("pace", agreed.map(Scenario::settings).orElse(Settings.ORDINARY).pace());
        hindsight(request, advised).ifPresent(found -> {
            model.put("hindsight", HindsightPage.of(found.hindsight(), request.words()));
            model.put("hindsightOf", found.before());
        });
        model.put("problems", problems);
        model.put("done", request.query("done").orElse(""));
        return pages.fill("plan/roadmap", request.visitor(), model);
    }

    private record Found(Campaign before, Hindsight hindsight) {}

    /** What the latest round before this one predicted of the moves that were done since. */
    private Optional<Found> hindsight(Request request, Advisor.Advised advised) {
        var campaign = request.campaign();
        return campaigns.list(request.organization().id()).stream()
                .filter(c -> c.opened().isBefore(campaign.opened()))
                .max(Comparator.comparing(Campaign::opened))
                .flatMap(before -> plans.scenarios(before.id()).stream()
                        .map(Kept::scenario)
                        .filter(Scenario::agreed)
                        .filter(s -> s.check(advisor.structure(before)) instanceof Checked.Accepted<Scenario>)
                        .findFirst()
                        .map(s -> new Found(before, Hindsight.of(
                                advisor.island(before), s, plans.tracks(before.id()), advised.assessment().island(), Advisor.seed(before)))));
    }

    private Reply track(Request request) {
        var form = request.form();
        var problems = new Problems();
        var state = Arrays.stream(Track.State.values()).filter(s -> s.word().equals(form.text("state"))).findFirst();
        if (state.isEmpty()) {
            problems.add(
                    Fields.of("state"),
                    Sentence.of("plan.state", "It is none of those offered."),
                    Sentence.of("plan.state.mend", "Choose open, done or dropped."));
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
