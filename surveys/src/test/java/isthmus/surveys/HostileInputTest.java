package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Throws at every route what no page would send. */
class HostileInputTest {

    /** From elsewhere: what it guesses at must not make other tests wait. */
    private static final Caller SCRIPT = Service.running().administrator().with("X-Forwarded-For", "192.0.2.1");
    private static final long SEED = 20261124;
    private static final List<String> TYPES = List.of(
            "application/json", "application/x-www-form-urlencoded", "text/csv", "multipart/form-data; boundary=x", "image/png");

    private static String organization;
    private static String campaign;
    private static String token;

    @BeforeAll
    static void somethingThatCouldBreak() {
        organization = SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", "Sturdy Works")).json().path("id").asText();
        SCRIPT.send(
                "PUT",
                "/api/v1/organizations/" + organization + "/structure?part=teams",
                "text/csv",
                "team,unit,parent_unit,business,tech\nNorth,Works,,5,5\n".getBytes(StandardCharsets.UTF_8));
        campaign = SCRIPT.json("POST", "/api/v1/organizations/" + organization + "/campaigns", Map.of("name", "Storm"))
                .json().path("id").asText();
        token = SCRIPT.json("POST", "/api/v1/campaigns/" + campaign + "/invitations", Map.of("team", "North", "perspective", "tech", "count", 1))
                .json().path("links").get(0).path("token").asText();
    }

    private static String path(Route route) {
        return route.path()
                .replace("{id}", route.scope() == Scope.CAMPAIGN ? campaign : organization)
                .replace("{token}", token)
                .replace("{section}", "1")
                .replaceAll("\\{[a-z]+}", "x");
    }

    private static List<byte[]> bodies() {
        var random = new Random(SEED);
        var bodies = new ArrayList<byte[]>();
        for (var text : List.of(
                "null", "[]", "{}", "42", "\"text\"", "{\"name\":", "{\"name\":null}", "{\"name\":[1]}", "{\"name\":\"\"}",
                "{\"name\":\"" + "x".repeat(100_000) + "\"}",
                "{\"name\":\"a\\u0000b\"}", "{\"name\":\"\\ud800\"}", "{\"name\":\"x\",\"name\":\"y\"}",
                "{\"answers\":[]}", "{\"answers\":{\"STR1\":{}}}", "{\"answers\":{\"STR1\":1e999}}", "{\"answers\":{\"STR1\":99999999999999999999}}",
                "{\"answers\":{\"\":1,\"__proto__\":2}}",
                "{\"team\":1,\"perspective\":true,\"count\":-1,\"shared\":\"yes\"}",
                "{\"perspective\":\"tech\",\"count\":2147483648}",
                "{\"units\":1,\"teams\":{},\"missions\":null,\"dependencies\":\"x\"}",
                "{\"units\":[{\"name\":\"A\",\"parent\":\"A\"}],\"teams\":[null,1,[]],\"missions\":[{}],\"dependencies\":[{\"from\":{}}]}",
                "{\"units\":[],\"teams\":[{\"name\":\"A\",\"unit\":\"nowhere\",\"business\":-1,\"technology\":1e400}],\"missions\":[],\"dependencies\":[]}",
                "[".repeat(20_000), "{\"a\":".repeat(2_000),
                "name=%", "name=%zz", "name=%ff%fe", "a=b&".repeat(5_000), "answer-STR1=9", "answer-STR1=-1&go=nowhere&then=//x",
                "kind=teams&pasted==cmd|' /C calc'!A0", "count=1e9&perspective=tech&kind=personal",
                "links=%09%09%09", "links=a%09b", "username=%00&password=%00&again=%00",
                "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.csv\"\r\n\r\nteam\n--x--",
                "--x\r\nContent-Disposition: form-data\r\n\r\n", "--x", "team,unit\n\"unclosed", ";;;\n;;;", "team;unit;business;tech\n=1+1;@x;1;1\n")) {
            bodies.add(text.getBytes(StandardCharsets.UTF_8));
        }
        for (int i = 0; i < 12; i++) {
            var noise = new byte[random.nextInt(1, 2_000)];
            random.nextBytes(noise);
            bodies.add(noise);
        }
        return bodies;
    }

