package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From an organization to its report over HTTP, the way a script does it. */
class WholeJobTest {

    private static final Caller SCRIPT = Service.running().administrator();

    private static String organization(String name) {
        return SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", name)).json().path("id").asText();
    }

    private static String campaign(String organization, String... teams) {
        var all = new ArrayList<Map<String, Object>>();
        for (var team : teams) {
            all.add(Map.of("name", team, "unit", "Works", "business", 8, "technology", 8));
        }
        var structure = Map.of(
                "units", List.of(new HashMap<>(Map.of("name", "Works"))), "teams", all, "missions", List.of(), "dependencies", List.of());
        var put = SCRIPT.json("PUT", "/api/v1/organizations/" + organization + "/structure", structure);
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        return SCRIPT.json("POST", "/api/v1/organizations/" + organization + "/campaigns", Map.of("name", "Spring"))
                .json()
                .path("id")
                .asText();
    }

    private static List<String> links(String campaign, String team, String perspective, int count) {
        var body = new HashMap<String, Object>(Map.of("perspective", perspective, "count", count));
        if (team != null) {
            body.put("team", team);
        }
        var made = SCRIPT.json("POST", "/api/v1/campaigns/" + campaign + "/invitations", body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var tokens = new ArrayList<String>();
        made.json().path("links").forEach(link -> tokens.add(link.path("token").asText()));
        return tokens;
    }

    /** Answers everything a link asks with the option that {@code shift} and the item's place give. */
    private static Map<String, Object> answers(String token, int shift) {
        var answers = new HashMap<String, Object>();
        var items = Service.running().nobody().get("/api/v1/survey/" + token).json().path("items");
        for (int i = 0; i < items.size(); i++) {
            answers.put(items.get(i).path("id").asText(), 1 + (i + shift) % 5);
        }
        return Map.of("answers", answers);
    }

    private static String submit(String token, int shift) {
        var done = Service.running().nobody().json("POST", "/api/v1/survey/" + token + "/submit", answers(token, shift));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        return done.json().path("receipt").asText();
    }

    @Test
    void answersBecomeAnAssessmentAndAReport() {
        var campaign = campaign(organization("Tidewater Works"), "North", "South", "West");
        for (var team : List.of("North", "South", "West")) {
            for (var side : List.of("business", "tech")) {
                var tokens = links(campaign, team, side, 6);
                IntStream.range(0, 6).forEach(i -> submit(tokens.get(i), i));
            }
        }
        links(campaign, null, "exec", 1).forEach(token -> submit(token, 2));

        var progress = SCRIPT.get("/api/v1/campaigns/" + campaign + "/progress").json();
        assertThat(progress.path("submitted").asInt()).isEqualTo(37);
        assertThat(progress.path("rows")).hasSize(7);

        var open = SCRIPT.get("/api/v1/campaigns/" + campaign + "/assessment");
        assertThat(open.status()).isEqualTo(200);
        for (JsonNode dimension : open.json().path("dimensions")) {
            assertThat(dimension.path("score").isNull()).isTrue();
            assertThat(dimension.path("hidden").asText()).isEqualTo("open");
        }

        SCRIPT.json("POST", "/api/v1/campaigns/" + campaign + "/close", Map.of());
        var closed = SCRIPT.get("/api/v1/campaigns/" + campaign + "/assessment").json();
        assertThat(closed.path("dimensions")).hasSize(10);
        for (JsonNode dimension : closed.path("dimensions")) {
            assertThat(dimension.path("score").asDouble()).isBetween(1.0, 5.0);
            assertThat(dimension.path("low").asDouble()).isLessThanOrEqualTo(dimension.path("score").asDouble());
            assertThat(dimension.path("levelRange").path("high").asInt()).isBetween(1, 5);
            assertThat(dimension.path("perspectives").path("business").path("score").isNumber()).isTrue();
            assertThat(dimension.path("perspectives").path("exec").path("score").isNull()).isTrue();
            assertThat(dimension.path("perspectives").path("exec").path("hidden").asText()).isEqualTo("tooFewPeople");
        }
        assertThat(closed.path("instrument").path("hash").asText()).hasSize(64);

        var pdf = SCRIPT.get("/api/v1/campaigns/" + campaign + "/report.pdf");
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(new String(pdf.bytes(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(SCRIPT.get("/api/v1/campaigns/" + campaign + "/report.pdf").bytes()).isEqualTo(pdf.bytes());
        assertThat(SCRIPT.get("/api/v1/campaigns/" + campaign + "/report.html").text())
                .contains("Tidewater Works", "draft", closed.path("instrument").path("hash").asText());
    }

    @Test
    void fewerThanFivePeopleOfASideStayHiddenEverywhere() {
        var campaign = campaign(organization("Small Works"), "North", "South", "West");
        for (var team : List.of("North", "South", "West")) {
            links(campaign, team, "business", 6).forEach(token -> submit(token, 0));
        }
        links(campaign, "North", "tech", 4).forEach(token -> submit(token, 3));
        links(campaign, null, "exec", 1).forEach(token -> submit(token, 2));
        SCRIPT.json("POST", "/api/v1/campaigns/" + campaign + "/close", Map.of());

        var assessment = SCRIPT.get("/api/v1/campaigns/" + campaign + "/assessment").json();

        for (JsonNode dimension : assessment.path("dimensions")) {
            assertThat(dimension.path("score").isNull()).as("organization").isTrue();
            assertThat(dimension.path("perspectives").path("tech").path("score").isNull()).isTrue();
            assertThat(dimension.path("gap").path("difference").isNull()).isTrue();
            for (JsonNode distribution : dimension.path("distributions")) {
                assertThat(distribution.path("perspective").asText()).isEqualTo("business");
            }
            for (JsonNode node : dimension.path("nodes")) {
                assertThat(node.path("perspectives").path("tech").path("score").isNull()).isTrue();
            }
        }
        assertThat(SCRIPT.get("/campaigns/" + campaign + "/scorecard").status()).isEqualTo(200);
        assertThat(SCRIPT.get("/api/v1/campaigns/" + campaign + "/report.pdf").status()).isEqualTo(200);
    }

    @Test
    void aDraftComesBackOnAnotherDeviceAndAnAnswerCanBeTakenBack() {
        var campaign = campaign(organization("Draft Works"), "North");
        var survey = "/api/v1/survey/" + links(campaign, "North", "tech", 1).getFirst();
        var device = Service.running().nobody();

        device.json("PUT", survey, Map.of("answers", Map.of("STR1", 4, "STR2", "dk")));
        var nothing = new HashMap<String, Object>();
        nothing.put("STR1", null);
        device.json("PUT", survey, Map.of("answers", nothing));

        var other = Service.running().nobody().get(survey).json();
        assertThat(other.path("answers").path("STR2").asText()).isEqualTo("dk");
        assertThat(other.path("answers").has("STR1")).isFalse();
        assertThat(other.path("items").get(0).path("options")).hasSize(5);
    }

    @Test
    void submittingManyTimesAtOnceGivesOneResponseAndOneReceipt() throws Exception {
        var campaign = campaign(organization("Twice Works"), "North");
        var token = links(campaign, "North", "tech", 1).getFirst();
        var receipts = new TreeSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<String>>();
            for (int i = 0; i < 12; i++) {
                all.add(threads.submit(() -> submit(token, 1)));
            }
            for (var one : all) {
                receipts.add(one.get());
            }
        }
        assertThat(receipts).hasSize(1);
        assertThat(SCRIPT.get("/api/v1/campaigns/" + campaign + "/progress").json().path("submitted").asInt()).isEqualTo(1);
        assertThat(Service.running().nobody().get("/s/" + token).text()).contains(receipts.first());
    }

    @Test
    void aClosedCampaignTakesNothingAndSaysSo() {
        var campaign = campaign(organization("Late Works"), "North");
        var token = links(campaign, "North", "tech", 1).getFirst();
        var body = answers(token, 0);
        SCRIPT.json("POST", "/api/v1/campaigns/" + campaign + "/close", Map.of());
        var late = Service.running().nobody();

        assertThat(late.json("POST", "/api/v1/survey/" + token + "/submit", body).status()).isEqualTo(409);
        assertThat(late.json("PUT", "/api/v1/survey/" + token, body).status()).isEqualTo(409);
        assertThat(late.get("/s/" + token).status()).isEqualTo(410);
        assertThat(late.get("/s/" + token).text()).contains("This survey is closed");
        assertThat(SCRIPT.json("POST", "/api/v1/campaigns/" + campaign + "/invitations", Map.of("perspective", "tech", "count", 1)).status())
                .isEqualTo(409);
    }

    @Test
    void aSharedLinkGivesEachPersonTheirOwnUpToItsLimit() {
        var campaign = campaign(organization("Shared Works"), "North");
        var shared = SCRIPT.json(
                        "POST",
                        "/api/v1/campaigns/" + campaign + "/invitations",
                        Map.of("team", "North", "perspective", "tech", "count", 2, "shared", true))
                .json()
                .path("links")
                .get(0)
                .path("token")
                .asText();
        var nobody = Service.running().nobody();

        var first = nobody.form("/s/" + shared + "/start", Map.of()).header("Location");
        var second = nobody.json("POST", "/api/v1/survey/" + shared + "/start", Map.of()).json().path("token").asText();

        assertThat(first).matches("/s/[A-Za-z0-9_-]{32}/1");
        assertThat(nobody.get(first).status()).isEqualTo(200);
        assertThat(second).isNotEqualTo(shared);
        assertThat(nobody.json("POST", "/api/v1/survey/" + shared + "/start", Map.of()).status()).isEqualTo(409);
        assertThat(nobody.get("/s/" + shared).text()).contains("used up");
    }

    @Test
    void badInputIsAnsweredWithEveryProblemAndWritesNothing() {
        var campaign = campaign(organization("Careful Works"), "North");
        var survey = "/api/v1/survey/" + links(campaign, "North", "tech", 1).getFirst();

        var refused = Service.running().nobody().json("PUT", survey, Map.of("answers", Map.of("STR1", 9, "STR4", 3, "STR2", 2)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().path("problems")).hasSize(2);
        assertThat(refused.json().path("problems").get(0).path("mend").asText()).isNotBlank();
        assertThat(Service.running().nobody().get(survey).json().path("answers")).isEmpty();
    }

    @Test
    void aCampaignMovesToThePresentStructureOnlyWhileNobodyCouldSeeResults() {
        var organization = organization("Moving Works");
        var campaign = campaign(organization, "North", "South");
        assertThat(SCRIPT.get("/campaigns/" + campaign).text()).doesNotContain("Use the present structure");
        var wider = Map.of(
                "units", List.of(Map.of("name", "Works")),
                "teams", List.of(
                        Map.of("name", "North", "business", 8, "technology", 8),
                        Map.of("name", "South", "unit", "Works", "business", 8, "technology", 8),
                        Map.of("name", "West", "unit", "Works", "business", 8, "technology", 8)));
        SCRIPT.json("PUT", "/api/v1/organizations/" + organization + "/structure", wider);
        assertThat(SCRIPT.get("/campaigns/" + campaign).text()).contains("Use the present structure");
        assertThat(SCRIPT.form("/campaigns/" + campaign + "/structure", Map.of()).status()).isEqualTo(303);
        assertThat(links(campaign, "West", "tech", 1)).hasSize(1);

        SCRIPT.json("POST", "/api/v1/campaigns/" + campaign + "/close", Map.of());
        SCRIPT.json("POST", "/api/v1/campaigns/" + campaign + "/reopen", Map.of());
        SCRIPT.json("PUT", "/api/v1/organizations/" + organization + "/structure", Map.of("teams", wider.get("teams"), "units", wider.get("units"), "missions", List.of()));
        assertThat(SCRIPT.get("/campaigns/" + campaign).text()).doesNotContain("Use the present structure");
        var refused = SCRIPT.form("/campaigns/" + campaign + "/structure", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Nothing was changed");
    }
}
