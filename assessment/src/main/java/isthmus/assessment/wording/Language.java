package isthmus.assessment.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A language in which sentences are said. */
public interface Language {

    /** That of the patterns which sentences bring with them. */
    Language ENGLISH = new Language() {
        @Override
        public Locale locale() {
            return Locale.ENGLISH;
        }

        @Override
        public String pattern(Sentence sentence) {
            return sentence.english();
        }

        @Override
        public String list(List<String> words) {
            int last = words.size() - 1;
            return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
        }
    };

    Locale locale();

    /** The sentence's own pattern of this language. */
    String pattern(Sentence sentence);

    /** "a", "a and b", "a, b and c". */
    String list(List<String> words);

    default String say(Sentence sentence) {
        return format(sentence.key().isEmpty() ? sentence.english() : pattern(sentence), sentence.arguments().toArray());
    }

    /** A pattern of {@link MessageFormat} with its arguments: text, numbers, sentences, and lists of these. Figures are rounded half up. */
    default String format(String pattern, Object... arguments) {
        if (arguments.length == 0 && pattern.indexOf('{') < 0) {
            return pattern;
        }
        var format = new MessageFormat(pattern, locale());
        for (var number : format.getFormats()) {
            if (number instanceof DecimalFormat decimal) {
                decimal.setRoundingMode(RoundingMode.HALF_UP);
            }
        }
        // French groups digits by a narrow space, which few typefaces have.
        return format.format(Arrays.stream(arguments).map(this::said).toArray()).replace('\u202f', '\u00a0');
    }

    /** Decimals as they are written: 2.25 is two and a quarter, and no binary fraction just below or above it. */
    private Object said(Object argument) {
        return switch (argument) {
            case Sentence sentence -> say(sentence);
            case List<?> list -> list(list.stream().map(this::said).map(String::valueOf).toList());
            case Double number when Double.isFinite(number) -> BigDecimal.valueOf(number);
            default -> argument;
        };
    }
}
