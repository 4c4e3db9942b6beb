package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import isthmus.cypher.door.HostileQueries;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;

/** Researchers ask a release over HTTP. */
class QueryTest {

    private static final String QUERY = "/api/v1/research/query";
    private static final String RELEASES = "/api/v1/research/releases";
    private static final String LONG = "UNWIND range(1, 2000000000) AS x WITH x WHERE x % 1000000007 = 0 RETURN count(x) AS n";
    private static final Service SERVICE = Service.running();
    private static final Caller ADMINISTRATOR = SERVICE.administrator();
    private static final Caller RESEARCHER = posting("quentin", "researcher");

    private static String release;

    @BeforeAll
    static void publish() throws InterruptedException {
        var asked = ADMINISTRATOR.json("POST", RELEASES, Map.of("tier", "researchers", "synthetic", Map.of("organizations", 60, "mostTeams", 20, "seed", 3)));
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        release = asked.json().path("id").asText();
        var until = Instant.now().plus(Duration.ofMinutes(3));
        while (ADMINISTRATOR.get(RELEASES + "/" + release).json().path("state").asText().equals("building") && Instant.now().isBefore(until)) {
            Thread.sleep(200);
        }
        assertThat(ADMINISTRATOR.get(RELEASES + "/" + release).json().path("state").asText()).isEqualTo("published");
        accepting(RESEARCHER);
    }

    private static Caller accepting(Caller caller) {
        assertThat(caller.json("POST", RELEASES + "/" + release + "/terms", Map.of("version", "1")).status()).isEqualTo(200);
        return caller;
    }

    private static Caller posting(String name, String role) {
        var caller = People.of(name, role, "");
        return caller.with("X-CSRF-Token", caller.csrf());
    }

    private static Caller.Answer ask(String statement, Map<String, ?> parameters) {
        return RESEARCHER.json("POST", QUERY, Map.of("statement", statement, "parameters", parameters, "release", release));
    }

    private static JsonNode values(String statement, Map<String, ?> parameters) {
        var answer = ask(statement, parameters);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("data").path("values");
    }

    @Test
    void aQueryWithParametersIsAnsweredInTheTypesOfTheGraph() {
        var answer = ask("MATCH (o:OrganizationRecord)-[r:HAS_TEAM]->(t:TeamRole) RETURN o, r, [t.side, $x] AS list, {a: 1.5} AS map, null AS nothing LIMIT 2", Map.of("x", 7));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var json = answer.json();
        assertThat(json.path("data").path("fields")).extracting(JsonNode::asText).containsExactly("o", "r", "list", "map", "nothing");
        var row = json.path("data").path("values").get(0);
        assertThat(row.get(0).path("labels").get(0).asText()).isEqualTo("OrganizationRecord");
        assertThat(row.get(0).path("properties").path("classSize").asInt()).isGreaterThanOrEqualTo(5);
        assertThat(row.get(1).path("type").asText()).isEqualTo("HAS_TEAM");
        assertThat(row.get(2).get(1).asInt()).isEqualTo(7);
        assertThat(row.get(3).path("a").asDouble()).isEqualTo(1.5);
        assertThat(row.get(4).isNull()).isTrue();
        assertThat(json.path("synthetic").asBoolean()).isTrue();
        assertThat(json.path("rows").asInt()).isEqualTo(2);
        assertThat(json.path("cut").asBoolean()).isFalse();
    }

    @Test
    void whatIsAskedOverHttpIsAskedWithADriverToo() {
        for (var scheme : List.of("bolt", "neo4j")) {
            try (var driver = GraphDatabase.driver(scheme + "://" + SERVICE.isthmus().boltAddress().orElseThrow(), AuthTokens.basic("me", Service.ADMIN_TOKEN));
                    var session = driver.session(SessionConfig.forDatabase(release))) {
                int records = session.executeRead(tx -> tx.run("MATCH (o:OrganizationRecord) RETURN count(o) AS n").single().get("n").asInt());

                assertThat(records).isEqualTo(values("MATCH (o:OrganizationRecord) RETURN count(o) AS n", Map.of()).get(0).get(0).asInt());
                assertThatThrownBy(() -> session.run("CREATE (n)").consume()).isInstanceOf(ClientException.class).hasMessageContaining("can only be read");
            }
        }
    }

    @Test
    void aDriverIsLetInByATokenForResearchOnceTheTermsAreAccepted() {
        var address = "bolt://" + SERVICE.isthmus().boltAddress().orElseThrow();
        var careless = posting("careless", "researcher");
        try (var driver = GraphDatabase.driver(address, AuthTokens.bearer(token(careless, "research"))); var session = driver.session(SessionConfig.forDatabase(release))) {
            assertThatThrownBy(() -> session.run("RETURN 1").consume()).hasMessageContaining("/research/releases/" + release + "/terms");
            accepting(careless);
            assertThat(session.run("RETURN 1 AS one").single().get("one").asInt()).isOne();
        }
        try (var driver = GraphDatabase.driver(address, AuthTokens.basic("me", token(posting("consul", "consultant"), "read")))) {
            assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(AuthenticationException.class);
        }
    }

    private static String token(Caller caller, String grant) {
        var made = caller.form("/account/tokens", Map.of("name", "driver", "days", "1", "grant", grant));
        var found = Pattern.compile("ist_[A-Za-z0-9_-]+").matcher(made.text());
        assertThat(found.find()).as(made.text()).isTrue();
        return found.group();
    }

