package isthmus.surveys.survey;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;

import isthmus.assessment.input.Problem;
import isthmus.assessment.response.Answer;
import isthmus.assessment.response.Form;
import isthmus.assessment.response.Response;
import isthmus.cypher.response.Door;
import isthmus.cypher.response.Outcome;
import isthmus.cypher.response.Sheet;
import isthmus.cypher.response.Start;
import isthmus.surveys.campaign.Consent;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Secrets;
import isthmus.surveys.web.Speech;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * The survey as pages that need no JavaScript: a first look, one page a section, a look back, the receipt. Every page
 * is made from what the graph holds, so that any device with the link goes on where the last one stopped.
 */
public final class SurveyPages {

    /** Form fields of answers: this, then the item id. */
    private static final String FIELD = "answer-";

    private final Surveys surveys;
    private final Screens screens;
    private final TiePart ties;

    public SurveyPages(Surveys surveys, Pages pages) {
        this.surveys = surveys;
        this.screens = new Screens(pages);
        this.ties = new TiePart(surveys, screens);
    }

    public List<Route> routes() {
        return List.of(
                Route.open(GET, "/s/{token}", this::look),
                Route.open(POST, "/s/{token}/start", this::start),
                Route.open(GET, "/s/{token}/privacy", this::privacy),
                Route.open(POST, "/s/{token}/withdraw", this::withdraw),
                Route.open(GET, "/s/{token}/check", request -> answering(request, this::check)),
                Route.open(POST, "/s/{token}/submit", request -> answering(request, (survey, door) -> submit(request, survey, door))),
                Route.open(GET, "/s/{token}/ties", request -> answering(request, (survey, door) -> ties.show(request, survey, door))),
                Route.open(POST, "/s/{token}/ties", request -> answering(request, (survey, door) -> ties.save(request, survey, door))),
                Route.open(GET, "/s/{token}/{section}", request -> answering(request, (survey, door) -> section(request, survey, door))),
                Route.open(POST, "/s/{token}/{section}", request -> answering(request, (survey, door) -> save(request, survey, door))));
    }

    /** What the link is, and where its respondent stands. */
    private Reply look(Request request) {
        var found = surveys.find(request);
        if (found.isEmpty()) {
            return screens.unknown(request);
        }
        var survey = found.get();
        return switch (survey.door()) {
            case Door.Personal door when door.state() == Door.State.SUBMITTED ->
                screens.of(200, "receipt", survey, "", Map.of("receipt", String.valueOf(door.receipt())));
            case Door d when !survey.open() -> screens.of(410, "closed", survey, "", Map.of());
            case Door.Shared shared when shared.full() -> screens.of(410, "full", survey, "", Map.of());
            case Door.Shared shared -> screens.of(200, "start", survey, "", start(survey, surveys.consent(survey), false, false, survey.to("/start")));
            case Door.Personal door -> screens.of(
                    200,
                    "start",
                    survey,
                    "",
                    start(survey, surveys.consent(survey), true, door.state() == Door.State.STARTED, survey.to("/" + next(survey, door))));
        };
    }

    private static Map<String, Object> start(Survey survey, Consent consent, boolean personal, boolean started, String to) {
        return Map.of(
                "sections", survey.parts(),
                "questions", survey.instrument().itemsFor(survey.door().perspective()).size(),
                "consent", consent,
                "personal", personal,
                "started", started,
                "key", Secrets.token(),
                "to", to);
    }

    /** The first page that is not done, or the look back. */
    private static String next(Survey survey, Door.Personal door) {
        return survey.sections().stream()
                .filter(s -> !s.answered(door.draft()))
                .findFirst()
                .map(s -> String.valueOf(s.number()))
                .orElse(survey.offersTies() && door.ties().isEmpty() ? "ties" : "check");
    }

    /** What is kept and what is not; for every state of a link, since the question comes up afterwards too. */
    private Reply privacy(Request request) {
        var found = surveys.find(request);
        if (found.isEmpty()) {
            return screens.unknown(request);
        }
        var survey = found.get();
        var gates = survey.instrument().gates();
        return screens.of(200, "privacy", survey, "/privacy", Map.of(
                "cell", gates.cell(),
                "distribution", gates.distribution(),
                "months", surveys.months(survey),
                "state", survey.door() instanceof Door.Personal door ? door.state().name() : "SHARED",
                "withdrawn", request.query("withdrawn").isPresent()));
    }

    private Reply withdraw(Request request) {
        var survey = surveys.find(request).orElseThrow(Refusal::missing);
        return Reply.seeOther(survey.to(surveys.withdraw(survey) ? "/privacy?withdrawn=1" : "/privacy"));
    }

