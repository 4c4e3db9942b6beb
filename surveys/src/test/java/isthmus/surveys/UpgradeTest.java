package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stores that earlier programs left, as archives beside what must still be in them: see cypher/README.md. */
class UpgradeTest {

    private static final Path STORES = Path.of("src", "test", "stores");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path data;

    static List<String> releases() throws IOException {
        try (Stream<Path> files = Files.list(STORES)) {
            return files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".zip")).map(f -> f.replace(".zip", "")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void theStoreOfAnEarlierProgramIsRestoredAndBroughtUpToDateWithEverythingInIt(String release) throws Exception {
        var known = JSON.readTree(STORES.resolve(release + ".json").toFile());
        assertThat(Command.run(
                        List.of("restore", STORES.resolve(release + ".zip").toString()), Map.of("ISTHMUS_DATA", data.toString()), System.out, System.err))
                .isZero();

        try (var isthmus = Service.start(data, Map.of("ISTHMUS_PORT", String.valueOf(Service.freePort())))) {
            var nobody = new Caller(isthmus.baseUrl());
            var script = nobody.withToken(Service.ADMIN_TOKEN);

            known.path("receipts").properties().forEach(sent -> assertThat(submit(nobody, sent.getKey())).isEqualTo(sent.getValue().asText()));
            assertThat(scores(script.get("/api/v1/campaigns/" + known.path("closed").asText() + "/assessment").json())).isEqualTo(known.path("scores"));

            var editions = script.get("/api/v1/campaigns/" + known.path("closed").asText() + "/editions").json().path("editions");
            assertThat(editions).hasSize(1);
            assertThat(editions.get(0).path("hash")).isEqualTo(known.path("edition"));
            var page = script.get("/api/v1/campaigns/" + known.path("closed").asText() + "/report.html?edition=1");
            assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(page.bytes()))).isEqualTo(known.path("page").asText());

            var draft = nobody.get("/api/v1/survey/" + known.path("draft").asText()).json();
            assertThat(draft.path("answers")).isEqualTo(JSON.readTree("{\"STR1\": 4, \"STR2\": \"dk\"}"));
            assertThat(submit(nobody, known.path("draft").asText())).isNotBlank();
            assertThat(submit(nobody, known.path("fresh").asText())).isNotBlank();
            assertThat(nobody.json("POST", "/api/v1/survey/" + known.path("shared").asText() + "/start", Map.of()).status()).isEqualTo(201);
            assertThat(script.get("/api/v1/campaigns/" + known.path("open").asText() + "/progress").json().path("submitted").asInt()).isEqualTo(3);

            var structure = script.get("/api/v1/organizations/upgrade-harbour/structure").json();
            assertThat(structure.path("teams")).hasSize(3);
            assertThat(structure.path("dependencies")).hasSize(2);
            var signedIn = nobody.form("/sign-in", Map.of("username", "ada", "password", People.PASSWORD));
            assertThat(signedIn.header("Set-Cookie")).startsWith("__Host-isthmus=");
            assertThat(isthmus.firstSetupLink()).isEmpty();
        }
    }

    private static String submit(Caller caller, String link) {
        return caller.json("POST", "/api/v1/survey/" + link + "/submit", Map.of("answers", Map.of("STR1", 1))).json().path("receipt").asText();
    }

    private static ArrayNode scores(JsonNode assessment) {
        var scores = JSON.createArrayNode();
        for (var dimension : assessment.path("dimensions")) {
            var score = scores.addObject();
            List.of("id", "score", "low", "high").forEach(key -> score.set(key, dimension.path(key)));
        }
        return scores;
    }
}
