package isthmus.surveys.report;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;
import static io.helidon.http.Method.PUT;
import static isthmus.surveys.web.Json.object;

import com.fasterxml.jackson.databind.JsonNode;
import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.report.Edition;
import isthmus.assessment.report.Manuscript;
import isthmus.assessment.report.Section;
import isthmus.cypher.audit.Act;
import isthmus.cypher.report.Kept;
import isthmus.cypher.report.Releasing;
import isthmus.cypher.report.ReportGraph;
import isthmus.cypher.report.Saving;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.JsonInput;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import isthmus.surveys.web.Secrets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What consultants decide about a report, and what they released, for scripts. */
public final class ManuscriptApi {

    private static final String CAMPAIGN = "/api/v1/campaigns/{id}";
    private static final int KEY = 200;

    /** Notes of every section in the longest way to write them down. */
    private static final int LARGEST = 2 * 1024 * 1024;

    private final ReportGraph reports;
    private final Editions editions;

    public ManuscriptApi(ReportGraph reports, Editions editions) {
        this.reports = reports;
        this.editions = editions;
    }

    public List<Route> routes() {
        return List.of(
                // Notes of sections that are left out are not everybody's to read.
                Route.of(GET, CAMPAIGN + "/manuscript", Action.WRITE_REPORT, Scope.CAMPAIGN, this::manuscript),
                Route.of(PUT, CAMPAIGN + "/manuscript", Action.WRITE_REPORT, Scope.CAMPAIGN, this::save).upTo(LARGEST),
                Route.of(GET, CAMPAIGN + "/editions", Action.SEE_RESULTS, Scope.CAMPAIGN, request -> Reply.json(Map.of(
                        "editions",
                        editions.list(request.campaign(), editions.language(request)).stream().map(ManuscriptApi::json).toList()))),
                Route.of(POST, CAMPAIGN + "/editions", Action.WRITE_REPORT, Scope.CAMPAIGN, this::release).noting(Act.EDITION_RELEASED));
    }

    private Reply manuscript(Request request) {
        var language = editions.language(request);
        return Reply.json(json(language, reports.manuscript(request.campaign().id(), language)));
    }

    private Reply save(Request request) {
        var language = editions.language(request);
        var problems = new ArrayList<Problem>();
        var body = request.json();
        var input = new JsonInput(body, problems).only("language", "revision", "by", "sections", "notes");
        int revision = input.whole("revision", 0, Integer.MAX_VALUE);
        var typed = new Manuscript(sections(body.path("sections"), problems), notes(body.path("notes"), problems));
        var manuscript = switch (typed.check()) {
            case Checked.Accepted<Manuscript>(Manuscript checked) -> checked;
            case Checked.Rejected<Manuscript>(var found) -> {
                problems.addAll(found);
                yield typed;
            }
        };
        if (!problems.isEmpty()) {
            throw Refusal.badInput(problems);
        }
        return switch (reports.save(request.campaign().id(), language, manuscript, revision, request.visitor().required().username())) {
            case Saving.Saved saved -> manuscript(request);
            case Saving.Conflict(Kept theirs) -> throw Refusal.conflict(theirs.by().isEmpty()
                    ? "Nobody has saved a manuscript yet: its revision is 0. Nothing was changed."
                    : theirs.by() + " saved revision " + theirs.revision() + " since. Nothing was changed. Read the manuscript again and send your change of what it is now.");
            case Saving.Gone gone -> throw Refusal.missing();
        };
    }

    private static List<Section> sections(JsonNode node, List<Problem> problems) {
        var sections = new ArrayList<Section>();
        if (!node.isArray()) {
            problems.add(new Problem("sections", "It is missing or no list.", "Send [ … ]."));
        }
        for (int i = 0; i < node.size(); i++) {
            section(node.get(i).asText(), "sections[" + i + "]", problems).ifPresent(sections::add);
        }
        return sections;
    }

    private static Map<Section, String> notes(JsonNode node, List<Problem> problems) {
        var notes = new EnumMap<Section, String>(Section.class);
        if (!node.isMissingNode() && !node.isObject()) {
            problems.add(new Problem("notes", "It is no JSON object.", "Send { … }."));
        }
        node.properties().forEach(note -> {
            var at = "notes." + note.getKey();
            var section = section(note.getKey(), at, problems);
            if (note.getValue().isTextual()) {
                section.ifPresent(s -> notes.put(s, note.getValue().textValue()));
            } else {
                problems.add(new Problem(at, "It is no string.", "Send a string."));
            }
        });
        return notes;
    }

    private static Optional<Section> section(String word, String at, List<Problem> problems) {
        var section = Section.of(word);
        if (section.isEmpty()) {
            problems.add(new Problem(at, Problem.quoted(word) + " is no section.",
                    "Use one of " + String.join(", ", Manuscript.BLANK.sections().stream().map(Section::word).toList()) + "."));
        }
        return section;
    }

    private Reply release(Request request) {
        var problems = new ArrayList<Problem>();
        var input = new JsonInput(request.json(), problems).only("language", "change");
        var languages = editions.languages(request.campaign());
        var language = Wanted.language(input.optionalText("language").orElse(languages.getFirst()), languages, problems);
        var change = input.optionalText("change").orElse("").strip();
        var by = request.visitor().required().username();
        var given = request.header("Idempotency-Key").map(String::strip).filter(k -> !k.isEmpty());
        if (given.filter(k -> k.length() > KEY).isPresent()) {
            problems.add(new Problem("Idempotency-Key", "It is longer than " + KEY + " characters.", "Send a shorter one."));
        }
        if (!problems.isEmpty()) {
            throw Refusal.badInput(problems);
        }
        var key = given.map(k -> "script " + by + " " + k).orElseGet(Secrets::token);
        var before = editions.released(request.campaign(), key);
        if (before.isPresent()) {
            return created(request, before.get());
        }
        Editions.hindrance(request.campaign()).ifPresent(why -> {
            throw Refusal.conflict(why);
        });
        var wrong = editions.problems(request.campaign(), language, change);
        if (!wrong.isEmpty()) {
            throw Refusal.badInput(wrong);
        }
        return switch (editions.release(editions.proof(request.organization(), request.campaign(), language, change, by), key)) {
            case Releasing.Released(Edition edition) -> created(request, edition);
            case Releasing.Before(Edition edition) -> created(request, edition);
            case Releasing.Conflict conflict -> throw Refusal.conflict("Somebody released an edition at the same moment. Nothing was changed.");
            case Releasing.Gone gone -> throw Refusal.missing();
        };
    }

    private static Reply created(Request request, Edition edition) {
        return Reply.json(201, json(edition))
                .with("Location", "/api/v1/campaigns/" + request.campaign().id() + "/report.pdf?language=" + edition.language() + "&edition=" + edition.number());
    }

    private static Map<String, Object> json(String language, Kept kept) {
        var notes = new LinkedHashMap<String, String>();
        for (var section : Section.values()) {
            var note = kept.manuscript().note(section);
            if (!note.isEmpty()) {
                notes.put(section.word(), note);
            }
        }
        return object(
                "language", language,
                "revision", kept.revision(),
                "by", kept.by(),
                "sections", kept.manuscript().sections().stream().map(Section::word).toList(),
                "notes", notes);
    }

    private static Map<String, Object> json(Edition e) {
        return object(
                "language", e.language(),
                "number", e.number(),
                "released", e.released().toString(),
                "by", e.by(),
                "change", e.change(),
                "hash", e.hash());
    }
}
