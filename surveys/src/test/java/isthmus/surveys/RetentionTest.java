package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when time is over, in a service of its own: its clock is moved. */
class RetentionTest {

    @Test
    void answersGoWhenTheirTimeIsOverAndEveryPageSaysSo(@TempDir Path data) {
        int port = Service.freePort();
        try (var isthmus = Service.start(data, Map.of("ISTHMUS_PORT", String.valueOf(port), "ISTHMUS_DEMO", "false"))) {
            var script = new Caller("http://localhost:" + port).withToken(Service.ADMIN_TOKEN);
            var organization = script.json("POST", "/api/v1/organizations", Map.of("name", "Ebbing Works")).json().path("id").asText();
            var campaign = script.json("POST", "/api/v1/organizations/" + organization + "/campaigns", Map.of("name", "Ebb")).json().path("id").asText();
            var path = "/api/v1/campaigns/" + campaign;
            var token = script.json("POST", path + "/invitations", Map.of("perspective", "exec", "count", 1)).json().path("links").get(0).path("token").asText();
            var item = script.get("/api/v1/survey/" + token).json().path("items").get(0).path("id").asText();
            script.json("POST", "/api/v1/survey/" + token + "/submit", Map.of("answers", Map.of(item, 4)));
            script.json("POST", path + "/close", Map.of());
            assertThat(script.json("POST", path + "/editions", Map.of()).status()).isEqualTo(201);
            script.json("PUT", "/api/v1/organizations/" + organization + "/retention", Map.of("months", 2));

            isthmus.retention().run(Instant.now().plus(Duration.ofDays(57)));
            assertThat(script.get(path + "/assessment").status()).isEqualTo(200);
            isthmus.retention().run(Instant.now().plus(Duration.ofDays(63)));
            isthmus.retention().run(Instant.now().plus(Duration.ofDays(63)));

            assertThat(script.get(path).json().path("answersDeleted").asText()).startsWith("20");
            assertThat(script.get("/campaigns/" + campaign).text()).contains("The answers were deleted on").doesNotContain("/campaigns/" + campaign + "/scorecard");
            for (var gone : List.of("/campaigns/" + campaign + "/scorecard", "/campaigns/" + campaign + "/ties", path + "/assessment", path + "/report.html?edition=draft")) {
                assertThat(script.get(gone).status()).as(gone).isEqualTo(410);
            }
            assertThat(script.get("/campaigns/" + campaign + "/scorecard").text()).contains("The answers are no longer kept", "2 months after “Ebb” was closed");
            assertThat(script.get("/organizations/" + organization).status()).isEqualTo(200);
            assertThat(script.get("/campaigns/" + campaign + "/report").status()).isEqualTo(200);
            assertThat(script.get(path + "/report.html?language=en&edition=1").status()).as("what was released stays").isEqualTo(200);
            assertThat(script.json("POST", path + "/reopen", Map.of()).status()).isEqualTo(410);
            assertThat(script.json("POST", path + "/editions", Map.of()).status()).isEqualTo(409);
            assertThat(script.get("/s/" + token).status()).isEqualTo(404);
            assertThat(script.get("/api/v1/audit?act=answersDeleted").json().path("entries")).singleElement()
                    .satisfies(e -> assertThat(e.path("campaign").asText()).isEqualTo(campaign));

            isthmus.retention().run(Instant.now().plus(Duration.ofDays(800)));
            assertThat(script.get("/api/v1/audit").json().path("entries").size()).as("the trail's own time is over too").isLessThanOrEqualTo(1);
            assertThat(script.get("/api/v1/audit/verify").json().path("whole").asBoolean()).isTrue();
        }
    }
}
