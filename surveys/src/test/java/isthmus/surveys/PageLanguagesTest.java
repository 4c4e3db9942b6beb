package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of people who work here, in the language that they read. */
class PageLanguagesTest {

    private static final Caller SCRIPT = Service.running().administrator();

    private static Caller anybody() {
        return Service.running().nobody();
    }

    @ParameterizedTest
    @CsvSource({"de, Anmelden", "'fr-CA,en;q=0.5', Se connecter", "es, Iniciar sesión", "en-GB, Sign in", "ja, Sign in", "*;;, Sign in"})
    void aBrowserSaysTheLanguageUntilSomebodyChooses(String wishes, String words) {
        assertThat(anybody().with("Accept-Language", wishes).get("/sign-in").text()).contains(">" + words + "<");
    }

    @Test
    void whatWasChosenCountsMoreThanTheBrowser() {
        var chosen = anybody().form("/language", Map.of("language", "de"));
        assertThat(chosen.status()).isEqualTo(303);
        assertThat(chosen.header("Set-Cookie")).startsWith("isthmus-language=de; Path=/;").contains("Secure", "HttpOnly", "SameSite=Lax");
        var page = anybody().with("Cookie", "isthmus-language=de").with("Accept-Language", "fr").get("/sign-in").text();
        assertThat(page).contains("<html lang=\"de\">", ">Anmelden<", "Sprache: Deutsch");
        assertThat(anybody().with("Cookie", "isthmus-language=<script>").get("/sign-in").text()).contains("<html lang=\"en\">").doesNotContain("<script>");
    }

    @Test
    void aLanguageWithoutWordsIsRefused() {
        assertThat(anybody().form("/language", Map.of("language", "tlh")).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es"})
    void everyPageOfTheDemonstrationIsShownInEveryLanguage(String language) {
        var reader = SCRIPT.with("Accept-Language", language);
        for (var path : new String[] {
            "/organizations", "/organizations/meridian-mutual", "/organizations/meridian-mutual/structure", "/organizations/meridian-mutual/structure/import",
            "/organizations/meridian-mutual/island", "/organizations/meridian-mutual/map", "/organizations/meridian-mutual/campaigns/new",
            "/campaigns/spring-2026", "/campaigns/autumn-2026", "/campaigns/spring-2026/scorecard", "/campaigns/spring-2026/method", "/campaigns/spring-2026/ties",
            "/campaigns/spring-2026/compare", "/campaigns/spring-2026/recommendations", "/campaigns/spring-2026/targets", "/campaigns/spring-2026/plan",
            "/campaigns/spring-2026/roadmap", "/campaigns/spring-2026/report", "/branding", "/accounts", "/language"
        }) {
            var page = reader.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.text()).as(path).contains("<html lang=\"" + language + "\">");
        }
    }
}
