package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import isthmus.cypher.EmbeddedNeo4j;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator should have done before it is needed: back up a busy service, restore elsewhere, compare, go on. */
class DrillTest {

    private static final Caller SCRIPT = Service.running().administrator();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path place;

    private record Done(int code, String out, String err) {}

    private static Done command(Path data, Map<String, String> more, String... words) {
        var environment = new HashMap<>(Map.of("ISTHMUS_DATA", data.toString()));
        environment.putAll(more);
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Command.run(List.of(words), environment, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Done(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Done command(Path data, String... words) {
        return command(data, Map.of(), words);
    }

    private static List<String> links(String campaign, int count) {
        var links = new ArrayList<String>();
        SCRIPT.json("POST", "/api/v1/campaigns/" + campaign + "/invitations", Map.of("perspective", "exec", "count", count, "team", "Crew"))
                .json().path("links").forEach(link -> links.add(link.path("token").asText()));
        return links;
    }

    private static String submit(Caller caller, String link) {
        var reply = caller.json("POST", "/api/v1/survey/" + link + "/submit", Map.of("answers", Map.of("STR1", 3)));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().path("receipt").asText();
    }

    @Test
    void aBusyServiceIsBackedUpAndRestoredElsewhereWithEverythingThatWasAcknowledged() throws IOException {
        People.of("drill", "consultant", "meridian-mutual");
        var organization = SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", "Lifeboat")).json().path("id").asText();
        SCRIPT.send("PUT", "/api/v1/organizations/" + organization + "/structure?part=teams", "text/csv",
                "team,unit,parent_unit,business,tech\nCrew,Works,,90,90\n".getBytes(StandardCharsets.UTF_8));
        var campaign = SCRIPT.json("POST", "/api/v1/organizations/" + organization + "/campaigns", Map.of("name", "Drill")).json().path("id").asText();
        var before = links(campaign, 20);
        var during = links(campaign, 150);
        var receipts = new HashMap<String, String>();
        before.forEach(link -> receipts.put(link, submit(SCRIPT, link)));

        var enough = new AtomicBoolean();
        var crowd = List.of(0, 1, 2).stream()
                .map(client -> CompletableFuture.runAsync(() -> {
                    for (int i = client; i < during.size() && !enough.get(); i += 3) {
                        submit(Service.running().nobody(), during.get(i));
                    }
                }))
                .toList();
        var made = SCRIPT.json("POST", "/api/v1/backups", Map.of());
        enough.set(true);
        crowd.forEach(CompletableFuture::join);

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(SCRIPT.get("/api/v1/backups").json().path("backups").get(0)).isEqualTo(made.json());
        assertThat(made.json().path("heldMilliseconds").asLong()).isLessThan(EmbeddedNeo4j.MOMENT.toMillis());
        System.out.println("writes were held for " + made.json().path("heldMilliseconds") + " ms, the archive has " + made.json().path("size") + " bytes");

        var zip = Service.running().data().resolve("backups").resolve(made.json().path("name").asText());
        var data = place.resolve("elsewhere");
        var restored = command(data, "restore", zip.toString());
        assertThat(restored).isEqualTo(new Done(0, restored.out(), ""));
        assertThat(restored.out()).startsWith("Restored to " + data).contains(made.json().path("checksum").asText());

        assertThat(command(data, "backup").code()).isZero();
        assertThat(manifest(only(data.resolve("backups"))).path("content"))
                .isEqualTo(JSON.valueToTree(Map.of(
                        "schema", made.json().path("schema"),
                        "nodes", made.json().path("nodes"),
                        "relationships", made.json().path("relationships"),
                        "checksum", made.json().path("checksum"))));

        int port = Service.freePort();
        try (var isthmus = Service.start(data, Map.of("ISTHMUS_PORT", String.valueOf(port)))) {
            var elsewhere = new Caller(isthmus.baseUrl());
            receipts.forEach((link, receipt) -> assertThat(submit(elsewhere, link)).isEqualTo(receipt));
            submit(elsewhere, during.getLast());
            var cookie = elsewhere.form("/sign-in", Map.of("username", "drill", "password", People.PASSWORD)).header("Set-Cookie");
            assertThat(elsewhere.with("Cookie", cookie.substring(0, cookie.indexOf(';'))).get("/organizations/meridian-mutual").status()).isEqualTo(200);
        }
    }

    private static Path only(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList().getFirst();
        }
    }

    private static ObjectNode manifest(Path zip) throws IOException {
        try (var files = FileSystems.newFileSystem(zip)) {
            return (ObjectNode) JSON.readTree(Files.readAllBytes(files.getPath("manifest.json")));
        }
    }

    private Path archive() throws IOException {
        var made = SCRIPT.json("POST", "/api/v1/backups", Map.of()).json();
        return Files.copy(Service.running().data().resolve("backups").resolve(made.path("name").asText()), place.resolve("archive.zip"));
    }

    @Test
    void anArchiveThatHoldsSomethingElseThanItSaysIsRefusedAndNothingIsLeft() throws IOException {
        var zip = archive();
        assertThat(command(place.resolve("unused"), "verify", zip.toString())).satisfies(done -> {
            assertThat(done.code()).isZero();
            assertThat(done.out()).startsWith(zip + " is whole: as of ");
        });
        try (var files = FileSystems.newFileSystem(zip)) {
            var manifest = (ObjectNode) JSON.readTree(Files.readAllBytes(files.getPath("manifest.json")));
            ((ObjectNode) manifest.path("content")).put("checksum", "another");
            Files.write(files.getPath("manifest.json"), JSON.writeValueAsBytes(manifest));
        }
        var data = place.resolve("data");

        assertThat(command(data, "restore", zip.toString()))
                .isEqualTo(new Done(3, "", zip + " does not hold what it held when it was made. Take another archive.\n"));
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void nothingIsRestoredOverADatabaseOrAKeyThatIsThere() throws IOException {
        var zip = Files.createFile(place.resolve("archive.zip"));
        for (var taken : List.of("neo4j", "secret")) {
            var data = place.resolve("with-" + taken);
            Files.createDirectories(data.resolve(taken));

            assertThat(command(data, "restore", zip.toString())).isEqualTo(new Done(
                    1, "", data.resolve(taken) + " is there already, and nothing is restored over it. Move it away, or name an empty folder with ISTHMUS_DATA.\n"));
        }
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        var zip = Files.writeString(place.resolve("archive.zip"), "no zip");

        for (var word : List.of("verify", "restore")) {
            assertThat(command(place.resolve("data"), word, zip.toString()))
                    .isEqualTo(new Done(3, "", zip + " is cut or is no archive. Take another copy of it, or another archive.\n"));
            assertThat(command(place.resolve("data"), word, "nowhere.zip").err()).startsWith("There is no archive at ");
        }
    }

    @Test
    void wordsThatMeanNothingAreAnsweredWithThoseThatDo() {
        for (var words : List.of(List.of("restore"), List.of("backup", "x"), List.of("help"))) {
            var done = command(place, words.toArray(String[]::new));
            assertThat(done.code()).isEqualTo(2);
            assertThat(done.err()).contains("verify <archive>", "restore <archive>", "Exit codes");
        }
        assertThat(command(place, Map.of("NEO4J_URI", "bolt://localhost"), "backup").err()).contains("neo4j-admin");
        assertThat(command(place, Map.of("ISTHMUS_PORT", "x"), "backup").code()).isEqualTo(2);
    }

    @Test
    void aScheduleThatCannotBeIsSaid() {
        for (var every : List.of("daily", "0h", "400d", "1w", "-1h")) {
            assertThat(command(place, Map.of("ISTHMUS_BACKUP_EVERY", every), "backup").err()).contains("\"" + every + "\" is no time from a minute to a year.");
        }
        assertThat(command(place, Map.of("ISTHMUS_BACKUP_EVERY", "24h", "NEO4J_URI", "bolt://localhost"), "backup").err())
                .contains("Isthmus backs up its embedded database only");
    }

    @Test
    void withAServerThePageAndTheApiNameItsTool() {
        try (var server = EmbeddedNeo4j.start(place.resolve("server"));
                var isthmus = Service.start(place, Map.of(
                        "ISTHMUS_PORT", String.valueOf(Service.freePort()),
                        "ISTHMUS_DEMO", "false",
                        "NEO4J_URI", server.uri().toString(),
                        "NEO4J_USERNAME", server.username(),
                        "NEO4J_PASSWORD", server.password()))) {
            var operator = new Caller(isthmus.baseUrl()).withToken(Service.ADMIN_TOKEN);

            assertThat(operator.json("POST", "/api/v1/backups", Map.of())).satisfies(refused -> {
                assertThat(refused.status()).isEqualTo(409);
                assertThat(refused.json().path("detail").asText()).contains("neo4j-admin database dump", "neo4j-admin database backup");
            });
            assertThat(operator.get("/backups").text()).contains("neo4j-admin database dump");
        }
    }

    @Test
    void administratorsSeeTheBackupsAndMakeOneOnAPage() {
        var ada = People.ada();
        assertThat(ada.get("/organizations").text()).contains("href=\"/backups\"");
        assertThat(ada.form("/backups", Map.of("make", "now")).header("Location")).isEqualTo("/backups");
        var name = SCRIPT.get("/api/v1/backups").json().path("backups").get(0).path("name").asText();
        assertThat(ada.get("/backups").text()).contains(name);
        assertThat(ada.get("/backups/" + name).status()).isEqualTo(404);
        assertThat(ada.form("/backups", Map.of()).status()).isEqualTo(422);
        assertThat(SCRIPT.json("POST", "/api/v1/backups", Map.of("what", "all")).status()).isEqualTo(422);
    }
}
