package isthmus.surveys.branding;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.PUT;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.report.Branding;
import isthmus.cypher.branding.BrandingGraph;
import isthmus.reports.logo.SafeLogo;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.JsonInput;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks as JSON; what is read can be sent back. */
public final class BrandingApi {

    /** Base 64 takes four bytes for three. */
    private static final int LARGEST = SafeLogo.LARGEST / 3 * 4 + 64 * 1024;

    private final Looks looks;

    public BrandingApi(BrandingGraph brandings) {
        this.looks = new Looks(brandings);
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, "/api/v1/branding", Action.BRAND_CONSULTANCY, Scope.INSTALLATION, request -> Reply.json(json(looks.of(request)))),
                Route.of(PUT, "/api/v1/branding", Action.BRAND_CONSULTANCY, Scope.INSTALLATION, this::save).upTo(LARGEST),
                Route.of(GET, "/api/v1/organizations/{id}/branding", Action.BRAND, Scope.ORGANIZATION, request -> Reply.json(json(looks.of(request)))),
                Route.of(PUT, "/api/v1/organizations/{id}/branding", Action.BRAND, Scope.ORGANIZATION, this::save).upTo(LARGEST));
    }

    private Reply save(Request request) {
        var problems = new ArrayList<Problem>();
        var input = new JsonInput(request.json(), problems).only("name", "accent", "cover", "footer", "logo");
        var checked = Looks.check(
                input.optionalText("name").orElse(""),
                input.optionalText("accent").orElse(""),
                input.optionalText("cover").orElse(""),
                input.optionalText("footer").orElse(""),
                logo(input.optionalText("logo").orElse(""), problems),
                null,
                request.organizationOrNull() != null);
        if (!problems.isEmpty()) {
            throw Refusal.badInput(problems);
        }
        return switch (checked) {
            case Checked.Accepted<Branding>(Branding branding) -> {
                looks.save(request, branding);
                yield Reply.json(json(branding));
            }
            case Checked.Rejected<Branding>(var faults) -> throw Refusal.badInput(faults);
        };
    }

    /** What comes before the comma is not believed: the content decides. */
    private static byte @Nullable [] logo(String text, List<Problem> problems) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Base64.getMimeDecoder().decode(text.startsWith("data:") ? text.substring(text.indexOf(',') + 1) : text);
        } catch (IllegalArgumentException e) {
            problems.add(new Problem("logo", "It is not in base 64.", "Send the bytes of a PNG, JPEG or SVG file in base 64."));
            return null;
        }
    }

    private static Map<String, Object> json(Branding branding) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", branding.name());
        json.put("accent", branding.accent());
        json.put("cover", branding.cover());
        json.put("footer", branding.footer());
        var logo = branding.logo();
        json.put("logo", logo == null ? null : "data:" + type(logo.kind()) + ";base64," + Base64.getEncoder().encodeToString(logo.bytes()));
        return json;
    }

    private static String type(Branding.Logo.Kind kind) {
        return switch (kind) {
            case PNG -> "image/png";
            case JPEG -> "image/jpeg";
            case SVG -> "image/svg+xml";
        };
    }
}
