package isthmus.reports.wording;

import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.scoring.Estimate;
import isthmus.assessment.scoring.LevelRange;
import isthmus.assessment.wording.Language;
import isthmus.assessment.wording.Sentence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The sentences of one language, from {@code words/<language>.properties}. Patterns are those of
 * {@link MessageFormat}; they use the typographic apostrophe, since the straight one is a quote there.
 */
public final class Wording implements Language {
    private static final WordFiles FILES = new WordFiles("/isthmus/reports/words/");
    /** Looked for once: a class path is slow to search. */
    private static final List<String> TAGS = FILES.languages();

    private static final Map<String, Wording> LANGUAGES = TAGS.stream().collect(Collectors.toUnmodifiableMap(l -> l, Wording::new));

    private final Locale locale;
    private final Map<String, String> patterns;
    private final char point;
    private final String percent;

    private Wording(String language) {
        this(Locale.forLanguageTag(language), FILES.words(language));
    }

    private Wording(Locale locale, Map<String, String> patterns) {
        this.locale = locale;
        this.patterns = patterns;
        this.point = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        this.percent = ((DecimalFormat) NumberFormat.getPercentInstance(locale)).getPositiveSuffix().replace('\u202f', '\u00a0');
    }

    /** Every language that reports can be written in, as tags in their order. */
    public static List<String> languages() {
        return TAGS;
    }

    /** @param language as the instrument names it; without words for its region those of the language, else English */
    public static Wording of(String language) {
        var near = LANGUAGES.getOrDefault(Locale.forLanguageTag(language).getLanguage(), LANGUAGES.get("en"));
        return Objects.requireNonNull(LANGUAGES.getOrDefault(language, near));
    }

    /**
     * These sentences and more, for a document that not every language has.
     *
     * @throws IllegalArgumentException when there are none in this language
     */
    public Wording with(WordFiles more) {
        var all = new HashMap<>(patterns);
        all.putAll(more.words(language()));
        return new Wording(locale, Map.copyOf(all));
    }

    public String language() {
        return locale.toLanguageTag();
    }

    @Override
    public Locale locale() {
        return locale;
    }

    /** @throws IllegalArgumentException when the language has no such sentence: a fault of ours, found by any test that renders */
    public String say(String key, Object... arguments) {
        return format(pattern(key), arguments);
    }

    /** English brings its own patterns along. */
    @Override
    public String pattern(Sentence sentence) {
        return locale.equals(Locale.ENGLISH) ? sentence.english() : pattern("sentence." + sentence.key());
    }

    private String pattern(String key) {
        var pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + locale);
        }
        return pattern;
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
        return decimals(share * 100, 0) + percent;
    }

    /** What follows a number of hundredths: the sign, behind a space where the language has one. */
    public String percent() {
        return percent;
    }

    /** Numbers in a row, told apart from their own decimals. */
    public String numbers(List<String> numbers) {
        return String.join(point == ',' ? "; " : ", ", numbers);
    }

    /** "draft", and whether its words are a translation that nobody has tried out. */
    public String status(Instrument instrument) {
        var status = say("status." + instrument.status());
        return instrument.translated() ? say("status.translated", status) : status;
    }

    /** What another language is called in this one. */
    public String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(locale);
    }

    /** A headcount: whole where it is whole, else with one decimal; thousands are marked, as in every sentence. */
    public String heads(double people) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(people).replace('\u202f', '\u00a0');
    }

    public String decimals(double value, int digits) {
        String plain = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).toPlainString().replace('.', point);
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

    @Override
    public String list(List<String> words) {
        if (words.size() < 2) {
            return words.isEmpty() ? "" : words.getFirst();
        }
        return say("list.last", String.join(say("list.comma"), words.subList(0, words.size() - 1)), words.getLast());
    }
}
