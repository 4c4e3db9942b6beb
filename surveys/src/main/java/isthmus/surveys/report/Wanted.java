package isthmus.surveys.report;

import isthmus.assessment.input.Problem;
import isthmus.assessment.report.Form;
import isthmus.assessment.wording.Sentence;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Request;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which report is asked for.
 *
 * @param edition its number, 0 for the present state, or null for the latest edition if there is one and the present state else
 */
record Wanted(String language, @Nullable Integer edition, Form form) {

    static final int DRAFT = 0;

    /**
     * From {@code ?language=&edition=&form=&team=}; what cannot be meant is refused.
     *
     * @param languages those there are, the one first that is taken where none is asked for
     */
    static Wanted of(Request request, List<String> languages) {
        var problems = new ArrayList<Problem>();
        var edition = request.query("edition").map(e -> edition(e, problems)).orElse(null);
        var form = form(request, problems);
        if (form instanceof Form.OneTeam && edition != null && edition > DRAFT) {
            problems.add(new Problem("form", "Of an edition the full and the brief form are kept.", "Leave edition out, or send edition=draft."));
        }
        var wanted = new Wanted(language(request, languages, problems), form instanceof Form.OneTeam ? Integer.valueOf(DRAFT) : edition, form);
        if (!problems.isEmpty()) {
            throw Refusal.badInput(problems);
        }
        return wanted;
    }

    static String language(Request request, List<String> languages) {
        var problems = new ArrayList<Problem>();
        var language = language(request, languages, problems);
        if (!problems.isEmpty()) {
            throw Refusal.badInput(problems);
        }
        return language;
    }

    /** Notes a language that there are no reports in. */
    static String language(String language, List<String> languages, List<Problem> problems) {
        if (!languages.contains(language)) {
            problems.add(new Problem(
                    Sentence.of("form.language", "language"),
                    Sentence.of("report.language", "There is no report in “{0}”.", Problem.visible(language)),
                    Sentence.of("report.language.mend", "Use one of {0}.", String.join(", ", languages))));
        }
        return language;
    }

    private static String language(Request request, List<String> languages, List<Problem> problems) {
        return language(request.query("language").orElse(languages.getFirst()), languages, problems);
    }

    private static Integer edition(String word, List<Problem> problems) {
        if (word.equals("draft")) {
            return DRAFT;
        }
        if (!word.matches("[1-9]\\d{0,5}")) {
            problems.add(new Problem("edition", Problem.quoted(word) + " is no edition.", "Send its number from 1, or draft."));
            return DRAFT;
        }
        return Integer.valueOf(word);
    }

    private static Form form(Request request, List<Problem> problems) {
        var team = request.query("team").orElse("").strip();
        return switch (request.query("form").orElse("full")) {
            case "full" -> new Form.Full();
            case "brief" -> new Form.Brief();
            case "team" -> {
                if (team.isEmpty()) {
                    problems.add(new Problem("team", "It is missing.", "Name the team."));
                }
                yield new Form.OneTeam(team);
            }
            default -> {
                problems.add(new Problem("form", "There is no such form.", "Use full, brief or team."));
                yield new Form.Full();
            }
        };
    }
}
