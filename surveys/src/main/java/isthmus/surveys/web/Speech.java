package isthmus.surveys.web;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import isthmus.assessment.wording.Language;
import isthmus.assessment.wording.Sentence;
import isthmus.reports.wording.WordFiles;
import isthmus.reports.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What pages say in one language: their own words from {@code words/<language>.properties}, sentences of the domain in the words of reports. */
public final class Speech implements Language {

    private static final WordFiles FILES = new WordFiles("/words/");
    /** Looked for once: a class path is slow to search, and every request asks. */
    private static final List<String> TAGS = FILES.languages();

    private static final Map<String, Speech> LANGUAGES = TAGS.stream().collect(Collectors.toUnmodifiableMap(l -> l, Speech::new));

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Locale locale;
    private final Map<String, String> patterns;
    private final Wording wording;

    private Speech(String language) {
        this.locale = Locale.forLanguageTag(language);
        this.patterns = FILES.words(language);
        this.wording = Wording.of(language);
    }

    /** Every language that pages can speak, as tags in their order. */
    public static List<String> languages() {
        return TAGS;
    }

    /** English where there are no words of the language. */
    public static Speech of(String language) {
        return Objects.requireNonNull(LANGUAGES.getOrDefault(language, LANGUAGES.get("en")));
    }

    public String language() {
        return locale.toLanguageTag();
    }

    @Override
    public Locale locale() {
        return locale;
    }

    /**
     * The words of pages, and those of reports where pages have none of that name.
     *
     * @throws IllegalArgumentException when the language has no such words: a fault of ours, found by any test that shows the page
     */
    public String say(String key, Object... arguments) {
        var pattern = patterns.get(key);
        return pattern == null ? wording.say(key, arguments) : format(pattern, arguments);
    }

    @Override
    public String pattern(Sentence sentence) {
        var own = locale.equals(Locale.ENGLISH) ? sentence.english() : patterns.get("sentence." + sentence.key());
        return own == null ? wording.pattern(sentence) : own;
    }

    @Override
    public String list(List<String> words) {
        return wording.list(words);
    }

    /** {@code say} with a key and its arguments, or with a sentence, in templates. */
    public TemplateMethodModelEx inTemplates() {
        return arguments -> {
            var plain = new Object[arguments.size()];
            for (int i = 0; i < plain.length; i++) {
                plain[i] = unwrapped(arguments.get(i));
            }
            return new SimpleScalar(
                    plain[0] instanceof Sentence sentence
                            ? say(sentence)
                            : say(String.valueOf(plain[0]), Arrays.copyOfRange(plain, 1, plain.length)));
        };
    }

    /** {@code date(day)} or {@code date(instant)} in templates, for people; what programs read stays as it is. */
    public TemplateMethodModelEx datesInTemplates() {
        return arguments -> new SimpleScalar(
                switch (unwrapped(arguments.getFirst())) {
                    case LocalDate day -> wording.date(day);
                    case Instant instant -> wording.date(instant);
                    default -> throw new TemplateModelException("no date: " + arguments.getFirst());
                });
    }

    /** {@code moment(instant)} in templates: day and minute, in UTC. */
    public TemplateMethodModelEx momentsInTemplates() {
        return arguments -> {
            var instant = (Instant) unwrapped(arguments.getFirst());
            return new SimpleScalar(say("moment", wording.date(instant), MINUTE.format(instant)));
        };
    }

    private static Object unwrapped(Object model) throws TemplateModelException {
        return DeepUnwrap.unwrap((TemplateModel) model);
    }
}