    @Test
    void nothingThatIsSentBreaksTheService() {
        var before = SCRIPT.get("/api/v1/organizations/meridian-mutual/structure").text();
        var faults = new ArrayList<String>();
        var bodies = bodies();
        for (var route : Service.running().isthmus().routes().routes()) {
            var method = route.method().text();
            if (method.equals("GET") || method.equals("DELETE")) {
                continue;
            }
            for (int i = 0; i < bodies.size(); i++) {
                var type = TYPES.get(i % TYPES.size());
                for (var t : List.of(type, route.isApi() ? "application/json" : "application/x-www-form-urlencoded")) {
                    int status = SCRIPT.send(method, path(route), t, bodies.get(i)).status();
                    if (status >= 500) {
                        faults.add(status + " " + method + " " + route.path() + " " + t + " body " + i);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(SCRIPT.get("/api/v1/organizations/meridian-mutual/structure").text()).isEqualTo(before);
    }

    @Test
    void strangeAddressesAreMissingAndNothingElse() {
        for (var strange : List.of(
                "%00", "%F0%28%8C%28", "..%2f..%2fetc%2fpasswd", "%25", "x".repeat(4_000), "%3Cscript%3E", "'%20OR%201=1--", "%0d%0aSet-Cookie:a=b")) {
            for (var route : List.of("/s/", "/setup/", "/organizations/", "/campaigns/", "/static/", "/api/v1/survey/", "/api/v1/campaigns/")) {
                var answer = SCRIPT.get(route + strange);
                assertThat(answer.status()).as(route + strange).isIn(400, 404, 410);
                assertThat(answer.text()).as(route + strange).doesNotContain("<script>", "Exception");
            }
        }
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedAndNotKept() {
        var huge = new byte[2 * 1024 * 1024];
        assertThat(SCRIPT.send("PUT", "/api/v1/survey/" + token, "application/json", huge).status()).isEqualTo(413);
        var file = new ByteArrayOutputStream();
        file.writeBytes(new byte[isthmus.surveys.structure.StructureImport.LARGEST + 1024 * 1024]);
        assertThat(SCRIPT.send("PUT", "/api/v1/organizations/" + organization + "/structure?part=teams", "text/csv", file.toByteArray()).status())
                .isEqualTo(413);
    }

    @Test
    void oneBadRowRefusesTheWholeFileWithItsPlace() {
        var path = "/api/v1/organizations/" + organization + "/structure";
        var before = SCRIPT.get(path).text();

        var refused = SCRIPT.send(
                "PUT",
                path + "?part=teams",
                "text/csv",
                "team,unit,parent_unit,business,tech\nEast,Works,,5,5\nWest,Works,,many,5\n".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("problems").get(0).path("where").asText()).contains("3");
        assertThat(SCRIPT.get(path).text()).isEqualTo(before);
    }

    @Test
    void namesThatAreScriptsOrFormulasComeBackHarmless() {
        var name = "<script>alert(1)</script>";
        var id = SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", name)).json().path("id").asText();
        var team = new HashMap<String, Object>(Map.of("name", "=HYPERLINK(\"http://evil\")", "business", 6, "technology", 0));
        team.put("unit", "<img src=x onerror=alert(1)>");
        var put = SCRIPT.json("PUT", "/api/v1/organizations/" + id + "/structure", Map.of(
                "units", List.of(Map.of("name", "<img src=x onerror=alert(1)>")),
                "teams", List.of(team),
                "missions", List.of(),
                "dependencies", List.of()));
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        var round = SCRIPT.json("POST", "/api/v1/organizations/" + id + "/campaigns", Map.of("name", name)).json().path("id").asText();
        SCRIPT.json("POST", "/api/v1/campaigns/" + round + "/close", Map.of());

        for (var path : List.of(
                "/organizations", "/organizations/" + id, "/organizations/" + id + "/structure", "/campaigns/" + round,
                "/campaigns/" + round + "/scorecard", "/campaigns/" + round + "/method", "/api/v1/campaigns/" + round + "/report.html")) {
            var page = SCRIPT.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.text()).as(path).doesNotContain("<script>alert", "<img src=x");
        }
        assertThat(SCRIPT.get("/api/v1/campaigns/" + round + "/report.pdf").status()).isEqualTo(200);
        assertThat(SCRIPT.get("/api/v1/organizations/" + id + "/structure?part=teams").text()).doesNotContain("\n=HYPERLINK");
    }
}
