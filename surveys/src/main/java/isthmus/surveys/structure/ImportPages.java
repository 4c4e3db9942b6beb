package isthmus.surveys.structure;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.organization.OrganizationGraph;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Form;
import isthmus.surveys.web.Multipart;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import isthmus.surveys.web.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Importing step by step: choose a file, see how it was read and what it would change, decide, confirm. Nothing is written
 * before the last step, and that step reads everything anew.
 */
public final class ImportPages {

    /** Room for the packed file, which may be a third larger than the file, and the other fields. */
    private static final int LARGEST_FORM = StructureImport.LARGEST / 2 * 3;

    private static final Sentence PASTED = Sentence.of("import.pasted", "pasted text");

    private static final List<Sentence> FAULTS = List.of(
            Sentence.of("import.faults.where", "where"),
            Sentence.of("import.faults.what", "what"),
            Sentence.of("import.faults.mend", "mend"));

    private final OrganizationGraph organizations;
    private final Pages pages;

    public ImportPages(OrganizationGraph organizations, Pages pages) {
        this.organizations = organizations;
        this.pages = pages;
    }

    public List<Route> routes() {
        return List.of(
                route(GET, "", request -> Reply.page(start(request, request.query("part").orElse("teams"), List.of()))),
                route(POST, "", this::receive),
                route(POST, "/check", request -> show(request, Step.of(request.form()))),
                route(POST, "/faults/csv", this::faults),
                route(POST, "/commit", this::commit));
    }

    private static Route route(io.helidon.http.Method method, String path, Route.Handler handler) {
        return Route.of(method, "/organizations/{id}/structure/import" + path, Action.CHANGE_ORGANIZATION, Scope.ORGANIZATION, handler)
                .upTo(LARGEST_FORM);
    }

    /** What a posted step holds: the files, of which kind they are, and what was decided so far. */
    private record Step(String kind, Upload upload, Optional<ImportForm> form, String seen) {

        static Step of(Form form) {
            return switch (Upload.unpacked(form.text("upload"))) {
                case Checked.Accepted<Upload>(Upload upload) ->
                    new Step(kind(form.text("kind")), upload, Optional.of(ImportForm.read(form)), form.text("seen"));
                case Checked.Rejected<Upload>(var problems) -> throw Refusal.badInput(problems);
            };
        }

        static String kind(String word) {
            return word.equals(TeamApi.WORD) ? word : Part.of(word).map(Part::word).orElse("all");
        }

        /** Empty for JSON and for Team API documents. */
        Optional<Part> part() {
            return Part.of(kind);
        }
    }

    private Reply receive(Request request) {
        if (!Multipart.is(request.header("Content-Type").orElse(""))) {
            throw Refusal.of(415, "A form with a file is wanted here", "Send it from the page.");
        }
        var form = request.multipart();
        var kind = Step.kind(form.text("kind"));
        var files = new ArrayList<Upload.File>();
        form.files("files").forEach(file -> files.add(new Upload.File(file.name(), file.content())));
        var pasted = form.bytes("pasted");
        if (!form.text("pasted").isEmpty() || files.isEmpty() && new String(pasted, StandardCharsets.ISO_8859_1).strip().length() > 0) {
            files.add(new Upload.File(request.speech().say(PASTED), pasted));
        }
        return switch (Upload.of(files)) {
            case Checked.Accepted<Upload>(Upload upload) -> show(request, new Step(kind, upload, Optional.empty(), ""));
            case Checked.Rejected<Upload>(var problems) -> Reply.page(422, start(request, kind, problems));
        };
    }

    /** What reading with the present decisions gives, beside the sheet and the decisions themselves. */
    private record Reading(Optional<Sheet> sheet, Optional<Choices> choices, Checked<StructureImport.Outcome> outcome) {}

    private static Reading read(Structure current, Step step) {
        if (step.part().isEmpty()) {
            var proposal = step.kind().equals(TeamApi.WORD)
                    ? TeamApi.read(current, step.upload().files())
                    : StructureImport.json(step.upload().files().getFirst().content());
            return new Reading(Optional.empty(), Optional.empty(), proposal
                    .then(read -> Checked.accepted(new StructureImport.Outcome(read, List.of()))));
        }
        var part = step.part().get();
        return switch (step.upload().sheet()) {
            case Checked.Rejected<Sheet>(var problems) ->
                new Reading(Optional.empty(), Optional.empty(), Checked.rejected(problems));
            case Checked.Accepted<Sheet>(Sheet sheet) -> {
                var choices = step.form()
                        .map(form -> form.choices(part, sheet))
                        .orElseGet(() -> Choices.of(Mapping.guess(part, sheet.header()), false));
                yield new Reading(
                        Optional.of(sheet), Optional.of(choices), StructureImport.read(current, part, sheet, choices));
            }
        };
    }

