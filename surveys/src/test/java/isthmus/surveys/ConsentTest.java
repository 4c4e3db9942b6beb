package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What respondents read before they answer, and what they can learn and take back at any time. */
class ConsentTest {

    private static final Caller SCRIPT = Service.running().administrator();
    private static final Caller ANYBODY = Service.running().nobody();

    private String organization;
    private String campaign;

    @BeforeEach
    void aCampaignOfItsOwn() {
        organization = SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", "Consenting Yard")).json().path("id").asText();
        campaign = SCRIPT.json("POST", "/api/v1/organizations/" + organization + "/campaigns", Map.of("name", "Asked first")).json().path("id").asText();
    }

    private String link() {
        return SCRIPT.json("POST", "/api/v1/campaigns/" + campaign + "/invitations", Map.of("perspective", "exec", "count", 1))
                .json().path("links").get(0).path("token").asText();
    }

    private static Caller.Answer answer(String link) {
        var item = ANYBODY.get("/api/v1/survey/" + link).json().path("items").get(0).path("id").asText();
        return ANYBODY.json("PUT", "/api/v1/survey/" + link, Map.of("answers", Map.of(item, 3)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | Taking part is voluntary. | deleted 24 months after | I agree and start",
        "de | Die Teilnahme ist freiwillig. | 24 Monate nach dem Schließen | Ich stimme zu und beginne",
        "fr | La participation est volontaire. | supprimées 24 mois après | J’accepte et je commence",
        "es | Participar es voluntario. | se borran 24 meses después | Acepto y empiezo"})
    void whoStartsHasReadWhatTheyAgreeToInTheirLanguage(String language, String free, String kept, String start) {
        var page = ANYBODY.get("/s/" + link() + "?language=" + language).text();

        assertThat(page).contains(free, kept, start);
        assertThat(page.indexOf(free)).as("before the button").isLessThan(page.indexOf(start));
    }

    @Test
    void aTextOfOnesOwnIsShownAndChangesItsVersion() {
        var path = "/api/v1/campaigns/" + campaign + "/consent";
        var before = SCRIPT.get(path).json();
        var after = SCRIPT.json("PUT", path, Map.of("text", "By **council** rule 7. <script>alert(1)</script>")).json();

        assertThat(before.path("own").asBoolean()).isFalse();
        assertThat(after.path("own").asBoolean()).isTrue();
        assertThat(after.path("version")).isNotEqualTo(before.path("version"));
        var link = link();
        assertThat(ANYBODY.get("/s/" + link).text()).contains("By <strong>council</strong> rule 7.").doesNotContain("<script>alert", "Taking part is voluntary");
        assertThat(ANYBODY.get("/api/v1/survey/" + link).json().path("consent").path("version")).isEqualTo(after.path("version"));
        assertThat(SCRIPT.json("PUT", path, Map.of("text", "x".repeat(4_001))).status()).isEqualTo(422);
        assertThat(SCRIPT.json("PUT", path, Map.of("words", "x")).status()).isEqualTo(422);
        SCRIPT.json("PUT", path, Map.of("text", ""));
        assertThat(SCRIPT.get(path).json().path("version")).isEqualTo(before.path("version"));
    }

    @Test
    void theTextIsFixedOnceSomebodyHasBegun() {
        assertThat(answer(link()).status()).isEqualTo(200);

        assertThat(SCRIPT.json("PUT", "/api/v1/campaigns/" + campaign + "/consent", Map.of("text", "Otherwise.")).status()).isEqualTo(409);
        var ada = People.ada();
        assertThat(ada.form("/campaigns/" + campaign + "/consent", Map.of("consent", "Otherwise.", "do", "save")).status()).isEqualTo(409);
        assertThat(ada.get("/campaigns/" + campaign + "/consent").text()).contains("Somebody has begun to answer").doesNotContain("<textarea");
    }

    @Test
    void theTextIsPreviewedWithoutBeingKept() {
        var ada = People.ada();
        var page = ada.form("/campaigns/" + campaign + "/consent", Map.of("consent", "*Softly*, please.", "do", "preview"));

        assertThat(page.text()).contains("<em>Softly</em>", ">*Softly*, please.</textarea>");
        assertThat(ada.get("/campaigns/" + campaign + "/consent").text()).doesNotContain("Softly");
        assertThat(ada.form("/campaigns/" + campaign + "/consent", Map.of("consent", "x".repeat(4_001), "do", "save")).status()).isEqualTo(422);
    }

    @Test
    void everyPageOfASurveyLeadsToWhatIsKept() {
        var link = link();
        for (var page : List.of("", "/1", "/check", "/privacy")) {
            assertThat(ANYBODY.get("/s/" + link + page).text()).as(page).contains("href=\"/s/" + link + "/privacy\"");
        }
        SCRIPT.json("PUT", "/api/v1/organizations/" + organization + "/retention", Map.of("months", 7));
        assertThat(ANYBODY.get("/s/" + link + "/privacy").text())
                .contains("No name, no e-mail address, no address of your device.", "groups of at least 5 people", "deleted 7 months after", "Consenting Yard");
        assertThat(ANYBODY.get("/privacy").text()).contains("usually 24", "for 24 months a trail");
        assertThat(ANYBODY.get("/s/no-such-link-at-all/privacy").status()).isEqualTo(404);
        assertThat(ANYBODY.get("/s/no-such-link-at-all").text()).contains("href=\"/privacy\"");
    }

    @Test
    void answersAreTakenBackUntilTheyAreSubmittedAndNotAfter() {
        var link = link();
        answer(link);
        assertThat(ANYBODY.get("/s/" + link + "/privacy").text()).contains("Take all my answers back");
        var taken = ANYBODY.form("/s/" + link + "/withdraw", Map.of());
        assertThat(taken.header("Location")).isEqualTo("/s/" + link + "/privacy?withdrawn=1");
        assertThat(ANYBODY.get("/s/" + link + "/privacy?withdrawn=1").text()).contains("Your answers were taken back");
        assertThat(ANYBODY.get("/api/v1/survey/" + link).json().path("answers").isEmpty()).isTrue();

        answer(link);
        ANYBODY.form("/s/" + link + "/submit", Map.of());
        assertThat(ANYBODY.get("/s/" + link + "/privacy").text()).contains("nobody, we included, can tell which of them are yours").doesNotContain("Take all my answers back");
        ANYBODY.form("/s/" + link + "/withdraw", Map.of());
        assertThat(SCRIPT.get("/api/v1/campaigns/" + campaign + "/progress").json().path("submitted").asInt()).isEqualTo(1);
    }

    @Test
    void aPeriodThatIsNoneIsRefused() {
        for (var months : List.of(0, 121)) {
            assertThat(SCRIPT.json("PUT", "/api/v1/organizations/" + organization + "/retention", Map.of("months", months)).status()).isEqualTo(422);
        }
        assertThat(People.ada().form("/organizations/" + organization + "/retention", Map.of("months", "forever")).status()).isEqualTo(422);
        assertThat(SCRIPT.get("/api/v1/organizations/" + organization + "/retention").json().path("months").asInt()).isEqualTo(24);
        assertThat(People.ada().form("/organizations/" + organization + "/retention", Map.of("months", "6")).status()).isEqualTo(303);
        assertThat(People.ada().get("/organizations/" + organization + "/privacy").text()).contains("value=\"6\"");
    }
}
