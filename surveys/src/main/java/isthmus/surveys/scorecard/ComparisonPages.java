package isthmus.surveys.scorecard;

import static io.helidon.http.Method.GET;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.comparison.Comparison;
import isthmus.assessment.comparison.Comparison.Change;
import isthmus.assessment.wording.Sentence;
import isthmus.reports.content.ComparisonPage;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Two campaigns of one organization side by side, as page and JSON. */
public final class ComparisonPages {

    private final Comparisons comparisons;
    private final Pages pages;

    public ComparisonPages(Comparisons comparisons, Pages pages) {
        this.comparisons = comparisons;
        this.pages = pages;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, "/campaigns/{id}/compare", Action.SEE_RESULTS, Scope.CAMPAIGN, this::page),
                Route.of(GET, "/api/v1/campaigns/{id}/comparison", Action.SEE_RESULTS, Scope.CAMPAIGN, request -> Reply.json(
                        json(comparisons.of(request.organization(), request.campaign(), chosen(request, "before").orElseThrow(() -> Refusal.badInput(
                                "before", "It names no other campaign of this organization.", "Add ?before=<id of an earlier campaign>.")))))));
    }

    private Reply page(Request request) {
        var others = comparisons.others(request.campaign());
        var other = chosen(request, "with").or(() -> comparisons.before(request.campaign()));
        var model = new HashMap<String, Object>(Map.of(
                "organization", request.organization(), "campaign", request.campaign(), "others", others));
        other.ifPresent(o -> {
            model.put("other", o);
            model.put("open", List.of(o, request.campaign()).stream().filter(c -> c.state() == Campaign.State.OPEN).map(Campaign::name).toList());
            var comparison = comparisons.of(request.organization(), request.campaign(), o, request.visitor().language());
            model.put("before", comparison.before().campaign().id());
            model.put("page", ComparisonPage.of(comparison));
        });
        return Reply.page(pages.fill("scorecard/compare", request.visitor(), model));
    }

    /** The other campaign, which must be of the same organization: its id comes from the client. */
    private Optional<Campaign> chosen(Request request, String parameter) {
        return request.query(parameter).flatMap(id -> comparisons.other(request.campaign(), id));
    }

    private static Map<String, Object> json(Comparison comparison) {
        var json = new LinkedHashMap<String, Object>();
        json.put("before", comparison.before().campaign().id());
        json.put("after", comparison.after().campaign().id());
        json.put("dimensions", comparison.scores().stream()
                .map(s -> {
                    var one = new LinkedHashMap<String, Object>();
                    one.put("id", s.dimension().id());
                    var known = s.change() instanceof Change.Known k ? k : null;
                    one.put("before", known == null ? null : s.before().shown().orElseThrow().value());
                    one.put("after", known == null ? null : s.after().shown().orElseThrow().value());
                    one.put("change", known == null ? null : known.value());
                    noise(one, s.change());
                    return one;
                })
                .toList());
        json.put("figures", comparison.figures().stream()
                .map(f -> {
                    var one = new LinkedHashMap<String, Object>();
                    one.put("id", camel(f.figure().name()));
                    one.put("before", orNull(f.before().defined()));
                    one.put("after", orNull(f.after().defined()));
                    one.put("change", orNull(f.difference().defined()));
                    noise(one, f.change());
                    return one;
                })
                .toList());
        json.put("structure", comparison.structure());
        return json;
    }

    private static void noise(Map<String, Object> one, Change change) {
        var known = change instanceof Change.Known k ? k : null;
        one.put("low", known == null ? null : known.low());
        one.put("high", known == null ? null : known.high());
        one.put("moreThanNoise", known == null ? null : known.moreThanNoise());
        one.put("why", change instanceof Change.Unknown(Sentence why) ? why : null);
    }

    private static @Nullable Double orNull(java.util.OptionalDouble value) {
        return value.isPresent() ? (Double) value.getAsDouble() : null;
    }

    private static String camel(String constant) {
        var parts = constant.toLowerCase(Locale.ROOT).split("_");
        return parts.length == 1 ? parts[0] : parts[0] + Character.toUpperCase(parts[1].charAt(0)) + parts[1].substring(1);
    }
}
