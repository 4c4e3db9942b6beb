package isthmus.surveys.research;

import static io.helidon.http.Method.POST;

import com.fasterxml.jackson.databind.JsonNode;
import isthmus.assessment.input.Problem;
import isthmus.cypher.door.Step;
import isthmus.cypher.release.Entry;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.JsonInput;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The door over HTTP: a query comes in, and its result goes out row by row. */
public final class QueryApi {

    private static final int MOST_BYTES = 1 << 20;
    private static final Duration FIRST = Duration.ofSeconds(40);

    private final Queries queries;
    private final Readers readers;

    public QueryApi(Queries queries, Readers readers) {
        this.queries = queries;
        this.readers = readers;
    }

    public List<Route> routes() {
        return List.of(Route.of(POST, "/api/v1/research/query", Action.SEE_RESEARCH, Scope.INSTALLATION, this::query).upTo(MOST_BYTES));
    }

    private Reply query(Request request) {
        var problems = new ArrayList<Problem>();
        var input = new JsonInput(request.json(), problems).only("statement", "parameters", "release");
        var statement = input.text("statement");
        var parameters = parameters(input.node().path("parameters"), problems);
        var release = input.optionalText("release");
        if (!problems.isEmpty()) {
            throw Refusal.badInput(problems);
        }
        Entry entry = release.map(id -> readers.published(request.visitor(), id))
                .orElseGet(() -> queries.usual(request.visitor()).orElseThrow(() -> Refusal.of(404, "No release is published", "Ask again when there is one, or have one made of synthetic organizations.")));
        var asked = queries.ask(request.visitor(), entry, statement, parameters);
        try {
            var first = first(asked);
            var form = Answers.accepted(request.header("Accept").orElse(""));
            return Reply.of(form.type(), out -> form.write(asked, first, out)).with("X-Accel-Buffering", "no");
        } catch (RuntimeException | Error e) {
            asked.close();
            throw e;
        }
    }

    /** What fails before anything came of it can still be said with a status. */
    private static Step first(Queries.Asked asked) {
        try {
            return switch (asked.next(FIRST).orElseThrow(() -> Refusal.of(503, "The release does not answer", "Ask again in a moment."))) {
                case Step.Failed(String code, String message) when code.startsWith("Neo.ClientError.") ->
                        throw Refusal.of(400, "This query could not be run", message);
                case Step.Failed(String code, String message) -> throw Refusal.of(503, "The query did not come to its end", message);
                case Step step -> step;
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.of(503, "The service stops", "Ask again in a moment.");
        }
    }

    private static Map<String, Object> parameters(JsonNode node, List<Problem> problems) {
        if (node.isMissingNode() || node.isNull()) {
            return Map.of();
        }
        if (!node.isObject()) {
            problems.add(new Problem("parameters", "They are no JSON object.", "Send { \"name\": value }, or leave them out."));
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        var values = (Map<String, Object>) value(node);
        return values;
    }

    private static @Nullable Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                var map = new HashMap<String, @Nullable Object>();
                node.properties().forEach(e -> map.put(e.getKey(), value(e.getValue())));
                yield map;
            }
            case ARRAY -> {
                var list = new ArrayList<@Nullable Object>();
                node.forEach(e -> list.add(value(e)));
                yield list;
            }
            case NUMBER -> node.isIntegralNumber() && node.canConvertToLong() ? (Object) node.longValue() : (Object) node.doubleValue();
            case BOOLEAN -> node.booleanValue();
            case STRING -> node.textValue();
            default -> null;
        };
    }
}
