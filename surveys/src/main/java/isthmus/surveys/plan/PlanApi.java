package isthmus.surveys.plan;

import static io.helidon.http.Method.DELETE;
import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;
import static io.helidon.http.Method.PUT;
import static isthmus.surveys.web.Json.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.input.Problems;
import isthmus.assessment.move.Proposals;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.plan.Choice;
import isthmus.assessment.plan.Plan;
import isthmus.assessment.plan.Planning;
import isthmus.assessment.plan.Scenario;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.plan.Kept;
import isthmus.cypher.plan.PlanGraph;
import isthmus.cypher.plan.Saving;
import isthmus.surveys.scorecard.Advisor;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans and scenarios for scripts. */
public final class PlanApi {

    private static final String CAMPAIGN = "/api/v1/campaigns/{id}";
    private static final int LARGEST = 2 * 1024 * 1024;

    private final Advisor advisor;
    private final PlanGraph plans;

    public PlanApi(Advisor advisor, PlanGraph plans) {
        this.advisor = advisor;
        this.plans = plans;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, CAMPAIGN + "/proposals", Action.SEE_RESULTS, Scope.CAMPAIGN, this::proposals),
                Route.of(POST, CAMPAIGN + "/plan", Action.PLAN_CHANGES, Scope.CAMPAIGN, this::plan).upTo(LARGEST),
                Route.of(GET, CAMPAIGN + "/plan", Action.SEE_RESULTS, Scope.CAMPAIGN, this::agreed),
                Route.of(GET, CAMPAIGN + "/scenarios", Action.SEE_RESULTS, Scope.CAMPAIGN, this::list),
                Route.of(GET, CAMPAIGN + "/scenarios/{scenario}", Action.SEE_RESULTS, Scope.CAMPAIGN, this::show),
                Route.of(PUT, CAMPAIGN + "/scenarios/{scenario}", Action.PLAN_CHANGES, Scope.CAMPAIGN, this::change).upTo(LARGEST),
                Route.of(DELETE, CAMPAIGN + "/scenarios/{scenario}", Action.PLAN_CHANGES, Scope.CAMPAIGN, this::delete),
                Route.of(POST, CAMPAIGN + "/scenarios/{scenario}/agree", Action.PLAN_CHANGES, Scope.CAMPAIGN, this::agree));
    }

    private Reply proposals(Request request) {
        var proposals = Proposals.of(advisor.structure(request.campaign()));
        return Reply.json(object("moves", proposals.stream().map(p -> ScenarioJson.choice(Choice.of(p))).toList()));
    }

    /** The best set of the proposed moves, or of those that are sent; kept under a name when one is given to save it by. */
    private Reply plan(Request request) {
        var campaign = request.campaign();
        var island = advisor.island(campaign);
        var problems = new Problems();
        var fields = new JsonFields(request.body().length == 0 ? empty() : request.json(), "", problems);
        var scenario = read(fields, Scenario.of("", "Plan", Proposals.of(island.structure())), island.structure(), problems);
        var planned = solve(island.structure(), scenario);
        var plan = Plan.of(island, planned, Advisor.seed(campaign));
        var json = PlanJson.of(plan);
        if (!fields.has("save")) {
            return Reply.json(json);
        }
        var name = fields.needed("save").strip();
        var id = plans.create(campaign.id(), named(planned, name, island.structure())).orElseThrow(Refusal::missing);
        json.put("saved", id);
        return Reply.json(201, json);
    }

    private static JsonNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static Scenario read(JsonFields fields, Scenario base, Structure structure, Problems problems) {
        var scenario = ScenarioJson.read(fields, base, problems);
        if (!problems.isEmpty()) {
            throw Refusal.badInput(problems.list());
        }
        return accepted(scenario.check(structure));
    }

    private static Scenario named(Scenario scenario, String name, Structure structure) {
        return accepted(new Scenario(
                        scenario.id(), name, scenario.note(), scenario.settings(), scenario.choices(), scenario.solved(), scenario.agreed())
                .check(structure));
    }

    static <T> T accepted(Checked<T> checked) {
        return switch (checked) {
            case Checked.Accepted<T>(T value) -> value;
            case Checked.Rejected<T>(var problems) -> throw Refusal.badInput(problems);
        };
    }

    private static Scenario solve(Structure structure, Scenario scenario) {
        return switch (Planning.solve(structure, scenario, Deadline.quiet(scenario.settings().seconds()))) {
            case Planning.Planned.Found(Scenario found) -> found;
            case Planning.Planned.Impossible(var why, var mend) ->
                throw Refusal.badInput(mend.isEmpty()
                        ? List.of(new Problem("/settings", why, Sentence.plain("Relax one of the constraints.")))
                        : mend.stream().map(m -> new Problem("/settings", why, m)).toList());
        };
    }

    private Reply agreed(Request request) {
        return advisor.agreed(request.campaign())
                .map(plan -> Reply.json(PlanJson.of(plan)))
                .orElseThrow(() -> Refusal.of(404, "No plan is agreed", "Make one with POST, keep it with \"save\", and agree on it."));
    }

    private Reply list(Request request) {
        return Reply.json(object(
                "scenarios", plans.scenarios(request.campaign().id()).stream().map(PlanApi::kept).toList()));
    }

    private static Map<String, Object> kept(Kept kept) {
        var json = new LinkedHashMap<>(ScenarioJson.of(kept.scenario()));
        json.put("version", kept.version());
        return json;
    }

    private Kept kept(Request request) {
        return plans.scenario(request.campaign().id(), request.path("scenario")).orElseThrow(Refusal::missing);
    }

    /** With the version as entity tag, for whoever wants to change it. */
    private Reply show(Request request) {
        var kept = kept(request);
        var json = advisor.plan(advisor.island(request.campaign()), kept.scenario(), request.campaign())
                .map(PlanJson::of)
                .orElseGet(() -> new LinkedHashMap<>(Map.of("scenario", ScenarioJson.of(kept.scenario()))));
        json.put("version", kept.version());
        return Reply.json(json).with("ETag", tag(kept.version()));
    }

    private Reply change(Request request) {
        var kept = kept(request);
        if (request.header("If-Match").filter(tag -> !tag.equals(tag(kept.version()))).isPresent()) {
            throw Refusal.of(412, "Somebody changed it since", "Read the scenario again and send your change of what it is now.");
        }
        var problems = new Problems();
        var scenario = read(
                new JsonFields(request.json(), "", problems), kept.scenario(), advisor.structure(request.campaign()), problems);
        return switch (plans.save(request.campaign().id(), scenario, kept.version())) {
            case Saving.Saved(long version) -> Reply.json(kept(new Kept(scenario, version))).with("ETag", tag(version));
            case Saving.Conflict conflict -> throw Refusal.conflict("Somebody changed this scenario at the same moment. Nothing was changed.");
            case Saving.Gone gone -> throw Refusal.missing();
        };
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }

    private Reply delete(Request request) {
        if (!plans.delete(request.campaign().id(), request.path("scenario"))) {
            throw Refusal.missing();
        }
        return Reply.nothing();
    }

    private Reply agree(Request request) {
        if (!plans.agree(request.campaign().id(), request.path("scenario"))) {
            throw Refusal.missing();
        }
        return Reply.json(object("agreed", request.path("scenario")));
    }
}