    private Reply start(Request request) {
        var survey = surveys.find(request).orElseThrow(Refusal::missing);
        if (survey.door() instanceof Door.Personal) {
            return Reply.seeOther(survey.to(""));
        }
        // Clicked twice it is begun once.
        var token = Surveys.personalToken(survey, Optional.of(request.form().text("key")).filter(key -> key.matches("[A-Za-z0-9_-]{32}")));
        return Reply.seeOther(surveys.start(survey, token) == Start.STARTED ? survey.of(token).to("/1") : survey.to(""));
    }

    /** Pages between the first look and the receipt; every other state of the link is explained at its own address. */
    private Reply answering(Request request, BiFunction<Survey, Door.Personal, Reply> page) {
        var found = surveys.find(request);
        return found
                .filter(survey -> survey.open()
                        && survey.door() instanceof Door.Personal p
                        && p.state() != Door.State.SUBMITTED)
                .map(survey -> page.apply(survey, (Door.Personal) survey.door()))
                .orElseGet(() -> Reply.seeOther(found.map(survey -> survey.to("")).orElseGet(() -> "/s/" + pathSegment(request.path("token")))));
    }

    /** A token that was never ours goes back into a header only as what a token may look like. */
    private static String pathSegment(String token) {
        return token.matches("[A-Za-z0-9_-]{1,64}") ? token : "unknown";
    }

    private static Section section(Survey survey, String number) {
        return survey.sections().stream()
                .filter(s -> String.valueOf(s.number()).equals(number))
                .findFirst()
                .orElseThrow(Refusal::missing);
    }

    private Reply section(Request request, Survey survey, Door.Personal door) {
        var section = section(survey, request.path("section"));
        var given = door.draft().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> Section.word(e.getValue())));
        return sectionPage(200, survey, section, given, request.query("then").orElse(""), List.of());
    }

    private Reply sectionPage(
            int status, Survey survey, Section section, Map<String, String> given, String then, List<Problem> problems) {
        return screens.of(
                status,
                "section",
                survey,
                "/" + section.number() + (then.equals("check") ? "?then=check" : ""),
                Map.of(
                        "section", section,
                        "sections", survey.parts(),
                        "questions", section.questions(survey.instrument(), given),
                        "then", then.equals("check") ? "check" : "",
                        "problems", problems));
    }

    private Reply save(Request request, Survey survey, Door.Personal door) {
        var section = section(survey, request.path("section"));
        var form = request.form();
        var given = new LinkedHashMap<String, String>();
        section.items().forEach(item -> form.raw(FIELD + item.id()).ifPresent(value -> given.put(item.id(), value)));
        var problems = new ArrayList<Problem>();
        var answers = Response.answers(survey.instrument(), new Form(door.team(), door.perspective(), given), problems);
        if (!problems.isEmpty()) {
            return sectionPage(422, survey, section, given, form.text("then"), problems);
        }
        if (!answers.isEmpty()) {
            var changes = new HashMap<String, Optional<Answer>>();
            answers.forEach((id, answer) -> changes.put(id, Optional.of(answer)));
            if (!(surveys.save(survey, door, changes, null) instanceof Outcome.Saved)) {
                return Reply.seeOther(survey.to(""));
            }
        }
        return Reply.seeOther(survey.to(after(survey, section, form.text("go"), form.text("then"))));
    }

    private static String after(Survey survey, Section section, String go, String then) {
        if (go.equals("back")) {
            return section.number() == 1 ? "" : "/" + (section.number() - 1);
        }
        if (then.equals("check")) {
            return "/check";
        }
        boolean last = section.number() == survey.sections().size();
        return !last ? "/" + (section.number() + 1) : survey.offersTies() ? TiePart.PATH : "/check";
    }

    /** A section on the page to look back. */
    public record Part(Section section, List<Section.Question> questions) {}

    private Reply check(Survey survey, Door.Personal door) {
        return checkPage(200, survey, door, List.of());
    }

    private Reply checkPage(int status, Survey survey, Door.Personal door, List<Problem> problems) {
        var given = door.draft().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> Section.word(e.getValue())));
        var parts = survey.sections().stream()
                .map(s -> new Part(s, s.questions(survey.instrument(), given)))
                .toList();
        long open = parts.stream().flatMap(p -> p.questions().stream()).filter(q -> q.chosen() == null).count();
        return screens.of(
                status,
                "check",
                survey,
                "/check",
                Map.of(
                        "parts", parts,
                        "open", open,
                        "ties", door.ties(),
                        "last", survey.offersTies() ? TiePart.PATH : "/" + parts.size(),
                        "problems", problems));
    }

    private Reply submit(Request request, Survey survey, Door.Personal door) {
        if (door.draft().isEmpty()) {
            var speech = Speech.of(survey.instrument().language());
            return checkPage(422, survey, door, List.of(new Problem("answers", speech.say("check.empty"), speech.say("check.empty.mend"))));
        }
        surveys.submit(request, again -> Sheet.ofDraft());
        return Reply.seeOther(survey.to(""));
    }
}
