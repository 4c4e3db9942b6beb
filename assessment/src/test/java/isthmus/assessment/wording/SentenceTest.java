package isthmus.assessment.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SentenceTest {

    private static final Language GERMAN = new Language() {
        @Override
        public Locale locale() {
            return Locale.GERMAN;
        }

        @Override
        public String pattern(Sentence sentence) {
            return switch (sentence.key()) {
                case "hidden" -> "Aus {1} haben weniger als {0} Personen geantwortet.";
                case "teams.more" -> "{0} weitere Teams";
                default -> "{0,number,0.0} und {1,number,percent}: {2}";
            };
        }

        @Override
        public String list(List<String> words) {
            return String.join(" sowie ", words);
        }
    };

    @Test
    void aSentenceReadsInEnglishAndInAnyLanguageThatHasItsPattern() {
        var sentence = Sentence.of("hidden", "Fewer than {0} people from {1} answered.", 1500, "Sales {x} 'y'");
        assertThat(sentence).hasToString("Fewer than 1,500 people from Sales {x} 'y' answered.");
        assertThat(GERMAN.say(sentence)).isEqualTo("Aus Sales {x} 'y' haben weniger als 1.500 Personen geantwortet.");
    }

    @Test
    void sentencesAndListsWithinSentencesAreSaidInTheSameLanguage() {
        var sentence = Sentence.of("figures", "{0,number,0.0} and {1,number,percent}: {2}", 2.25, .125,
                List.of("A", "B", Sentence.of("teams.more", "{0} more teams", 3)));
        assertThat(sentence).hasToString("2.3 and 13%: A, B and 3 more teams");
        assertThat(GERMAN.say(sentence)).isEqualTo("2,3 und 13\u00a0%: A sowie B sowie 3 weitere Teams");
    }

    @Test
    void decimalsAreRoundedAsTheyAreWritten() {
        assertThat(Sentence.of("n", "{0,number,0.00}", 1.005)).hasToString("1.01");
        assertThat(Sentence.of("n", "{0}", new BigDecimal("7.50"))).hasToString("7.5");
    }

    @Test
    void whatNoLanguageCanSayIsRefused() {
        assertThatThrownBy(() -> Sentence.of("k", "{0}", List.of(new Object()))).isInstanceOf(IllegalArgumentException.class);
    }
}
