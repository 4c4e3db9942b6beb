package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How whatever is sent is read: once, as what it should be, and no more than was asked for. */
class InputTest {

    private static final Caller SCRIPT = Service.running().administrator();

    private static Caller.Answer form(Caller caller, String path, String body) {
        return caller.send("POST", path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    private static Caller.Answer json(String method, String path, String body) {
        return SCRIPT.send(method, path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsEncodedTwiceIsDecodedOnce() {
        form(SCRIPT, "/organizations/new", "name=Twice+%2541%26lt%3Bb%26gt%3B");
        assertThat(SCRIPT.get("/api/v1/organizations").text()).contains("Twice %41&lt;b&gt;").doesNotContain("Twice A", "Twice %41<b>");
        assertThat(SCRIPT.get("/api/v1/organizations/meridian%252Dmutual").status()).isEqualTo(404);
        assertThat(SCRIPT.get("/api/v1/organizations/meridian%2Dmutual").status()).isEqualTo(200);
    }

    @Test
    void whatIsSentTwiceCountsOnce() {
        form(SCRIPT, "/organizations/new", "name=The+first+counts&name=The+second+does+not");
        assertThat(SCRIPT.get("/api/v1/organizations").text()).contains("The first counts").doesNotContain("The second does not");
        assertThat(json("POST", "/api/v1/organizations", "{\"name\":\"One\",\"name\":\"Two\"}").status()).isEqualTo(400);
        var teams = SCRIPT.get("/api/v1/organizations/meridian-mutual/structure?part=teams");
        assertThat(SCRIPT.get("/api/v1/organizations/meridian-mutual/structure?part=teams&part=dependencies").text()).isEqualTo(teams.text());
        // A field of the body is not looked for in the address, nor the other way round.
        assertThat(form(SCRIPT, "/organizations/new?name=From+the+address", "sector=x").status()).isEqualTo(422);
        assertThat(SCRIPT.get("/api/v1/organizations").text()).doesNotContain("From the address");
    }

    @Test
    void fieldsNobodyAskedForAreRefused() {
        for (var field : List.of("\"id\":\"chosen\"", "\"synthetic\":true", "\"created\":\"2020-01-01\"", "\"role\":\"administrator\"", "\"__proto__\":{}")) {
            var reply = json("POST", "/api/v1/organizations", "{\"name\":\"More than asked\"," + field + "}");
            assertThat(reply.status()).as(field).isEqualTo(422);
        }
        assertThat(json("POST", "/api/v1/organizations/meridian-mutual/campaigns", "{\"name\":\"x\",\"state\":\"closed\"}").status()).isEqualTo(422);
        assertThat(json("POST", "/api/v1/campaigns/autumn-2026/invitations", "{\"perspective\":\"exec\",\"count\":1,\"token\":\"mine\"}").status()).isEqualTo(422);
        assertThat(SCRIPT.get("/api/v1/organizations").text()).doesNotContain("More than asked");

        var plain = People.of("plain-person", "consultant", "meridian-mutual");
        form(plain, "/account/password", "csrf=" + plain.csrf() + "&current=wrong&password=x&again=x&role=administrator&organization=walled-garden&disabled=false");
        form(plain, "/organizations/new", "csrf=" + plain.csrf() + "&name=Mine&role=administrator&synthetic=true&id=chosen");
        assertThat(plain.get("/accounts").status()).isEqualTo(403);
        assertThat(plain.get("/organizations/chosen").status()).isEqualTo(404);
    }

    @Test
    void numbersBeyondTheirBoundsAreRefused() {
        for (var count : List.of("-1", "0", "2147483648", "4294967297", "9223372036854775808", "1e9", "1.5", "\"1\"", "true", "null", "[1]")) {
            var reply = json("POST", "/api/v1/campaigns/autumn-2026/invitations", "{\"perspective\":\"exec\",\"count\":" + count + "}");
            assertThat(reply.status()).as(count).isEqualTo(422);
        }
        for (var people : List.of("-1", "1e400", "\"NaN\"", "\"5\"", "{}")) {
            var reply = json("PUT", "/api/v1/organizations/meridian-mutual/structure",
                    "{\"units\":[],\"teams\":[{\"name\":\"A\",\"business\":" + people + ",\"technology\":1}],\"missions\":[],\"dependencies\":[]}");
            assertThat(reply.status()).as(people).isIn(400, 422);
        }
        assertThat(SCRIPT.json("POST", "/api/v1/campaigns/autumn-2026/plan", Map.of("settings", Map.of("capacity", List.of(Double.MAX_VALUE)))).status()).isIn(200, 422);
    }
}
