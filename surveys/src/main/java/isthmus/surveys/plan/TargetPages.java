package isthmus.surveys.plan;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.instrument.Dimension;
import isthmus.assessment.recommendation.Target;
import isthmus.assessment.recommendation.Targets;
import isthmus.assessment.scoring.LevelRange;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.plan.PlanGraph;
import isthmus.surveys.scorecard.Advisor;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Form;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which level to aim for in each dimension. */
public final class TargetPages {

    private static final String PATH = "/campaigns/{id}/targets";

    private final Advisor advisor;
    private final PlanGraph plans;
    private final Pages pages;

    public TargetPages(Advisor advisor, PlanGraph plans, Pages pages) {
        this.advisor = advisor;
        this.plans = plans;
        this.pages = pages;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, PATH, Action.SEE_RESULTS, Scope.CAMPAIGN, request ->
                        Reply.page(page(request, Map.of(), List.of()))),
                Route.of(POST, PATH, Action.PLAN_CHANGES, Scope.CAMPAIGN, this::aim));
    }

    /**
     * One row of the form as it stands.
     *
     * @param reached null while the score is hidden
     */
    public record Row(
            Dimension dimension, @Nullable LevelRange reached, int suggested, String level, String reason, String note, String importance,
            boolean agreed) {}

    private String page(Request request, Map<String, Target> typed, List<Problem> problems) {
        var assessment = advisor.assessment(request.organization(), request.campaign(), request.visitor().language());
        var instrument = assessment.instrument();
        var rows = advisor.recommendations(assessment).aims().stream()
                .map(aim -> {
                    var dimension = aim.result().dimension();
                    Target target = typed.getOrDefault(dimension.id(), aim.agreed());
                    return new Row(
                            dimension,
                            aim.result().level(),
                            Targets.NONE.aim(aim.result(), instrument).target(),
                            target == null ? "" : String.valueOf(target.level()),
                            target == null ? "" : target.reason().word(),
                            target == null ? "" : target.note(),
                            String.valueOf(target == null ? Target.ORDINARY : target.importance()),
                            aim.agreed() != null);
                })
                .toList();
        var model = new HashMap<String, Object>();
        model.put("organization", request.organization());
        model.put("campaign", request.campaign());
        model.put("instrument", instrument);
        model.put("rows", rows);
        model.put("reasons", Arrays.stream(Target.Reason.values()).map(Target.Reason::word).toList());
        model.put("problems", problems);
        model.put("saved", request.query("done").isPresent());
        return pages.fill("plan/targets", request.visitor(), model);
    }

    private Reply aim(Request request) {
        var form = request.form();
        var instrument = advisor.instrument(request.campaign());
        var targets = instrument.dimensions().stream()
                .map(Dimension::id)
                .filter(id -> !form.text("level-" + id).isEmpty())
                .map(id -> target(form, id))
                .toList();
        return switch (Targets.check(instrument, targets)) {
            case Checked.Rejected<Targets>(var problems) -> {
                var typed = new HashMap<String, Target>();
                targets.forEach(t -> typed.put(t.dimension(), t));
                yield Reply.page(422, page(request, typed, problems.stream().map(p -> named(p, targets)).toList()));
            }
            case Checked.Accepted<Targets>(Targets checked) -> {
                plans.aim(request.campaign().id(), checked);
                yield Reply.seeOther("/campaigns/" + request.campaign().id() + "/targets?done=saved");
            }
        };
    }

    private static Target target(Form form, String id) {
        var reason = Arrays.stream(Target.Reason.values())
                .filter(r -> r.word().equals(form.text("reason-" + id)))
                .findFirst()
                .orElse(Target.Reason.OTHER);
        return new Target(id, number(form.text("level-" + id)), reason, form.text("note-" + id), number(form.text("importance-" + id)));
    }

    private static int number(String text) {
        return text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
    }

    /** In the page's own terms: {@code /targets/3/note} is the field {@code note-flow}. */
    private static Problem named(Problem problem, List<Target> targets) {
        var parts = problem.place().split("/");
        var where = Sentence.of("field.target", "{0}-{1}", column(parts[3]), targets.get(Integer.parseInt(parts[2])).dimension());
        return new Problem(where, problem.what(), problem.mend());
    }

    private static Sentence column(String field) {
        return switch (field) {
            case "level" -> Sentence.of("field.target.level", "level");
            case "note" -> Sentence.of("field.target.note", "note");
            case "importance" -> Sentence.of("field.target.importance", "importance");
            default -> throw new IllegalArgumentException(field);
        };
    }
}
