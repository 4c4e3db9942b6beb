package isthmus.surveys.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.release.Policy;
import isthmus.surveys.web.PublishedText;
import isthmus.surveys.web.Speech;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AgreementTextTest {

    private static final PublishedText TEXT = AgreementText.CURRENT;

    /** Whoever changes them makes another version, and keeps this one as it is: organizations agreed to it. */
    @Test
    void theWordsOfAVersionNeverChange() {
        assertThat(TEXT.version()).isEqualTo("2");
        assertThat(AgreementText.words().hash()).isEqualTo("7698eb1c6b4548ffd4d7606fb06eb2ecc4b4fc429d4be3f9cbfdfdd694ed9b70");
        assertThat(PublishedText.read("agreement", "1").hash()).isEqualTo("82ab73715704cbe504efc9d61a62569cf11350063b2a6ebd27a69b855dd285ec");
    }

    @Test
    void everyLanguageSaysTheSameInAsManySectionsAndPoints() {
        assertThat(TEXT.texts()).containsOnlyKeys(Speech.languages());
        var english = TEXT.sections("en");
        for (var language : Speech.languages()) {
            var sections = TEXT.sections(language);
            assertThat(sections).as(language).hasSameSizeAs(english);
            for (int i = 0; i < sections.size(); i++) {
                assertThat(sections.get(i).title()).as(language).isNotBlank();
                assertThat(points(sections.get(i))).as(language + " " + sections.get(i).title()).isEqualTo(points(english.get(i)));
                assertThat(figures(sections.get(i))).as(language + " " + sections.get(i).title()).isEqualTo(figures(english.get(i)));
            }
        }
    }

    private static long points(PublishedText.Section section) {
        return Pattern.compile("<li>").matcher(section.markup()).results().count();
    }

    private static String figures(PublishedText.Section section) {
        return section.markup().replace("1-in-5", "5").replace("1 zu 5", "5").replaceAll("\\D+", " ").strip();
    }

    /** What is promised is what every release is held to. */
    @Test
    void theFiguresAreThoseOfThePolicy() {
        assertThat(TEXT.in("en")).contains(
                "1-in-" + Policy.RESEARCHERS.k() + " chance",
                "at least " + Policy.RESEARCHERS.k() + " similar organizations",
                "fewer than " + Policy.RESEARCHERS.organizations() + " organizations");
    }
}
