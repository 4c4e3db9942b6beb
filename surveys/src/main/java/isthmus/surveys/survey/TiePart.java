package isthmus.surveys.survey;

import isthmus.assessment.input.Problem;
import isthmus.assessment.tie.TieForm;
import isthmus.assessment.tie.TieReport;
import isthmus.assessment.tie.TieView;
import isthmus.cypher.response.Door;
import isthmus.cypher.response.Outcome;
import isthmus.surveys.web.Form;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Speech;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The last part of a survey, which may be skipped: the teams that the respondent's team depends on, and the other way. */
final class TiePart {

    static final String PATH = "/ties";

    private static final int FIRST_ROWS = 3;

    /** More than a page ever shows, so that what a hand-made form sends too much of is refused and not cut off. */
    private static final int MOST_SENT = 20;

    private static final Pattern PLACE = Pattern.compile("ties\\[(\\d+)]\\.(\\w+)");

    private final Surveys surveys;
    private final Screens screens;

    TiePart(Surveys surveys, Screens screens) {
        this.surveys = surveys;
        this.screens = screens;
    }

    Reply show(Request request, Survey survey, Door.Personal door) {
        if (!survey.offersTies()) {
            return Reply.seeOther(survey.to(""));
        }
        int wanted = request.query("rows").filter(r -> r.matches("\\d{1,2}")).map(Integer::parseInt).orElse(FIRST_ROWS);
        return page(200, survey, door.ties().stream().map(t -> form(t, survey)).toList(), wanted, List.of());
    }

    Reply save(Request request, Survey survey, Door.Personal door) {
        if (!survey.offersTies()) {
            return Reply.seeOther(survey.to(""));
        }
        var form = request.form();
        var go = form.text("go");
        if (go.equals("skip")) {
            return Reply.seeOther(survey.to("/check"));
        }
        var rows = rows(form);
        if (go.matches("remove-\\d{1,2}")) {
            int gone = Integer.parseInt(go.substring("remove-".length()));
            if (gone >= 1 && gone <= rows.size()) {
                rows.remove(gone - 1);
            }
        }
        var problems = new ArrayList<Problem>();
        var ties = TieReport.of(String.valueOf(door.team()), surveys.teams(survey), rows, problems);
        if (!problems.isEmpty()) {
            return page(422, survey, rows, rows.size() + (go.equals("add") ? 1 : 0), problems);
        }
        if (!(surveys.save(survey, door, Map.of(), ties) instanceof Outcome.Saved)) {
            return Reply.seeOther(survey.to(""));
        }
        return Reply.seeOther(survey.to(after(survey, go, ties.size(), rows.size())));
    }

    private static String after(Survey survey, String go, int named, int shown) {
        return switch (go) {
            case "back" -> "/" + survey.sections().size();
            case "add" -> PATH + "?rows=" + (shown + 1) + "#tie-" + Math.min(named + 1, TieReport.MOST);
            case "on" -> "/check";
            default -> PATH + "?rows=" + shown;
        };
    }

    private static List<TieForm> rows(Form form) {
        var rows = new ArrayList<TieForm>();
        for (int i = 1; i <= MOST_SENT; i++) {
            var at = "tie-" + i + "-";
            if (form.raw(at + "team").isPresent()) {
                rows.add(new TieForm(
                        form.text(at + "direction"),
                        form.raw(at + "team").orElse(""),
                        form.text(at + "kind"),
                        form.text(at + "perMonth"),
                        form.text(at + "waitDays"),
                        form.text(at + "blocking"),
                        form.text(at + "works")));
            }
        }
        return rows;
    }

    /** Numbers as people of the language type them. */
    private static TieForm form(TieReport tie, Survey survey) {
        char point = DecimalFormatSymbols.getInstance(Speech.of(survey.instrument().language()).locale()).getDecimalSeparator();
        return new TieForm(
                tie.direction().word(),
                tie.other(),
                tie.kind().word(),
                plain(tie.perMonth()).replace('.', point),
                plain(tie.waitDays()).replace('.', point),
                tie.blocking().word(),
                String.valueOf(tie.works()));
    }

    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /**
     * @param number from 1
     * @param faults what is wrong with it, by field
     */
    public record Row(int number, TieForm form, Map<String, Problem> faults) {}

    /** @param field the id of the field to go to */
    public record Fault(String field, Problem problem) {}

    private Reply page(int status, Survey survey, List<TieForm> forms, int wanted, List<Problem> problems) {
        int shown = Math.max(Math.clamp(wanted, FIRST_ROWS, TieReport.MOST), forms.size());
        var rows = new ArrayList<Row>();
        for (int i = 0; i < shown; i++) {
            rows.add(new Row(i + 1, i < forms.size() ? forms.get(i) : TieForm.EMPTY, new LinkedHashMap<>()));
        }
        var faults = new ArrayList<Fault>();
        for (var problem : problems) {
            var place = PLACE.matcher(problem.place());
            if (place.matches()) {
                int row = Integer.parseInt(place.group(1));
                rows.get(row).faults().put(place.group(2), problem);
                faults.add(new Fault("tie-" + (row + 1) + "-" + place.group(2), problem));
            } else {
                faults.add(new Fault("tie-1", problem));
            }
        }
        return screens.of(
                status,
                "ties",
                survey,
                PATH,
                Map.of(
                        "rows", rows,
                        "faults", faults,
                        "teams", surveys.teams(survey).stream().filter(t -> !t.equals(survey.door().team())).toList(),
                        "most", TieReport.MOST,
                        "least", TieView.LEAST));
    }
}
