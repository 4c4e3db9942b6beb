package isthmus.surveys.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The language a respondent is asked in.
 *
 * @param chosen true when they chose it themselves, so that it goes along from page to page
 */
public record Tongue(String language, boolean chosen) {

    /** Longer wishes are no browser's. */
    private static final int LONGEST = 500;

    /** What the address asks for, else what the browser prefers, else {@code otherwise}. */
    public static Tongue of(Request request, List<String> offered, String otherwise) {
        var asked = request.query("language").filter(offered::contains);
        return asked.map(language -> new Tongue(language, true))
                .orElseGet(() -> new Tongue(request.header("Accept-Language").flatMap(wishes -> preferred(wishes, offered)).orElse(otherwise), false));
    }

    static final String COOKIE = "__Host-isthmus-language";

    /** What somebody chose for the pages of this service, else what the browser prefers, else English. */
    static String ofPages(ServerRequest http) {
        var offered = Speech.languages();
        return HostCookie.in(http, COOKIE).filter(offered::contains)
                .or(() -> http.headers().first(HeaderNames.ACCEPT_LANGUAGE).flatMap(wishes -> preferred(wishes, offered)))
                .orElse("en");
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
