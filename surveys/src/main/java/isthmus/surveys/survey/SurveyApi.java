package isthmus.surveys.survey;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;
import static io.helidon.http.Method.PUT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import isthmus.assessment.response.Answer;
import isthmus.assessment.response.Form;
import isthmus.assessment.tie.TieReport;
import isthmus.cypher.response.Door;
import isthmus.cypher.response.Outcome;
import isthmus.cypher.response.Sheet;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The survey for scripts, and for the page's own saving as people answer. The token is all it asks for. */
public final class SurveyApi {

    private static final String CLOSED = "This campaign is closed and takes no more answers.";

    private static final String KEY = "Idempotency-Key";
    private static final int SHORTEST_KEY = 16;
    private static final int LONGEST_KEY = 255;

    /** A body that adds nothing to the draft. */
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode().set("answers", JsonNodeFactory.instance.objectNode());

    private final Surveys surveys;
    private final String baseUrl;

    public SurveyApi(Surveys surveys, String baseUrl) {
        this.surveys = surveys;
        this.baseUrl = baseUrl;
    }

    public List<Route> routes() {
        return List.of(
                Route.open(GET, "/api/v1/survey/{token}", request -> Reply.json(json(survey(request), surveys))),
                Route.open(PUT, "/api/v1/survey/{token}", this::save),
                Route.open(POST, "/api/v1/survey/{token}/start", this::start),
                Route.open(POST, "/api/v1/survey/{token}/submit", this::submit));
    }

    private Survey survey(Request request) {
        return surveys.find(request).orElseThrow(Refusal::missing);
    }

    private static Door.Personal personal(Survey survey) {
        if (survey.door() instanceof Door.Personal door) {
            return door;
        }
        throw Refusal.conflict("This link is for many. POST to its /start first and answer with the link that comes back.");
    }

    /** With the same key it is the same link, so that a lost reply costs nobody a place. */
    private Reply start(Request request) {
        var survey = survey(request);
        if (survey.door() instanceof Door.Personal) {
            throw Refusal.conflict("This link is personal already. Answer with it.");
        }
        var key = key(request);
        if (key.filter(k -> k.length() < SHORTEST_KEY).isPresent()) {
            throw Refusal.badInput(
                    KEY,
                    "It has fewer than " + SHORTEST_KEY + " characters, and the link comes of it.",
                    "Send a random one, such as a UUID, or none.");
        }
        var token = Surveys.personalToken(survey, key);
        return switch (surveys.start(survey, token)) {
            case STARTED -> Reply.json(201, Map.of("token", token, "url", baseUrl + "/s/" + token));
            case FULL -> throw Refusal.conflict("This link was used by as many people as it was made for.");
            case CLOSED -> throw Refusal.conflict(CLOSED);
            case UNKNOWN -> throw Refusal.missing();
        };
    }

    private static Optional<String> key(Request request) {
        var key = request.header(KEY);
        if (key.filter(k -> k.length() > LONGEST_KEY).isPresent()) {
            throw Refusal.badInput(KEY, "It is longer than " + LONGEST_KEY + " characters.", "Send a shorter one, such as a UUID.");
        }
        return key;
    }

    private Reply save(Request request) {
        var survey = survey(request);
        var door = personal(survey);
        var read = Sent.read(request.json());
        var sent = read.against(survey, teams(read, survey));
        return switch (surveys.save(survey, door, sent.changes(), sent.ties())) {
            case Outcome.Saved s -> Reply.json(Map.of("saved", sent.size()));
            case Outcome.Submitted s -> throw Refusal.conflict("These answers were submitted already.");
            case Outcome.Closed c -> throw Refusal.conflict(CLOSED);
            case Outcome.Unknown u -> throw Refusal.missing();
        };
    }

    /** Those that ties may name; read before anything else waits for the check of what was sent. */
    private List<String> teams(Sent.Read read, Survey survey) {
        return read.hasTies() && survey.offersTies() ? surveys.teams(survey) : List.of();
    }

