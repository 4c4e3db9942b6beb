package isthmus.surveys.plan;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.input.Problems;
import isthmus.assessment.island.Island;
import isthmus.assessment.move.Assumption;
import isthmus.assessment.move.Conflicts;
import isthmus.assessment.move.Move;
import isthmus.assessment.move.Proposal;
import isthmus.assessment.move.Proposals;
import isthmus.assessment.move.Reach;
import isthmus.assessment.move.TieIndex;
import isthmus.assessment.organization.Team;
import isthmus.assessment.plan.Choice;
import isthmus.assessment.plan.Plan;
import isthmus.assessment.plan.Planning;
import isthmus.assessment.plan.Scenario;
import isthmus.assessment.plan.Settings;
import isthmus.assessment.planner.Standing;
import isthmus.assessment.roadmap.Outlook;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.plan.Kept;
import isthmus.cypher.plan.PlanGraph;
import isthmus.cypher.plan.Saving;
import isthmus.cypher.plan.SearchGraph;
import isthmus.reports.content.MoveWords;
import isthmus.reports.content.PlanPage;
import isthmus.reports.content.ScenarioTable;
import isthmus.reports.wording.Wording;
import isthmus.surveys.scorecard.Advisor;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Json;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Scenarios: making them, changing them, letting the optimizer choose, comparing. */
public final class PlanPages {

    private static final String PLAN = "/campaigns/{id}/plan";
    private static final String SCENARIO = PLAN + "/{scenario}";
    private static final int LARGEST = 1024 * 1024;

    private final Advisor advisor;
    private final PlanGraph plans;
    private final SearchGraph searches;
    private final Pages pages;

