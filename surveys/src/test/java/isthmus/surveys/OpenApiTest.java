package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.helidon.http.PathMatchers;
import isthmus.surveys.web.Route;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class OpenApiTest {

    private static final Caller SCRIPT = Service.running().administrator();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    private static ObjectNode description;

    @BeforeAll
    static void readWhatTheServiceServes() {
        var served = Service.running().nobody().get("/openapi");
        assertThat(served.status()).isEqualTo(200);
        var settings = LoadSettings.builder().setMaxAliasesForCollections(0).build();
        description = JSON.valueToTree(new Load(settings).loadFromString(served.text()));
    }

    private static Stream<Map.Entry<String, JsonNode>> operations() {
        return description.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(e -> METHODS.contains(e.getKey()))
                        .map(e -> Map.entry(e.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(), e.getValue())));
    }

    @Test
    void theDescriptionHasExactlyTheOperationsThatRun() {
        var running = new TreeSet<String>();
        Service.running().isthmus().routes().routes().stream()
                .filter(Route::isApi)
                .forEach(r -> running.add(r.method().text() + " " + r.path()));
        var described = new TreeSet<>(operations().map(Map.Entry::getKey).toList());

        assertThat(described).isEqualTo(running);
        assertThat(description.path("openapi").asText()).startsWith("3.1");
    }

    @Test
    void everyOperationSaysWhatItDoesAndWhoMayAsk() {
        assertThat(operations().map(o -> o.getValue().path("operationId").asText()).toList())
                .doesNotHaveDuplicates()
                .doesNotContain("");
        operations().forEach(operation -> {
            assertThat(operation.getValue().path("summary").asText()).as(operation.getKey()).isNotBlank();
            assertThat(operation.getValue().path("responses").size()).as(operation.getKey()).isPositive();
            boolean open = route(operation.getKey()).action() == null;
            assertThat(operation.getValue().has("security")).as(operation.getKey() + " needs no sign-in").isEqualTo(open);
        });
    }

    private static Route route(String operation) {
        var parts = operation.split(" ");
        return Service.running().isthmus().routes().routes().stream()
                .filter(r -> r.method().text().equals(parts[0]) && r.path().equals(parts[1]))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void repliesAreWhatTheDescriptionSays() {
        var survey = "/api/v1/survey/" + SCRIPT.json(
                        "POST", "/api/v1/campaigns/autumn-2026/invitations", Map.of("perspective", "exec", "count", 1))
                .json().path("links").get(0).path("token").asText();
        var calls = List.of(
                "/api/v1/organizations",
                "/api/v1/organizations/meridian-mutual",
                "/api/v1/organizations/meridian-mutual/structure",
                "/api/v1/organizations/meridian-mutual/campaigns",
                "/api/v1/campaigns/spring-2026",
                "/api/v1/campaigns/spring-2026/progress",
                "/api/v1/campaigns/spring-2026/assessment",
                "/api/v1/campaigns/autumn-2026/assessment",
                "/api/v1/campaigns/spring-2026/ties",
                "/api/v1/campaigns/autumn-2026/ties",
                "/api/v1/organizations/meridian-mutual/island",
                "/api/v1/campaigns/spring-2026/island",
                "/api/v1/campaigns/autumn-2026/comparison?before=spring-2026",
                "/api/v1/campaigns/spring-2026/manuscript",
                "/api/v1/campaigns/spring-2026/editions?language=en",
                "/api/v1/campaigns/spring-2026/consent",
                "/api/v1/organizations/meridian-mutual/retention",
                "/api/v1/organizations/meridian-mutual/research",
                "/api/v1/research/releases",
                "/api/v1/audit",
                "/api/v1/audit/verify",
                survey);
        for (var path : calls) {
            var reply = SCRIPT.get(path);
            assertThat(reply.status()).as(path).isEqualTo(200);
            assertThat(faults("GET", path.replaceFirst("[?].*", ""), 200, reply.json())).as(path).isEmpty();
        }
        var bad = SCRIPT.json("POST", "/api/v1/organizations", Map.of("nme", "x"));
        assertThat(bad.status()).isEqualTo(422);
        assertThat(faults("POST", "/api/v1/organizations", 422, bad.json())).isEmpty();
    }

    /** Where a reply differs from the schema of its operation. */
    private static List<String> faults(String method, String path, int status, JsonNode reply) {
        var template = description.path("paths").properties().stream()
                .map(Map.Entry::getKey)
                .filter(t -> PathMatchers.create(t).match(io.helidon.common.uri.UriPath.create(path)).accepted())
                .findFirst()
                .orElseThrow();
        var answer = description.path("paths").path(template)
                .path(method.toLowerCase(java.util.Locale.ROOT))
                .path("responses")
                .path(String.valueOf(status));
        if (answer.has("$ref")) {
            answer = description.at(answer.path("$ref").asText().substring(1));
        }
        var schema = JSON.createObjectNode();
        schema.setAll((ObjectNode) answer.path("content").elements().next().path("schema"));
        schema.set("components", description.path("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema).validate(reply).stream()
                .map(Object::toString)
                .toList();
    }
}
