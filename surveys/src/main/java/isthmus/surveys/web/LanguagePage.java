package isthmus.surveys.web;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;

import isthmus.assessment.input.Problem;
import isthmus.assessment.wording.Sentence;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where people who work here choose the language of the pages; until they do, their browser says it. */
public final class LanguagePage {

    private static final Duration KEPT = Duration.ofDays(400);

    private final Pages pages;

    public LanguagePage(Pages pages) {
        this.pages = pages;
    }

    public List<Route> routes() {
        return List.of(Route.open(GET, "/language", this::page), Route.open(POST, "/language", this::choose));
    }

    private Reply page(Request request) {
        var names = new LinkedHashMap<String, String>();
        Speech.languages().forEach(language -> names.put(language, Speech.of(language).say("language.name")));
        return Reply.page(pages.fill("language", request.visitor(), Map.of("languages", names, "chosen", request.visitor().language())));
    }

    private Reply choose(Request request) {
        var language = request.form().text("language");
        if (!Speech.languages().contains(language)) {
            throw Refusal.badInput(List.of(new Problem(
                    Sentence.of("form.language", "language"),
                    Sentence.of("language.unknown", "There are no pages in “{0}”.", Problem.visible(language)),
                    Sentence.of("language.unknown.mend", "Choose one of {0}.", String.join(", ", Speech.languages())))));
        }
        return Reply.seeOther("/").with("Set-Cookie", HostCookie.lax(Tongue.COOKIE, language, KEPT));
    }
}
