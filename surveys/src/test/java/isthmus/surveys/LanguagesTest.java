package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One round, asked and told in several languages. */
class LanguagesTest {

    private static final TieRound ROUND = TieRound.of("Polyglot Works", "North", "South", "West");

    private static String page(String path, String wishes) {
        var caller = Service.running().nobody();
        var answer = (wishes.isEmpty() ? caller : caller.with("Accept-Language", wishes)).get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text();
    }

    @Test
    void aRespondentIsAskedInTheLanguageOfTheAddressElseOfTheBrowserElseOfTheInstrument() {
        var path = "/s/" + ROUND.token("North");
        assertThat(page(path, "")).contains("<html lang=\"en\">", "right answers").doesNotContain("Draft translation");
        assertThat(page(path, "fr-CA, de;q=0.5")).contains("<html lang=\"fr\">");
        assertThat(page(path, "xx, ;;q=9")).contains("<html lang=\"en\">");
        assertThat(page(path + "?language=de", "fr")).contains("<html lang=\"de\">", "Übersetzung im Entwurf");
        assertThat(page(path + "?language=xx", "es")).contains("<html lang=\"es\">");
    }

    @Test
    void theChosenLanguageGoesAlongAndTheOthersAreOneClickAway() {
        var path = "/s/" + ROUND.token("North");
        assertThat(page(path + "?language=de", "")).contains(path + "/1?language=de").contains(path + "?language=fr");
        assertThat(page(path + "/1?then=check&language=de", "")).contains("?then=check&amp;language=es");
        assertThat(page(path + "/1", "de")).doesNotContain(path + "/1?language=de\" data-save");

        var saved = Service.running().nobody().form(path + "/1?language=de", Map.of("go", "on"));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.header("Location")).isEqualTo(path + "/2?language=de");
    }

    @Test
    void whatIsNoAnswerIsToldInTheRespondentsLanguage() {
        var path = "/s/" + ROUND.token("North") + "/1?language=de";
        var field = Pattern.compile("type=\"radio\" name=\"([^\"]+)\"").matcher(page(path, ""));
        assertThat(field.find()).isTrue();
        var refused = Service.running().nobody().form(path, Map.of(field.group(1), "9", "go", "on"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("„9“ ist keine Antwort darauf. Wählen Sie 1 bis ").doesNotContain("is no answer", "Choose");
    }

    @Test
    void answersDoNotDependOnTheLanguage() {
        var token = ROUND.token("South");
        var api = "/api/v1/survey/" + token;
        var german = Service.running().nobody().get(api + "?language=de").json();
        var english = Service.running().nobody().get(api).json();
        assertThat(german.path("language").asText()).isEqualTo("de");
        assertThat(german.path("draftTranslation").asBoolean()).isTrue();
        assertThat(english.path("languages").toString()).isEqualTo("[\"en\",\"de\",\"es\",\"fr\"]");
        assertThat(german.path("items").size()).isEqualTo(english.path("items").size());
        for (int i = 0; i < english.path("items").size(); i++) {
            assertThat(german.path("items").path(i).path("id")).isEqualTo(english.path("items").path(i).path("id"));
            assertThat(german.path("items").path(i).path("text")).isNotEqualTo(english.path("items").path(i).path("text"));
        }
    }

    @Test
    void reportAndScorecardAreWrittenInTheLanguageAskedForAndSayThatItIsADraft() {
        var script = Service.running().administrator();
        var report = "/api/v1/campaigns/" + ROUND.campaign() + "/report.";
        assertThat(script.get(report + "html?language=de").text()).contains("<html lang=\"de\">", "Übersetzungsentwurf", "Zusammenfassung");
        assertThat(script.get(report + "html").text()).contains("<html lang=\"en\">").doesNotContain("raft translation");
        assertThat(script.get(report + "pdf?language=fr").status()).isEqualTo(200);
        var scorecard = script.get("/campaigns/" + ROUND.campaign() + "/scorecard?language=es").text();
        assertThat(scorecard).contains("<div lang=\"es\">", "borrador de traducción", "/method?language=es", "report.pdf?language=es");
        assertThat(script.get("/campaigns/" + ROUND.campaign() + "/method?language=de").text()).contains("Original: Englisch");

        var unknown = script.get(report + "html?language=xx");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().path("problems").path(0).path("mend").asText()).isEqualTo("Use one of en, de, es, fr.");
    }
}