    /** Repeating is safe with or without a key: a link gives one response and always the same receipt. */
    private Reply submit(Request request) {
        key(request);
        var read = Sent.read(request.body().length > 0 ? request.json() : NOTHING);
        var teams = read.hasTies() ? teams(read, survey(request)) : List.<String>of();
        return switch (surveys.submit(request, survey -> sheet(read, survey, teams))) {
            case Outcome.Submitted(String receipt, boolean again) -> Reply.json(Map.of("receipt", receipt));
            case Outcome.Closed c -> throw Refusal.conflict(CLOSED);
            case Outcome.Saved s -> throw new IllegalStateException("submitting only saved");
            case Outcome.Unknown u -> throw Refusal.missing();
        };
    }

    private static Sheet sheet(Sent.Read read, Survey survey, List<String> teams) {
        var door = personal(survey);
        var sent = read.against(survey, teams);
        sent.takenBack().stream().findFirst().ifPresent(id -> {
            throw Refusal.badInput(id, "It is null.", "Take an answer back with PUT before submitting, or leave it out.");
        });
        if (sent.answers().isEmpty() && door.draft().isEmpty() && door.state() != Door.State.SUBMITTED) {
            throw Refusal.badInput("answers", "There is no answer yet.", "Answer at least one question.");
        }
        return new Sheet(sent.answers(), sent.ties());
    }

    private static Map<String, Object> json(TieReport tie) {
        var json = new LinkedHashMap<String, Object>();
        json.put("team", tie.other());
        json.put("direction", tie.direction().word());
        json.put("kind", tie.kind().word());
        json.put("perMonth", tie.perMonth());
        json.put("waitDays", tie.waitDays());
        json.put("blocking", tie.blocking().word());
        json.put("works", tie.works());
        return json;
    }

    private static Map<String, Object> json(Survey survey, Surveys surveys) {
        var json = new LinkedHashMap<String, Object>();
        json.put("campaign", survey.campaign().name());
        json.put("organization", survey.organization().name());
        json.put("synthetic", survey.organization().synthetic());
        json.put("team", survey.door().team());
        json.put("perspective", survey.door().perspective());
        json.put("open", survey.open());
        json.put("language", survey.instrument().language());
        json.put("languages", survey.languages());
        json.put("draftTranslation", survey.instrument().translated());
        var consent = surveys.consent(survey);
        json.put("consent", Map.of("text", consent.text(), "version", consent.version()));
        json.put("items", survey.sections().stream()
                .flatMap(s -> s.items().stream().map(item -> {
                    var scale = survey.instrument().scaleOf(item);
                    var options = item.options(scale);
                    var choices = new ArrayList<Map<String, Object>>();
                    for (int i = 0; i < options.size(); i++) {
                        choices.add(Map.of("value", i + 1, "label", options.get(i)));
                    }
                    return Map.of(
                            "id", item.id(),
                            "dimension", s.dimension().id(),
                            "type", item.type(),
                            "text", item.text(),
                            "options", choices,
                            "cannotSee", Map.of("value", Form.CANNOT_SEE, "label", scale.cannotSee()));
                }))
                .toList());
        var answers = new TreeMap<String, Object>();
        switch (survey.door()) {
            case Door.Personal door -> {
                json.put("state", door.state().name().toLowerCase(java.util.Locale.ROOT));
                json.put("receipt", door.receipt());
                door.draft().forEach((id, answer) -> answers.put(
                        id, answer instanceof Answer.Option(int value) ? (Object) value : Form.CANNOT_SEE));
            }
            case Door.Shared door -> {
                json.put("state", "shared");
                json.put("limit", door.limit());
                json.put("started", door.started());
            }
        }
        json.put("answers", answers);
        json.put("teams", survey.offersTies() ? surveys.teams(survey) : List.of());
        json.put("ties", survey.door() instanceof Door.Personal door ? door.ties().stream().map(SurveyApi::json).toList() : List.of());
        return json;
    }
}
