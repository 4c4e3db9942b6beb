package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A campaign of some teams and the people who name ties in it, over HTTP. */
record TieRound(String organization, String campaign) {

    private static final Caller SCRIPT = Service.running().administrator();

    static TieRound of(String name, String... teams) {
        var organization = SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", name)).json().path("id").asText();
        var structure = Map.of("teams", Stream.of(teams).map(t -> Map.of("name", t, "business", 8, "technology", 8)).toList(), "units", List.of(), "missions", List.of(), "dependencies", List.of());
        var put = SCRIPT.json("PUT", "/api/v1/organizations/" + organization + "/structure", structure);
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        var campaign = SCRIPT.json("POST", "/api/v1/organizations/" + organization + "/campaigns", Map.of("name", name)).json();
        return new TieRound(organization, campaign.path("id").asText());
    }

    List<String> tokens(String team, String perspective, int count) {
        var body = new HashMap<String, Object>(Map.of("perspective", perspective, "count", count));
        if (team != null) {
            body.put("team", team);
        }
        var tokens = new ArrayList<String>();
        SCRIPT.json("POST", "/api/v1/campaigns/" + campaign + "/invitations", body)
                .json().path("links").forEach(link -> tokens.add(link.path("token").asText()));
        return tokens;
    }

    String token(String team) {
        return tokens(team, "tech", 1).getFirst();
    }

    static Map<String, Object> tie(String direction, String team, double waitDays) {
        return Map.of(
                "team", team, "direction", direction, "kind", "handoff", "perMonth", 4, "waitDays", waitDays, "blocking", "slowing", "works", 2);
    }

    static Caller.Answer submit(String token, Map<String, Object> tie) {
        var body = Map.of("answers", Map.of("STR1", 3), "ties", List.of(tie));
        return Service.running().nobody().json("POST", "/api/v1/survey/" + token + "/submit", body);
    }

    void submitAs(int people, String team, Map<String, Object> tie) {
        tokens(team, "tech", people).forEach(token -> assertThat(submit(token, tie).status()).isEqualTo(200));
    }

    TieRound close() {
        SCRIPT.json("POST", "/api/v1/campaigns/" + campaign + "/close", Map.of());
        return this;
    }

    TieRound reopen() {
        SCRIPT.json("POST", "/api/v1/campaigns/" + campaign + "/reopen", Map.of());
        return this;
    }

    Caller.Answer ties() {
        return SCRIPT.get("/api/v1/campaigns/" + campaign + "/ties");
    }

    String page() {
        return SCRIPT.get("/campaigns/" + campaign + "/ties").text();
    }

    static JsonNode survey(String token) {
        return Service.running().nobody().get("/api/v1/survey/" + token).json();
    }
}