    @Test
    void eachValueCanSayItsType() throws IOException {
        var answer = RESEARCHER.with("Accept", "application/vnd.neo4j.query").json("POST", QUERY, Map.of("release", release, "statement",
                "MATCH p = (:OrganizationRecord)-[:HAS_TEAM]->() RETURN 1 AS i, 1.0 AS f, [true] AS l, date('2026-11-30') AS d, point({x: 1, y: 2}) AS point, p LIMIT 1"));

        var row = answer.json().path("data").path("values").get(0);
        assertThat(row).extracting(v -> v.path("$type").asText()).containsExactly("Integer", "Float", "List", "Date", "Point", "Path");
        assertThat(row.get(0).path("_value").asText()).isEqualTo("1");
        assertThat(row.get(2).path("_value").get(0).path("$type").asText()).isEqualTo("Boolean");
        assertThat(row.get(5).path("_value").get(0).path("_value").path("_labels").get(0).asText()).isEqualTo("OrganizationRecord");
    }

    @Test
    void itComesAsLinesAndAsATableTooWithFormulasGuarded() {
        var body = Map.of("statement", "UNWIND ['=1+1', 'a,b', 'c'] AS x RETURN x, 1 AS n", "release", release);

        assertThat(RESEARCHER.with("Accept", "text/csv").json("POST", QUERY, body).text()).isEqualTo("x,n\r\n'=1+1,1\r\n\"a,b\",1\r\nc,1\r\n");
        var lines = RESEARCHER.with("Accept", "application/x-ndjson").json("POST", QUERY, body).text().lines().filter(l -> !l.isBlank()).toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.getFirst()).isEqualTo("{\"fields\":[\"x\",\"n\"]}");
        assertThat(lines.get(1)).isEqualTo("[\"=1+1\",1]");
        assertThat(lines.getLast()).contains("\"rows\":3", "\"synthetic\":true", release);
    }

    @Test
    void aHundredThousandRowsComeAndNoMore() {
        var json = ask("UNWIND range(1, 200000) AS x RETURN x", Map.of()).json();

        assertThat(json.path("data").path("values").size()).isEqualTo(100_000);
        assertThat(json.path("cut").asBoolean()).isTrue();
    }

    @Test
    void everyHostileQueryIsRefusedAndChangesNothing() {
        var before = values("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n), count(r)", Map.of()).toString();

        for (var query : HostileQueries.ALL) {
            var answer = ask(query, Map.of());
            assertThat(answer.status()).as(query).isIn(400, 403);
            assertThat(answer.json().path("detail").asText()).as(query).isNotBlank();
        }
        System.out.println(HostileQueries.ALL.size() + " hostile queries over HTTP, none succeeded");

        assertThat(values("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n), count(r)", Map.of()).toString()).isEqualTo(before);
    }

    @Test
    void aQueryInAParameterStaysData() {
        assertThat(values("RETURN $x AS x", Map.of("x", "1 CALL dbms.listConfig() //")).get(0).get(0).asText()).isEqualTo("1 CALL dbms.listConfig() //");
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() {
        var answer = ask("MATCH (n)\nRETURN m", Map.of());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).contains("line 2, column 8");
        assertThat(ask("RETURN $x", Map.of()).json().path("detail").asText()).contains("x");
        assertThat(RESEARCHER.json("POST", QUERY, Map.of("parameters", 1, "more", 2)).text()).contains("statement", "parameters", "more");
    }

    @Test
    void onlyResearchersAskAndOnlyWhatIsPublished() {
        var body = Map.of("statement", "RETURN 1", "release", release);
        assertThat(SERVICE.nobody().json("POST", QUERY, body).status()).isEqualTo(401);
        assertThat(posting("quinn", "consultant").json("POST", QUERY, body).status()).isEqualTo(403);
        var before = posting("quilla", "researcher").json("POST", QUERY, body);
        assertThat(before.status()).as("before the terms are accepted").isEqualTo(403);
        assertThat(before.json().path("detail").asText()).contains(RELEASES + "/" + release + "/terms");
        assertThat(RESEARCHER.json("POST", QUERY, Map.of("statement", "RETURN 1", "release", "ffffffffffffffff")).status()).isEqualTo(404);
        assertThat(RESEARCHER.json("POST", QUERY, Map.of("statement", "RETURN 1")).json().path("release").asText()).isNotBlank();
    }

    @Test
    void whoeverLeavesEndsTheQueryAndTheNextOneRuns() throws Exception {
        var uri = URI.create(SERVICE.address());
        var body = ("{\"statement\":\"" + LONG + "\",\"release\":\"" + release + "\"}").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2; i++) {
            try (var socket = new Socket(uri.getHost(), uri.getPort())) {
                socket.getOutputStream().write(("POST " + QUERY + " HTTP/1.1\r\nHost: " + uri.getAuthority() + "\r\nContent-Type: application/json\r\nCookie: "
                        + RESEARCHER.header("Cookie") + "\r\nX-CSRF-Token: " + RESEARCHER.header("X-CSRF-Token") + "\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().write(body);
                socket.getOutputStream().flush();
                Thread.sleep(1_500);
            }
        }

        // Both of the turns are free again long before the time of the queries is over.
        long began = System.nanoTime();
        assertThat(values("RETURN 1 AS x", Map.of()).get(0).get(0).asInt()).isEqualTo(1);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void queriesOfOneWaitForEachOtherAndThoseOfOthersDoNot() throws Exception {
        var other = accepting(posting("quirina", "researcher"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var bombs = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 3; i++) {
                bombs.add(threads.submit(() -> ask("UNWIND range(1, 60000000) AS x WITH x WHERE x % 1000000007 = 0 RETURN count(x) AS n", Map.of()).status()));
            }
            for (int i = 0; i < 5; i++) {
                assertThat(other.json("POST", QUERY, Map.of("statement", "RETURN " + i, "release", release)).status()).isEqualTo(200);
            }
            for (var bomb : bombs) {
                assertThat(bomb.get()).isIn(200, 429);
            }
        }
    }
}
