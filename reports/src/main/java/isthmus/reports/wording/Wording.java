package isthmus.reports.wording;

import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.scoring.Estimate;
import isthmus.assessment.scoring.LevelRange;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The sentences of one language, from {@code words/<language>.properties}. Patterns are those of
 * {@link MessageFormat}; they use the typographic apostrophe, since the straight one is a quote there.
 */
public final class Wording {
    private static final Map<String, Wording> LANGUAGES = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Map<String, String> patterns;

    private Wording(Locale locale, Properties properties) {
        this.locale = locale;
        this.patterns = properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    }

    /** @param language as the instrument names it; English when there are no words of that language */
    public static Wording of(String language) {
        return LANGUAGES.computeIfAbsent(language, wanted -> load(wanted).or(() -> load("en")).orElseThrow());
    }

    private static Optional<Wording> load(String language) {
        if (!language.matches("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")) {
            return Optional.empty();
        }
        try (var in = Wording.class.getResourceAsStream("/isthmus/reports/words/" + language + ".properties")) {
            if (in == null) {
                return Optional.empty();
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return Optional.of(new Wording(Locale.forLanguageTag(language), properties));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String language() {
        return locale.toLanguageTag();
    }

    /** @throws IllegalArgumentException when the language has no such sentence: a fault of ours, found by any test that renders */
    public String say(String key, Object... arguments) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + locale);
        }
        return arguments.length == 0 && pattern.indexOf('{') < 0
                ? pattern
                : new MessageFormat(pattern, locale).format(arguments);
    }

    /** A score with one decimal. */
    public String score(double value) {
        return decimals(value, 1);
    }

    /** One decimal with its sign; the real minus, and no sign for a rounded zero. */
    public String signed(double value) {
        String plain = decimals(Math.abs(value), 1);
        if (plain.equals(decimals(0, 1))) {
            return plain;
        }
        return (value < 0 ? "−" : "+") + plain;
    }

    /** A share from 0 to 1 in whole percent. */
    public String percent(double share) {
        return decimals(share * 100, 0) + "%";
    }

    /** A headcount: whole where it is whole, else with one decimal; thousands are marked, as in every sentence. */
    public String heads(double people) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(people);
    }

    public String decimals(double value, int digits) {
        String plain = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
        return plain.startsWith("-") ? "−" + plain.substring(1) : plain;
    }

    public String interval(Estimate.Shown shown) {
        return say("interval", score(shown.low()), score(shown.high()));
    }

    public String signedInterval(Estimate.Shown shown) {
        return say("interval.signed", signed(shown.low()), signed(shown.high()));
    }

    /** "level 2 of 5", or "level 2 to 3 of 5" where one level cannot be named. */
    public String level(LevelRange range, Instrument instrument) {
        int levels = instrument.levels().size();
        return range.single()
                ? say("level.of", range.low(), levels)
                : say("level.range.of", range.low(), range.high(), levels);
    }

    /** "Level 2, Order desk", or "Level 2 to 3, Order desk to Bridged". */
    public String levelName(LevelRange range, Instrument instrument) {
        String low = instrument.level(range.low()).name();
        return range.single()
                ? say("level.name", range.low(), low)
                : say("level.range.name", range.low(), range.high(), low, instrument.level(range.high()).name());
    }

    public String levelShort(LevelRange range) {
        return range.single() ? say("level", range.low()) : say("level.range", range.low(), range.high());
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(say("date"), locale).format(date);
    }

    /** A month with its year, as short as it can be said. */
    public String month(LocalDate date) {
        return DateTimeFormatter.ofPattern(say("month"), locale).format(date);
    }

    /** The day in UTC: nothing in a report needs a time of day. */
    public String date(Instant instant) {
        return date(instant.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /** "a", "a and b", "a, b and c". */
    public String list(List<String> words) {
        if (words.size() < 2) {
            return words.isEmpty() ? "" : words.getFirst();
        }
        return say("list.last", String.join(say("list.comma"), words.subList(0, words.size() - 1)), words.getLast());
    }
}
