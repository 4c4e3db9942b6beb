package isthmus.surveys.survey;

import isthmus.surveys.web.Request;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The language a respondent is asked in.
 *
 * @param chosen true when they chose it themselves, so that it goes along from page to page
 */
record Tongue(String language, boolean chosen) {

    /** Longer wishes are no browser's. */
    private static final int LONGEST = 500;

    /** What the address asks for, else what the browser prefers, else {@code otherwise}. */
    static Tongue of(Request request, List<String> offered, String otherwise) {
        var asked = request.query("language").filter(offered::contains);
        return asked.map(language -> new Tongue(language, true))
                .orElseGet(() -> new Tongue(request.header("Accept-Language").flatMap(wishes -> preferred(wishes, offered)).orElse(otherwise), false));
    }

    static Optional<String> preferred(String wishes, List<String> offered) {
        if (wishes.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Locale.lookupTag(Locale.LanguageRange.parse(wishes), offered));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
