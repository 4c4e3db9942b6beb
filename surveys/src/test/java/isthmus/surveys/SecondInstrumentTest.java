package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** An instrument from a folder, with other dimensions, levels, perspectives and scale lengths, needs no code of its own. */
class SecondInstrumentTest {

    private static final Caller SCRIPT = Service.running().administrator();

    /** Most agreement and least, by what an item and its scale say: {@code forward} of the way to the best answer. */
    private static final Map<String, Integer> BEST =
            Map.of("CLA1", 7, "CLA2", 1, "CLA3", 4, "TRU1", 7, "TRU2", 1, "TRU3", 1);

    private static final Map<String, Integer> WORST =
            Map.of("CLA1", 1, "CLA2", 7, "CLA3", 1, "TRU1", 1, "TRU2", 7, "TRU3", 4);

    private static String campaign() {
        var organization = SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", "Ward Hospital")).json().path("id").asText();
        var unit = new HashMap<String, Object>(Map.of("name", "Medicine"));
        var teams = List.of(
                Map.of("name", "Ward 1", "unit", "Medicine", "business", 8, "technology", 8),
                Map.of("name", "Ward 2", "unit", "Medicine", "business", 8, "technology", 8));
        SCRIPT.json(
                "PUT",
                "/api/v1/organizations/" + organization + "/structure",
                Map.of("units", List.of(unit), "teams", teams, "missions", List.of(), "dependencies", List.of()));
        var opened = SCRIPT.json(
                "POST",
                "/api/v1/organizations/" + organization + "/campaigns",
                Map.of("name", "Nights", "instrument", Map.of("id", "handover", "version", "1.0.0")));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.json().path("id").asText();
    }

    private static List<String> links(String campaign, String team, String perspective) {
        var tokens = new ArrayList<String>();
        SCRIPT.json(
                        "POST",
                        "/api/v1/campaigns/" + campaign + "/invitations",
                        Map.of("team", team, "perspective", perspective, "count", 8))
                .json()
                .path("links")
                .forEach(link -> tokens.add(link.path("token").asText()));
        return tokens;
    }

    private static JsonNode dimension(JsonNode assessment, String id) {
        for (var dimension : assessment.path("dimensions")) {
            if (dimension.path("id").asText().equals(id)) {
                return dimension;
            }
        }
        throw new AssertionError("no dimension " + id + " in " + assessment);
    }

    @Test
    void itIsAskedScoredShownAndPrintedByItsOwnRules() {
        var campaign = campaign();
        var nobody = Service.running().nobody();
        for (var team : List.of("Ward 1", "Ward 2")) {
            links(campaign, team, "front").forEach(token -> {
                var survey = nobody.get("/api/v1/survey/" + token).json();
                assertThat(survey.path("items")).hasSize(6);
                assertThat(survey.path("items").get(0).path("options")).hasSize(7);
                assertThat(survey.path("items").get(2).path("options")).hasSize(4);
                nobody.json("POST", "/api/v1/survey/" + token + "/submit", Map.of("answers", BEST));
            });
            links(campaign, team, "back")
                    .forEach(token -> nobody.json("POST", "/api/v1/survey/" + token + "/submit", Map.of("answers", WORST)));
        }
        assertThat(nobody.get("/s/" + links(campaign, "Ward 1", "back").getFirst() + "/1").text())
                .contains("Half and half", "I was not there", "Clarity");
        SCRIPT.json("POST", "/api/v1/campaigns/" + campaign + "/close", Map.of());

        var assessment = SCRIPT.get("/api/v1/campaigns/" + campaign + "/assessment").json();

        for (var id : List.of("clarity", "trust")) {
            var dimension = dimension(assessment, id);
            assertThat(dimension.path("score").asDouble()).isEqualTo(50, Offset.offset(1e-9));
            assertThat(dimension.path("perspectives").path("front").path("score").asDouble()).isEqualTo(100);
            assertThat(dimension.path("perspectives").path("back").path("score").asDouble()).isEqualTo(0);
            assertThat(dimension.path("perspectives").path("patients").path("score").isNull()).isTrue();
        }
        var page = SCRIPT.get("/campaigns/" + campaign + "/scorecard");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Day shift", "Night shift", "Clarity").doesNotContain("Technology teams");
        assertThat(SCRIPT.get("/campaigns/" + campaign + "/method").text()).contains("Handover between wards", "1.0.0");
        assertThat(SCRIPT.get("/api/v1/campaigns/" + campaign + "/report.html").text()).contains("Pair one of each shift.");
        assertThat(SCRIPT.get("/api/v1/campaigns/" + campaign + "/report.pdf").header("Content-Type")).isEqualTo("application/pdf");
    }

    @Test
    void anAnswerBeyondItsScaleIsRefused() {
        var token = links(campaign(), "Ward 1", "front").getFirst();

        var refused = Service.running().nobody().json("PUT", "/api/v1/survey/" + token, Map.of("answers", Map.of("CLA1", 7, "CLA3", 5)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("problems")).hasSize(1);
        assertThat(refused.json().path("problems").get(0).path("where").asText()).contains("CLA3");
    }
}
