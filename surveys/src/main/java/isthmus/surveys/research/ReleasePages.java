package isthmus.surveys.research;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;

import isthmus.assessment.attack.Finding;
import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.organization.Organization;
import isthmus.assessment.publication.Publication;
import isthmus.assessment.release.Policy;
import isthmus.assessment.release.Representative;
import isthmus.assessment.release.Tier;
import isthmus.cypher.audit.Act;
import isthmus.cypher.audit.Subject;
import isthmus.cypher.organization.OrganizationGraph;
import isthmus.cypher.release.Entry;
import isthmus.cypher.research.AgreementGraph;
import isthmus.reports.research.DataDictionary;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Form;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.time.Clock;
import java.time.Year;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Releases for people: what there is, what it promises, what was tried on it, and how to get it. */
public final class ReleasePages {

    private static final String RELEASE = "/research/releases/{id}";
    private static final Map<String, String> TYPED =
            Map.of("tier", "researchers", "representative", "synthetic", "organizations", "real", "count", "300", "fewest", "10", "most", "200", "link", "80", "seed", "1");

    private final Releases releases;
    private final AgreementGraph agreements;
    private final OrganizationGraph organizations;
    private final Readers readers;
    private final Pages pages;
    private final Clock clock;

    public ReleasePages(Releases releases, AgreementGraph agreements, OrganizationGraph organizations, Readers readers, Pages pages, Clock clock) {
        this.releases = releases;
        this.agreements = agreements;
        this.organizations = organizations;
        this.readers = readers;
        this.pages = pages;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.open(GET, "/research", request -> Reply.page(list(request, List.of(), TYPED))),
                Route.of(POST, "/research/releases", Action.RELEASE_RESEARCH, Scope.INSTALLATION, this::order).noting(Act.RESEARCH_RELEASED),
                Route.open(GET, RELEASE, request -> Reply.page(release(request, readers.find(request)))),
                Route.open(GET, RELEASE + "/dictionary", this::dictionary),
                Route.open(GET, RELEASE + "/{format}", readers::fileOrTerms),
                Route.of(POST, RELEASE + "/withdraw", Action.RELEASE_RESEARCH, Scope.INSTALLATION, this::withdraw).noting(Act.RESEARCH_WITHDRAWN));
    }

    /** A release as a line of a table. */
    public record Row(
            String id, String month, String tier, String state, String representative, int realStructures, boolean synthetic, int organizations, int k,
            Optional<Double> chance) {

        static Row of(Entry entry) {
            return new Row(
                    entry.id(),
                    entry.month().map(Object::toString).orElse(""),
                    ReleaseJson.word(entry.tier()),
                    ReleaseJson.word(entry.state()),
                    ReleaseJson.word(entry.representative()),
                    entry.realStructures(),
                    entry.synthetic().isPresent(),
                    entry.organizations(),
                    entry.tier().policy().k(),
                    chance(entry));
        }

        /** The largest chance that any attack by what is known of an organization had to find its record, in percent. */
        private static Optional<Double> chance(Entry entry) {
            var largest = entry.findings().stream()
                    .filter(f -> f.attack().number() >= 4 && f.attack().number() <= 8)
                    .mapToDouble(Finding::measured)
                    .max();
            return largest.isPresent() ? Optional.of(100 * largest.getAsDouble()) : Optional.empty();
        }

        Map<String, Object> model() {
            var model = new HashMap<String, Object>(Map.of(
                    "id", id, "month", month, "tier", tier, "state", state, "representative", representative, "realStructures", realStructures,
                    "synthetic", synthetic, "organizations", organizations, "k", k));
            chance.ifPresent(c -> model.put("risk", c));
            return model;
        }
    }

    private String list(Request request, List<Problem> problems, Map<String, String> typed) {
        var seen = readers.list(request);
        boolean makes = Readers.makes(request.visitor());
        var model = new HashMap<String, Object>(Map.of(
                "releases", seen.stream().map(e -> Row.of(e).model()).toList(),
                "makes", makes,
                "agreed", makes ? agreements.agreed().size() : 0,
                "tiers", Arrays.stream(Tier.values()).map(ReleaseJson::word).toList(),
                "representatives", Arrays.stream(Representative.values()).map(ReleaseJson::word).toList(),
                "hashes", Arrays.stream(Tier.values()).collect(Collectors.toMap(ReleaseJson::word, ReleasePages::hashes)),
                "neighbourhood", Policy.RESEARCHERS.neighbourhood(),
                "fewest", Policy.RESEARCHERS.organizations(),
                "typed", typed,
                "problems", problems));
        seen.stream().filter(e -> e.state() == Entry.State.BUILDING).findFirst().ifPresent(e -> model.put("making", e));
        return pages.fill("research/list", request.visitor(), model);
    }

    private static Map<String, String> hashes(Tier tier) {
        return Arrays.stream(Representative.values()).collect(Collectors.toMap(ReleaseJson::word, r -> tier.policy().with(r).hash()));
    }

    private Reply order(Request request) {
        var form = request.form();
        return switch (ReleaseInput.of(form, releases.instrument(), Year.now(clock).getValue())) {
            case Checked.Rejected<ReleaseInput>(var problems) -> Reply.page(422, list(request, problems, typed(form)));
            case Checked.Accepted<ReleaseInput>(ReleaseInput input) -> {
                var id = releases.order(input);
                yield Reply.seeOther("/research/releases/" + id).about(Subject.ofThing(id));
            }
        };
    }

    private static Map<String, String> typed(Form form) {
        return TYPED.keySet().stream().collect(Collectors.toMap(field -> field, form::text));
    }

    private String release(Request request, Entry entry) {
        var model = new HashMap<String, Object>(Map.of(
                "r", Row.of(entry).model(),
                "step", entry.step().orElse("gather"),
                "problem", entry.problem().orElse("failed"),
                "replacedBy", entry.replacedBy().orElse(""),
                "forms", Handouts.FORMS.stream().map(Handouts.Form::name).toList(),
                "licence", Publication.LICENCE,
                "policy", entry.policy(),
                "held", entry.findings().stream().allMatch(Finding::holds),
                "findings", entry.findings().stream().sorted(Comparator.comparingInt(f -> f.attack().number())).map(ReleasePages::finding).toList(),
                "makes", Readers.makes(request.visitor())));
        entry.synthetic().ifPresent(f -> model.put("field", Map.of(
                "organizations", f.organizations(), "fewest", f.fewestTeams(), "most", f.mostTeams(), "link", f.link(), "seed", f.seed())));
        if (Readers.makes(request.visitor())) {
            model.put("risks", risks(entry));
        }
        entry.utility().ifPresent(u -> model.put("utility", Map.of(
                "real", u.real(), "published", u.published(), "degrees", u.degrees(), "density", 100 * u.density())));
        before(request, entry).ifPresent(b -> {
            var changes = Row.of(b).model();
            changes.put("samePolicy", b.policy().equals(entry.policy()));
            model.put("changes", changes);
        });
        return pages.fill("research/release", request.visitor(), model);
    }

    /** The release that this one replaced. */
    private Optional<Entry> before(Request request, Entry entry) {
        return readers.list(request).stream().filter(e -> e.replacedBy().equals(Optional.of(entry.id()))).findFirst();
    }

    /** By attack, whom or what it reached: real organizations by their names, with their pages. */
    private List<Map<String, Object>> risks(Entry entry) {
        return entry.findings().stream()
                .filter(f -> !f.atRisk().isEmpty())
                .map(f -> Map.<String, Object>of("attack", f.attack().name(), "names", f.atRisk().stream().map(name -> risk(entry, name)).toList()))
                .toList();
    }

    private Map<String, String> risk(Entry entry, String name) {
        var real = entry.synthetic().isPresent() ? Optional.<Organization>empty() : organizations.find(name);
        return real.map(o -> Map.of("name", o.name(), "href", "/organizations/" + o.id())).orElseGet(() -> Map.of("name", name));
    }

    private static Map<String, Object> finding(Finding f) {
        var model = new HashMap<String, Object>(Map.of("number", f.attack().number(), "attack", f.attack().name(), "holds", f.holds()));
        // What is not a number is left out, and shown as nothing.
        Map.of("measured", f.measured(), "limit", f.limit(), "control", f.control()).forEach((name, figure) -> {
            if (Double.isFinite(figure)) {
                model.put(name, figure);
            }
        });
        return model;
    }

    private Reply dictionary(Request request) {
        var entry = readers.find(request);
        var publication = releases.sketch(entry.id()).orElseThrow(Refusal::missing);
        return Reply.page(pages.fill("research/dictionary", request.visitor(), Map.of(
                "id", entry.id(),
                "month", publication.month().toString(),
                "entities", DataDictionary.of(publication, releases.instrument(entry)).entities())));
    }

    private Reply withdraw(Request request) {
        var id = readers.find(request).id();
        releases.withdraw(id);
        return Reply.seeOther("/research/releases/" + id).about(Subject.ofThing(id));
    }
}
