package isthmus.surveys.editor;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.organization.Name;
import isthmus.assessment.organization.Structure;
import isthmus.cypher.organization.OrganizationGraph;
import isthmus.cypher.organization.Version;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Changing the structure by hand: a page of everything, a form for each thing, undo and redo. Every form carries the
 * version it was made from; when that is not the current one any more, what was typed comes back for a second look.
 */
public final class EditPages {

    private static final int SHOWN = 200;
    private static final String FROM_MAP = "map";

    private final OrganizationGraph organizations;
    private final Pages pages;

    public EditPages(OrganizationGraph organizations, Pages pages) {
        this.organizations = organizations;
        this.pages = pages;
    }

    public List<Route> routes() {
        return List.of(
                route(GET, "", request -> Reply.page(overview(request, request.query("done").orElse("")))),
                route(POST, "/undo", request -> step(request, organizations::undo)),
                route(POST, "/redo", request -> step(request, organizations::redo)),
                route(GET, "/{thing}", this::ask),
                route(POST, "/{thing}", this::take));
    }

    private static Route route(io.helidon.http.Method method, String path, Route.Handler handler) {
        return Route.of(method, "/organizations/{id}/structure/edit" + path, Action.CHANGE_ORGANIZATION, Scope.ORGANIZATION, handler);
    }

    /** The structure and the version that it is. */
    private record Now(Version version, Structure structure) {}

    private Now now(Request request) {
        var version = organizations.version(request.organization().id()).orElseThrow(Refusal::missing);
        return new Now(version, organizations.structure(version));
    }

    private static Thing thing(Request request) {
        return Thing.of(request.path("thing")).orElseThrow(Refusal::missing);
    }

    private String overview(Request request, String done) {
        var now = now(request);
        var structure = now.structure();
        var find = request.query("find").orElse("").strip();
        var model = new HashMap<String, Object>();
        model.put("organization", request.organization());
        model.put("current", now.version());
        model.put("done", done);
        model.put("find", find);
        model.put("units", some(structure.units(), find, u -> u.name() + " " + u.parent()));
        model.put("teams", some(structure.teams(), find, t -> t.name() + " " + t.unit()));
        model.put("missions", some(structure.missions(), find, m -> m.name()));
        model.put("dependencies", some(structure.dependencies(), find, d -> d.from() + " " + d.to() + " " + d.kind().word()));
        return pages.fill("structure/edit", request.visitor(), model);
    }

    private static <T> Map<String, Object> some(List<T> all, String find, Function<T, String> words) {
        var key = Name.key(find);
        var found = all.stream().filter(one -> key.isEmpty() || Name.key(words.apply(one)).contains(key)).toList();
        return Map.of("all", all.size(), "found", found.size(), "shown", found.stream().limit(SHOWN).toList());
    }

    /** Something to move the current version with, from the version that is named. */
    private interface Move {
        boolean by(String organization, String version);
    }

    private Reply step(Request request, Move move) {
        var form = request.form();
        boolean moved = move.by(request.organization().id(), form.text("version"));
        if (!moved) {
            return Reply.page(409, overview(request, "conflict"));
        }
        return back(request, form.text("back"), "undone");
    }

    private static Reply back(Request request, String back, String done) {
        var base = "/organizations/" + request.organization().id();
        return Reply.seeOther(back.equals(FROM_MAP) ? base + "/map?edit=on" : base + "/structure/edit?done=" + done);
    }

    private Reply ask(Request request) {
        var thing = thing(request);
        var now = now(request);
        var key = thing.key().stream().map(field -> request.query(field).orElse("")).toList();
        boolean isNew = request.query("new").isPresent() || key.stream().allMatch(String::isEmpty);
        int place = isNew ? -1 : thing.find(now.structure(), key);
        if (!isNew && place < 0) {
            throw Refusal.missing();
        }
        var typed = Typed.of(thing, now.structure(), place, field -> request.query(field).orElse(""));
        return Reply.page(form(request, now, typed, request.query("back").orElse(""), "", List.of()));
    }

    private String form(Request request, Now now, Typed typed, String back, String note, List<Problem> problems) {
        var model = new HashMap<String, Object>();
        model.put("organization", request.organization());
        model.put("madeFrom", now.version().id());
        model.put("thing", typed.thing().word());
        model.put("isNew", typed.isNew());
        model.put("keys", typed.thing().key());
        model.put("was", typed.was());
        model.put("values", typed.values());
        model.put("steps", typed.steps());
        model.put("units", now.structure().units().stream().map(u -> u.name()).toList());
        model.put("teams", now.structure().teams().stream().map(t -> t.name()).toList());
        model.put("back", back.equals(FROM_MAP) ? FROM_MAP : "");
        model.put("note", note);
        model.put("problems", problems);
        return pages.fill("structure/edit-" + (typed.thing() == Thing.MISSION ? "mission" : "thing"), request.visitor(), model);
    }

    private Reply take(Request request) {
        var form = request.form();
        var typed = Typed.read(thing(request), form);
        var button = form.text("do");
        var back = form.text("back");
        boolean deletes = button.equals("delete") && !typed.isNew();
        if (!deletes && !button.equals("save")) {
            // Only the form changes; it keeps the version that it was made from.
            var seen = new Now(new Version(form.text("version"), false, false), now(request).structure());
            return Reply.page(form(request, seen, typed.after(button), back, "", List.of()));
        }
        var now = now(request);
        boolean there = typed.isNew() || typed.thing().find(now.structure(), typed.was()) >= 0;
        if (!form.text("version").equals(now.version().id()) || !there) {
            return conflict(request, typed, back);
        }
        if (deletes) {
            return delete(request, now, typed, back);
        }
        var whole = typed.withoutBlankSteps();
        return switch (Edit.save(now.structure(), whole)) {
            case Checked.Rejected<Structure>(var problems) -> Reply.page(422, form(request, now, whole, back, "", problems));
            case Checked.Accepted<Structure>(Structure changed) -> write(request, now, changed, whole, back);
        };
    }

    private Reply delete(Request request, Now now, Typed typed, String back) {
        if (typed.thing() == Thing.TEAM && request.form().text("confirm").isEmpty()) {
            var team = typed.was().getFirst();
            var goes = Edit.goesWith(now.structure(), team);
            if (!goes.isEmpty()) {
                return Reply.page(pages.fill(
                        "structure/edit-confirm",
                        request.visitor(),
                        Map.of(
                                "organization", request.organization(),
                                "madeFrom", now.version().id(),
                                "team", team,
                                "back", back.equals(FROM_MAP) ? FROM_MAP : "",
                                "goes", goes.stream().limit(SHOWN).toList(),
                                "more", Math.max(0, goes.size() - SHOWN))));
            }
        }
        return write(request, now, Edit.delete(now.structure(), typed.thing(), typed.was()), typed, back);
    }

    private Reply write(Request request, Now now, Structure changed, Typed typed, String back) {
        boolean written = changed.equals(now.structure())
                || organizations.changeStructure(request.organization().id(), now.version().id(), changed);
        return written ? back(request, back, "saved") : conflict(request, typed, back);
    }

    private Reply conflict(Request request, Typed typed, String back) {
        var now = now(request);
        boolean gone = !typed.isNew() && typed.thing().find(now.structure(), typed.was()) < 0;
        return Reply.page(409, form(request, now, gone ? typed.asNew() : typed, back, gone ? "gone" : "changed", List.of()));
    }
}
