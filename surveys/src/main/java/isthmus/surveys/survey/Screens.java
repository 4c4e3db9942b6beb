package isthmus.surveys.survey;

import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Tongue;
import isthmus.surveys.web.Speech;
import isthmus.surveys.web.Visitor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills the pages of a survey in the language of its respondent. */
record Screens(Pages pages) {

    /** @param here the page itself, as in {@link Survey#to} */
    Reply of(int status, String template, Survey survey, String here, Map<String, ?> model) {
        var all = new HashMap<String, Object>(model);
        all.put("survey", survey);
        all.put("here", here);
        all.put("languages", names(survey.languages()));
        all.put("synthetic", survey.organization().synthetic());
        all.put("translated", survey.instrument().translated());
        return page(status, template, Speech.of(survey.instrument().language()), all);
    }

    /** For a link that opens nothing. */
    Reply unknown(Request request) {
        var speech = Speech.of(Tongue.of(request, Speech.languages(), "en").language());
        return page(404, "unknown", speech, new HashMap<>(Map.of("synthetic", false, "translated", false)));
    }

    /** Each language in its own name. */
    private static Map<String, String> names(List<String> languages) {
        var names = new LinkedHashMap<String, String>();
        languages.forEach(language -> names.put(language, Speech.of(language).say("language.name")));
        return names;
    }

    private Reply page(int status, String template, Speech speech, Map<String, Object> model) {
        model.put("say", speech.inTemplates());
        model.put("language", speech.language());
        model.putIfAbsent("languages", Map.of());
        return Reply.page(status, pages.fill("survey/" + template, Visitor.NOBODY, model));
    }
}