    public PlanPages(Advisor advisor, PlanGraph plans, SearchGraph searches, Pages pages) {
        this.advisor = advisor;
        this.plans = plans;
        this.searches = searches;
        this.pages = pages;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, PLAN, Action.SEE_RESULTS, Scope.CAMPAIGN, request -> Reply.page(list(request, List.of()))),
                Route.of(POST, PLAN, Action.PLAN_CHANGES, Scope.CAMPAIGN, this::create),
                Route.of(GET, SCENARIO, Action.SEE_RESULTS, Scope.CAMPAIGN, request -> {
                    var kept = kept(request);
                    return Reply.page(show(request, kept.scenario(), kept.version(), faults(request, kept.scenario()), List.of()));
                }),
                Route.of(POST, SCENARIO, Action.PLAN_CHANGES, Scope.CAMPAIGN, this::change).upTo(LARGEST),
                Route.of(GET, SCENARIO + "/move", Action.SEE_RESULTS, Scope.CAMPAIGN, this::explain),
                Route.of(POST, SCENARIO + "/moves", Action.PLAN_CHANGES, Scope.CAMPAIGN, this::add),
                Route.of(GET, SCENARIO + "/progress", Action.PLAN_CHANGES, Scope.CAMPAIGN, this::progress),
                Route.of(POST, SCENARIO + "/cancel", Action.PLAN_CHANGES, Scope.CAMPAIGN, this::cancel),
                Route.of(POST, SCENARIO + "/agree", Action.PLAN_CHANGES, Scope.CAMPAIGN, this::agree),
                Route.of(POST, SCENARIO + "/delete", Action.PLAN_CHANGES, Scope.CAMPAIGN, this::delete));
    }

    private Kept kept(Request request) {
        return plans.scenario(request.campaign().id(), request.path("scenario")).orElseThrow(Refusal::missing);
    }

    private static String path(Campaign campaign, String scenario) {
        return "/campaigns/" + campaign.id() + "/plan/" + scenario;
    }

    private HashMap<String, Object> model(Request request) {
        var model = new HashMap<String, Object>();
        model.put("organization", request.organization());
        model.put("campaign", request.campaign());
        return model;
    }

    private String list(Request request, List<Problem> problems) {
        var campaign = request.campaign();
        var island = advisor.island(campaign);
        var scenarios = plans.scenarios(campaign.id()).stream().map(Kept::scenario).toList();
        var compared = scenarios.stream()
                .filter(s -> request.http().query().all("with", List::of).isEmpty()
                        || request.http().query().all("with", List::of).contains(s.id()))
                .flatMap(s -> advisor.plan(island, s, campaign).stream())
                .limit(Outlook.COMPARED)
                .toList();
        var model = model(request);
        model.put("scenarios", scenarios);
        model.put("compared", compared.stream().map(p -> p.scenario().id()).toList());
        model.put("most", Outlook.COMPARED);
        model.put("proposals", Proposals.of(island.structure()).size());
        model.put("problems", problems);
        if (!compared.isEmpty()) {
            model.put("table", ScenarioTable.of(compared, request.words()));
        }
        return pages.fill("plan/list", request.visitor(), model);
    }

    private Reply create(Request request) {
        var form = request.form();
        var campaign = request.campaign();
        var structure = advisor.structure(campaign);
        var copied = form.text("from").isEmpty() ? null : plans.scenario(campaign.id(), form.text("from")).orElseThrow(Refusal::missing).scenario();
        var name = form.text("name");
        var scenario = copied == null
                ? Scenario.of("", name, Proposals.of(structure))
                : new Scenario("", name, copied.note(), copied.settings(), copied.choices(), copied.solved(), false);
        return switch (scenario.check(structure)) {
            case Checked.Rejected<Scenario>(var problems) ->
                Reply.page(422, list(request, problems.stream().map(ScenarioForm::named).toList()));
            case Checked.Accepted<Scenario>(Scenario checked) -> Reply.seeOther(
                    path(campaign, plans.create(campaign.id(), checked).orElseThrow(Refusal::missing)));
        };
    }

    /** One move as the form shows it. */
    public record Row(Choice choice, String words, double alone, String standing, String quarter, double people) {}

    private String show(Request request, Scenario scenario, long version, List<Problem> problems, List<Problem> impossible) {
        var campaign = request.campaign();
        var island = advisor.island(campaign);
        var model = model(request);
        model.put("scenario", scenario);
        model.put("revision", version);
        model.put("problems", problems);
        model.put("impossible", impossible);
        model.put("done", request.query("done").orElse(""));
        model.put("rows", rows(island, scenario, request.words()));
        model.put("teams", island.structure().teams().stream().map(Team::name).sorted().toList());
        model.put("aims", Arrays.stream(Settings.Aim.values()).map(Settings.Aim::word).toList());
        model.put("standings", Arrays.stream(Standing.values()).map(ScenarioJson::word).toList());
        model.put("capacity", String.join(" ", scenario.settings().capacity().stream().map(ScenarioForm::plain).toList()));
        model.put("cores", ScenarioForm.lines(scenario.settings().cores(), 1));
        model.put("absorptions", ScenarioForm.lines(scenario.settings().absorptions(), 100));
        plan(island, scenario, campaign).ifPresent(plan -> model.put("plan", PlanPage.of(plan, request.words())));
        return pages.fill("plan/show", request.visitor(), model);
    }

    /** A structure may have changed since, so that moves name teams that are gone. */
    private List<Problem> faults(Request request, Scenario scenario) {
        return scenario.check(advisor.structure(request.campaign())) instanceof Checked.Rejected<Scenario>(var faults)
                ? faults.stream().map(ScenarioForm::named).toList()
                : List.of();
    }

    private Optional<Plan> plan(Island island, Scenario scenario, Campaign campaign) {
        return scenario.chosen().isEmpty() ? Optional.empty() : advisor.plan(island, scenario, campaign);
    }

    private static List<Row> rows(Island island, Scenario scenario, Wording words) {
        var structure = island.structure();
        var index = TieIndex.of(structure);
        return scenario.choices().stream()
                .map(c -> new Row(
                        c,
                        MoveWords.of(c.proposal().move(), words),
                        Reach.of(index, c.proposal()).savedDays(structure),
                        ScenarioJson.word(c.standing()),
                        c.chosen() ? String.valueOf(c.phase() + 1) : "",
                        c.proposal().move() instanceof Move.Embed e ? e.people() : 0))
                .toList();
    }

    /** Saves what was changed; then, when asked, lets the optimizer choose and saves that too. */
    private Reply change(Request request) {
        var campaign = request.campaign();
        var form = request.form();
        var kept = kept(request);
        var problems = new Problems();
        var typed = new ScenarioForm(form, problems).read(kept.scenario());
        if (!form.text("version").equals(String.valueOf(kept.version()))) {
            problems.add(
                    Fields.of("version"),
                    Sentence.of("plan.version", "Somebody changed this scenario since."),
                    Sentence.of("plan.version.mend", "Look at what it is now, and save again to put yours in its place."));
        }
        var structure = advisor.structure(campaign);
        boolean solve = form.text("do").equals("solve");
        // The optimizer chooses anew, so that what hands chose may exclude itself.
        var candidate = solve ? typed.with(typed.choices().stream().map(c -> c.in(Choice.OUT)).toList()) : typed;
        if (candidate.check(structure) instanceof Checked.Rejected<Scenario>(var faults)) {
            faults.forEach(fault -> problems.add(ScenarioForm.named(fault)));
        }
        if (!problems.isEmpty()) {
            return Reply.page(422, show(request, typed, kept.version(), problems.list(), List.of()));
        }
        if (!solve) {
            boolean same = typed.choices().equals(kept.scenario().choices()) && typed.settings().equals(kept.scenario().settings());
            return saved(request, same ? named(kept.scenario(), typed) : typed, kept.version(), "saved");
        }
        var campaignId = campaign.id();
        var deadline = new Deadline(
                candidate.settings().seconds(), search -> searches.report(campaignId, candidate.id(), search));
        searches.begin(campaignId, candidate.id());
        try {
            return switch (Planning.solve(structure, candidate, deadline)) {
                case Planning.Planned.Found(Scenario found) -> saved(request, found, kept.version(), "solved");
                case Planning.Planned.Impossible(var why, var mend) -> Reply.page(
                        422,
                        show(request, typed, kept.version(), List.of(), mend.stream().map(m -> new Problem("plan", why, m)).toList()));
            };
        } finally {
            searches.end(campaignId, candidate.id());
        }
    }

    private static Scenario named(Scenario kept, Scenario typed) {
        return new Scenario(kept.id(), typed.name(), typed.note(), kept.settings(), kept.choices(), kept.solved(), kept.agreed());
    }

    private Reply saved(Request request, Scenario scenario, long version, String done) {
        return switch (plans.save(request.campaign().id(), scenario, version)) {
            case Saving.Saved saved -> Reply.seeOther(path(request.campaign(), scenario.id()) + "?done=" + done);
            case Saving.Conflict conflict -> throw Refusal.conflict(
                    Sentence.of("plan.meanwhile", "Somebody changed this scenario meanwhile. Go back and look at what it is now."));
            case Saving.Gone gone -> throw Refusal.missing();
        };
    }

    private Reply add(Request request) {
        var kept = kept(request);
        var structure = advisor.structure(request.campaign());
        var problems = new Problems();
        var move = new ScenarioForm(request.form(), problems).move();
        if (kept.scenario().choices().stream().anyMatch(c -> c.id().equals(move.id()))) {
            problems.add(
                    Fields.of("kind"),
                    Sentence.of("plan.already", "This move is in the scenario already."),
                    Sentence.of("plan.already.mend", "Change it in the table."));
        }
        for (var team : move.teams()) {
            if (structure.teams().stream().noneMatch(t -> t.name().equals(team))) {
                problems.add(
                        Fields.of("kind"),
                        Conflicts.unknown(Problem.visible(team)),
                        Sentence.of("plan.team.mend", "Choose one of those offered."));
            }
        }
        if (problems.isEmpty()) {
            var choices = new ArrayList<Choice>();
            choices.add(Choice.of(Proposals.of(TieIndex.of(structure), move)));
            choices.addAll(kept.scenario().choices());
            var wider = kept.scenario().with(choices);
            if (wider.check(structure) instanceof Checked.Rejected<Scenario>(var faults)) {
                faults.forEach(fault -> problems.add(ScenarioForm.named(fault)));
            } else {
                return saved(request, wider, kept.version(), "added");
            }
        }
        return Reply.page(422, show(request, kept.scenario(), kept.version(), problems.list(), List.of()));
    }

    /** What one move does by itself and in the plan, down to the ties. */
    private Reply explain(Request request) {
        var kept = kept(request).scenario();
        var campaign = request.campaign();
        var island = advisor.island(campaign);
        var id = request.query("id").orElse("");
        var choice = kept.choices().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow(Refusal::missing);
        var inPlan = advisor.plan(island, kept, campaign)
                .flatMap(p -> p.effects().stream().filter(e -> e.choice().id().equals(id)).findFirst());
        var effect = inPlan.or(() -> advisor.plan(island, kept.with(List.of(alone(choice))), campaign).map(p -> p.effects().getFirst()));
        var model = model(request);
        model.put("scenario", kept);
        model.put("choice", choice);
        model.put("says", MoveWords.of(choice.proposal().move(), request.words()));
        model.put("inPlan", inPlan.isPresent());
        effect.ifPresent(e -> model.put("effect", e));
        model.put("assumption", Assumption.of(choice.proposal().move()));
        model.put("always", Assumption.ALWAYS);
        return Reply.page(pages.fill("plan/move", request.visitor(), model));
    }

    private static Choice alone(Choice choice) {
        var proposal = choice.proposal();
        return new Choice(
                new Proposal(proposal.move(), proposal.cost(), proposal.residual(), Set.of()), Standing.FREE, 0);
    }

    private Reply progress(Request request) {
        return Reply.json(searches.find(request.campaign().id(), request.path("scenario"))
                .map(search -> Json.object(
                        "best", search.best(),
                        "bound", Double.isFinite(search.bound()) ? search.bound() : null,
                        "milliseconds", search.milliseconds()))
                .orElseGet(() -> Json.object("best", null, "bound", null, "milliseconds", null)));
    }

    private Reply cancel(Request request) {
        searches.stop(request.campaign().id(), request.path("scenario"));
        return Reply.seeOther(path(request.campaign(), request.path("scenario")));
    }

    private Reply agree(Request request) {
        if (!plans.agree(request.campaign().id(), request.path("scenario"))) {
            throw Refusal.missing();
        }
        return Reply.seeOther(path(request.campaign(), request.path("scenario")) + "?done=agreed");
    }

    private Reply delete(Request request) {
        if (!plans.delete(request.campaign().id(), request.path("scenario"))) {
            throw Refusal.missing();
        }
        return Reply.seeOther("/campaigns/" + request.campaign().id() + "/plan?done=deleted");
    }
}