    private Structure current(Request request) {
        return organizations.structure(request.organization().id()).orElseThrow(Refusal::missing);
    }

    private Reply show(Request request, Step step) {
        return show(request, step, current(request), List.of());
    }

    private Reply show(Request request, Step step, Structure current, List<Problem> notes) {
        var reading = read(current, step);
        var problems = new ArrayList<>(notes);
        var model = new HashMap<String, Object>();
        model.put("organization", request.organization());
        model.put("kind", step.kind());
        model.put("files", step.upload().files().stream().map(Upload.File::name).toList());
        model.put("upload", step.upload().packed());
        model.put("seen", fingerprint(current));
        model.put("ready", false);
        model.put("mapping", List.of());
        model.put("professions", List.of());
        // While the file cannot be read no professions are listed; what was decided about them must not get lost.
        model.put("decided", step.form().map(ImportForm::decided).orElse(List.of()));
        model.put("keeps", !current.missions().isEmpty() || !current.dependencies().isEmpty());
        if (reading.outcome() instanceof Checked.Accepted<StructureImport.Outcome>(StructureImport.Outcome outcome)) {
            var structure = outcome.proposal().structure();
            model.put("ready", true);
            model.put("changes", Difference.of(current, structure));
            model.put("heads", List.of(heads(current), heads(structure)));
            model.put("warnings", outcome.proposal().warnings());
            model.put("professions", ImportForm.professions(outcome.professions()));
        } else if (reading.outcome() instanceof Checked.Rejected<StructureImport.Outcome>(var found)) {
            problems.addAll(found);
        }
        model.put("repairs", Repairs.of(problems));
        model.put("faults", problems.size());
        if (step.part().isPresent() && reading.sheet().isPresent() && reading.choices().isPresent()) {
            var part = step.part().get();
            var sheet = reading.sheet().get();
            model.put("mapping", ImportForm.columns(part, sheet, reading.choices().get().mapping()));
            model.put("exact", Mapping.exact(part, sheet.header()) instanceof Checked.Accepted<Mapping>);
            model.put("header", sheet.header());
            model.put("rows", sheet.rows().size());
            model.put("unitFirst", reading.choices().get().teamNames() == PostsSheet.TeamNames.UNIT_AND_TEAM);
            model.put("self", reading.choices().get().dropSelf());
            model.put("drop", reading.choices().get().dropDangling());
        }
        return Reply.page(problems.isEmpty() ? 200 : 422, pages.fill("structure/check", request.visitor(), model));
    }

    private static Map<String, Object> heads(Structure structure) {
        double technology = structure.teams().stream().mapToDouble(Team::technology).sum();
        return Map.of(
                "business", structure.headcount() - technology,
                "technology", technology,
                "share", structure.headcount() == 0 ? 0 : technology / structure.headcount());
    }

    /** Tells whether the structure changed between looking and confirming. */
    private static String fingerprint(Structure structure) {
        return Secrets.hash(new String(StructureExport.json(structure), StandardCharsets.UTF_8)).substring(0, 16);
    }

    private Reply faults(Request request) {
        if (read(current(request), Step.of(request.form())).outcome()
                instanceof Checked.Rejected<StructureImport.Outcome>(var problems)) {
            var speech = request.speech();
            var rows = problems.stream()
                    .map(problem -> Stream.of(problem.where(), problem.what(), problem.mend()).map(speech::say).toList())
                    .toList();
            return Reply.of(Reply.CSV, SheetWriter.write(FAULTS.stream().map(speech::say).toList(), rows)).asFile("faults.csv");
        }
        return show(request, Step.of(request.form()));
    }

    private Reply commit(Request request) {
        var step = Step.of(request.form());
        var current = current(request);
        if (!step.seen().equals(fingerprint(current))) {
            var note = new Problem(
                    Sentence.of("place.structure", "structure"),
                    Sentence.of("import.changed", "Somebody changed the structure while you were looking."),
                    Sentence.of("import.changed.mend", "Look again at what would change, then import."));
            return show(request, step, current, List.of(note));
        }
        if (read(current, step).outcome() instanceof Checked.Accepted<StructureImport.Outcome>(var outcome)) {
            if (!organizations.replaceStructure(request.organization().id(), outcome.proposal().structure())) {
                throw Refusal.missing();
            }
            return Reply.seeOther("/organizations/" + request.organization().id() + "/structure?imported=" + step.kind());
        }
        return show(request, step);
    }

    private String start(Request request, String kind, List<Problem> problems) {
        return pages.fill(
                "structure/import",
                request.visitor(),
                Map.of("organization", request.organization(), "kind", kind, "problems", problems));
    }
}
