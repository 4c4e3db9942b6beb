package isthmus.surveys.branding;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.report.Branding;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.branding.BrandingGraph;
import isthmus.reports.content.Look;
import isthmus.reports.logo.SafeLogo;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.util.HashMap;
import java.util.List;

/** Looks as pages: a form, and the cover as it would be. */
public final class BrandingPages {

    /** A file that is a little too large is answered on the page rather than by the gate. */
    private static final int LARGEST = 2 * SafeLogo.LARGEST;

    private final BrandingGraph brandings;
    private final Looks looks;
    private final Pages pages;

    public BrandingPages(BrandingGraph brandings, Pages pages) {
        this.brandings = brandings;
        this.looks = new Looks(brandings);
        this.pages = pages;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, "/branding", Action.BRAND_CONSULTANCY, Scope.INSTALLATION, this::show),
                Route.of(POST, "/branding", Action.BRAND_CONSULTANCY, Scope.INSTALLATION, this::save).upTo(LARGEST),
                Route.of(GET, "/organizations/{id}/branding", Action.BRAND, Scope.ORGANIZATION, this::show),
                Route.of(POST, "/organizations/{id}/branding", Action.BRAND, Scope.ORGANIZATION, this::save).upTo(LARGEST));
    }

    private Reply show(Request request) {
        var kept = looks.of(request);
        return Reply.page(page(request, kept, kept, List.of()));
    }

    private Reply save(Request request) {
        var form = request.multipart();
        var kept = looks.of(request);
        var files = form.files("logo");
        var checked = Looks.check(
                form.text("name"), form.text("accent"), form.text("cover"), form.text("footer"),
                files.isEmpty() ? null : files.getFirst().content(),
                form.text("remove").isEmpty() ? kept.logo() : null,
                request.organizationOrNull() != null);
        return switch (checked) {
            case Checked.Accepted<Branding>(Branding branding) -> {
                looks.save(request, branding);
                yield Reply.seeOther(address(request) + "?kept=yes");
            }
            case Checked.Rejected<Branding>(var problems) -> {
                var typed = new Branding(form.text("name"), form.text("accent"), form.text("cover"), form.text("footer"), kept.logo());
                yield Reply.page(422, page(request, typed, kept, problems));
            }
        };
    }

    private static String address(Request request) {
        var client = request.organizationOrNull();
        return client == null ? "/branding" : "/organizations/" + client.id() + "/branding";
    }

    /** @param kept what the cover is drawn with, while {@code typed} still needs mending */
    private String page(Request request, Branding typed, Branding kept, List<Problem> problems) {
        var client = request.organizationOrNull();
        var consultancy = client == null ? kept : brandings.consultancy();
        var clients = client == null ? Branding.NONE : kept;
        var accent = clients.accent().isEmpty() ? consultancy.accent() : clients.accent();
        var name = client == null ? "" : client.name();
        var look = Look.of(consultancy, clients, name, accent);
        var model = new HashMap<String, Object>();
        model.put("address", address(request));
        model.put("typed", typed);
        model.put("look", look);
        model.put("contrast", request.words().decimals(Branding.onWhite(look.colours().accent()), 1));
        model.put("least", Branding.CONTRAST);
        model.put("on", name.isEmpty() ? request.speech().say(Sentence.of("look.client", "Your client")) : name);
        model.put("problems", problems);
        model.put("kept", request.query("kept").isPresent());
        if (client != null) {
            model.put("organization", client);
        }
        return pages.fill("branding/show", request.visitor(), model);
    }
}
