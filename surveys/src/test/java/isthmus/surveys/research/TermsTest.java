package isthmus.surveys.research;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.surveys.web.PublishedText;
import isthmus.surveys.web.Speech;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TermsTest {

    /** Whoever changes them makes another version, and keeps this one as it is: researchers accepted it. */
    @Test
    void theWordsOfAVersionNeverChange() {
        assertThat(Terms.CURRENT.version()).isEqualTo("1");
        assertThat(Terms.CURRENT.hash()).isEqualTo("414f271e7902206442095ecba5aa434dc1b0bd7a09c24fdd880a83e92ecb500c");
    }

    @Test
    void everyLanguageSaysTheSameInAsManySectionsPointsAndStresses() {
        assertThat(Terms.CURRENT.texts()).containsOnlyKeys(Speech.languages());
        var english = Terms.CURRENT.sections("en");
        for (var language : Speech.languages()) {
            var sections = Terms.CURRENT.sections(language);
            assertThat(sections).as(language).hasSameSizeAs(english);
            for (int i = 0; i < sections.size(); i++) {
                var what = language + " " + english.get(i).title();
                assertThat(sections.get(i).title()).as(what).isNotBlank();
                assertThat(marked("<li>", sections.get(i))).as(what).isEqualTo(marked("<li>", english.get(i)));
                assertThat(marked("<strong>", sections.get(i))).as(what).isEqualTo(marked("<strong>", english.get(i)));
            }
        }
    }

    private static long marked(String by, PublishedText.Section section) {
        return Pattern.compile(by).matcher(section.markup()).results().count();
    }
}
