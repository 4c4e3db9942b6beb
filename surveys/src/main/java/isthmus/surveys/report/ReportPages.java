package isthmus.surveys.report;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.input.TextLength;
import isthmus.assessment.organization.Team;
import isthmus.assessment.report.Manuscript;
import isthmus.assessment.report.Section;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.audit.Act;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.cypher.report.Kept;
import isthmus.cypher.report.Releasing;
import isthmus.cypher.report.ReportGraph;
import isthmus.cypher.report.Saving;
import isthmus.reports.PdfReport;
import isthmus.reports.markdown.Markdown;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import isthmus.surveys.web.Secrets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The report: its forms and editions to read, and for consultants its sections and notes to work on and to release. */
public final class ReportPages {

    private static final String PATH = "/campaigns/{id}/report";

    /** Notes of every section in the longest way to write them down. */
    private static final int LARGEST = 2 * 1024 * 1024;

    private final CampaignGraph campaigns;
    private final ReportGraph reports;
    private final Editions editions;
    private final Pages pages;

    public ReportPages(CampaignGraph campaigns, ReportGraph reports, Editions editions, Pages pages) {
        this.campaigns = campaigns;
        this.reports = reports;
        this.editions = editions;
        this.pages = pages;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, PATH, Action.SEE_RESULTS, Scope.CAMPAIGN, this::show),
                Route.of(POST, PATH, Action.WRITE_REPORT, Scope.CAMPAIGN, this::work).upTo(LARGEST),
                Route.of(POST, PATH + "/preview", Action.WRITE_REPORT, Scope.CAMPAIGN, ReportPages::preview),
                Route.of(POST, PATH + "/release", Action.WRITE_REPORT, Scope.CAMPAIGN, this::release).noting(Act.EDITION_RELEASED));
    }

    /** One section as the form shows it; {@code preview} is markup. */
    public record Row(String word, String title, boolean always, boolean printed, String note, String base, String theirs, String preview) {}

    private Reply show(Request request) {
        var desk = Desk.of(reports.manuscript(request.campaign().id(), editions.language(request)));
        return Reply.page(page(request, desk, Map.of()));
    }

    private String page(Request request, Desk desk, Map<String, Object> more) {
        var campaign = request.campaign();
        var language = editions.language(request);
        var model = new HashMap<String, Object>();
        model.put("organization", request.organization());
        model.put("campaign", campaign);
        model.put("language", language);
        model.put("languages", ScorecardPages.names(editions.languages(request.campaign())));
        model.put("editions", editions.list(campaign, language));
        model.put("teams", campaigns.structure(campaign.id()).orElseThrow(Refusal::missing).teams().stream().map(Team::name).sorted().toList());
        model.put("rows", desk.lines().stream().map(l -> row(l, titles(request))).toList());
        model.put("fingerprint", desk.base());
        model.put("revision", desk.revision());
        model.put("longest", Manuscript.NOTE);
        Editions.hindrance(campaign).ifPresent(why -> model.put("hindrance", why));
        model.put("done", request.query("done").orElse(""));
        model.put("problems", List.of());
        model.put("focus", "");
        model.put("change", "");
        model.putAll(more);
        return pages.fill("report/show", request.visitor(), model);
    }

    private static Row row(Desk.Line line, Titles titles) {
        boolean tooLong = line.note().length() > Manuscript.NOTE;
        return new Row(line.section().word(), titles.of(line.section()), line.section().always(), line.printed(), line.note(), line.base(),
                line.theirs(), tooLong ? "" : Markdown.render(line.note()).xhtml());
    }

    /** Saves; or shows what was typed with a section moved or the notes as they will be printed, and saves nothing. */
    private Reply work(Request request) {
        var form = request.form();
        var desk = Desk.of(form);
        var asked = form.text("do").split(":", 2);
        var section = asked.length > 1 ? Section.of(asked[1]) : Optional.<Section>empty();
        if (section.isPresent() && !asked[0].equals("preview")) {
            boolean up = asked[0].equals("up");
            var moved = desk.moved(section.get(), up ? -1 : 1);
            return Reply.page(page(request, moved, Map.of(
                    "focus", form.text("do"),
                    "said", moved(up, titles(request).of(section.get())))));
        }
        if (asked[0].equals("preview")) {
            return Reply.page(page(request, desk, Map.of(
                    "focus", form.text("do"),
                    "said", Sentence.of("report.previews", "The previews are up to date. Nothing is saved yet."))));
        }
        return switch (desk.manuscript().check()) {
            case Checked.Rejected<Manuscript>(var problems) ->
                Reply.page(422, page(request, desk, Map.of("problems", problems.stream().map(p -> fault(p, titles(request))).toList())));
            case Checked.Accepted<Manuscript>(Manuscript manuscript) -> save(request, desk, manuscript);
        };
    }

    /** A fault of a note, with the field to go to; it is called what its section is called. */
    public record Fault(String place, Sentence where, Sentence what, Sentence mend) {}

    private static Fault fault(Problem problem, Titles titles) {
        var word = problem.place().replace("notes.", "");
        var title = Section.of(word).map(section -> Sentence.plain(titles.of(section)));
        return new Fault("note-" + word, title.orElse(problem.where()), problem.what(), problem.mend());
    }

    private static Sentence moved(boolean up, String title) {
        return up
                ? Sentence.of("report.moved.up", "Moved up: {0}. Nothing is saved yet.", title)
                : Sentence.of("report.moved.down", "Moved down: {0}. Nothing is saved yet.", title);
    }

    private Reply save(Request request, Desk desk, Manuscript manuscript) {
        var campaign = request.campaign();
        var language = editions.language(request);
        return switch (reports.save(campaign.id(), language, manuscript, desk.revision(), request.visitor().required().username())) {
            case Saving.Saved saved -> Reply.seeOther(path(request) + "?language=" + language + "&done=saved");
            case Saving.Gone gone -> throw Refusal.missing();
            case Saving.Conflict(Kept theirs) -> {
                var met = desk.onto(theirs);
                yield Reply.page(409, page(request, met.desk(), Map.of(
                        "by", theirs.by(),
                        "taken", met.notesTaken().stream().map(titles(request)::of).toList(),
                        "sectionsTaken", met.sectionsTaken(),
                        "theirSections", met.theirSections().stream().map(titles(request)::of).collect(Collectors.joining(", ")))));
            }
        };
    }

    private static String path(Request request) {
        return "/campaigns/" + request.campaign().id() + "/report";
    }

    /** A note as it will be printed: a piece of HTML for the page that asks. */
    private static Reply preview(Request request) {
        var note = request.form().raw("note").orElse("").replace("\r\n", "\n").strip();
        if (note.length() > Manuscript.NOTE) {
            throw Refusal.badInput(List.of(TextLength.exceeded(Sentence.of("form.note", "note"), note, Manuscript.NOTE)));
        }
        return Reply.page(Markdown.render(note).xhtml());
    }

    /** First shows what would be frozen; then, when that was seen and is still so, freezes it. */
    private Reply release(Request request) {
        var form = request.form();
        var campaign = request.campaign();
        var language = editions.language(request);
        var change = form.text("change");
        var key = form.text("key").isEmpty() ? "" : "page " + form.text("key");
        if (!key.isEmpty() && editions.released(campaign, key).isPresent()) {
            return released(request);
        }
        Editions.hindrance(campaign).ifPresent(why -> {
            throw Refusal.conflict(why);
        });
        var problems = editions.problems(campaign, language, change);
        if (!problems.isEmpty()) {
            var desk = Desk.of(reports.manuscript(campaign.id(), language));
            return Reply.page(422, page(request, desk, Map.of("problems", problems, "change", change)));
        }
        var proof = editions.proof(request.organization(), campaign, language, change, request.visitor().required().username());
        if (key.isEmpty()) {
            return Reply.page(confirm(request, proof, false)).asking();
        }
        if (!form.text("hash").equals(proof.edition().hash())) {
            return Reply.page(409, confirm(request, proof, true));
        }
        return switch (editions.release(proof, key)) {
            case Releasing.Released done -> released(request);
            case Releasing.Before before -> released(request);
            case Releasing.Conflict conflict -> throw Refusal.conflict(Sentence.of(
                    "edition.conflict", "Somebody released an edition at the same moment. Nothing was changed. Go back and look at it."));
            case Releasing.Gone gone -> throw Refusal.missing();
        };
    }

    private Reply released(Request request) {
        return Reply.seeOther(path(request) + "?language=" + editions.language(request) + "&done=released");
    }

    private String confirm(Request request, Editions.Proof proof, boolean changed) {
        return pages.fill("report/release", request.visitor(), Map.of(
                "organization", request.organization(),
                "campaign", request.campaign(),
                "language", proof.edition().language(),
                "edition", proof.edition(),
                "full", PdfReport.pages(PdfReport.render(proof.full())),
                "brief", PdfReport.pages(PdfReport.render(proof.brief())),
                "key", Secrets.token(),
                "changed", changed));
    }

    private static Titles titles(Request request) {
        return new Titles(request.words());
    }
}
