package isthmus.surveys.research;

import static isthmus.surveys.web.Json.object;

import isthmus.assessment.attack.Finding;
import isthmus.assessment.field.Field;
import isthmus.assessment.publication.Publication;
import isthmus.assessment.release.Utility;
import isthmus.cypher.release.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A release as the API tells of it. */
final class ReleaseJson {

    private ReleaseJson() {}

    /** @param makes whether it is for somebody who makes releases, and so may know who is at risk */
    static Map<String, Object> of(Entry entry, boolean makes) {
        boolean published = entry.state() == Entry.State.PUBLISHED;
        return object(
                "id", entry.id(),
                "tier", word(entry.tier()),
                "state", word(entry.state()),
                "step", entry.step().orElse(null),
                "problem", entry.problem().orElse(null),
                "month", entry.month().map(Object::toString).orElse(null),
                "representative", word(entry.representative()),
                "realStructures", entry.realStructures(),
                "synthetic", entry.synthetic().map(ReleaseJson::synthetic).orElse(null),
                "instrument", object("id", entry.instrument().id(), "version", entry.instrument().version(), "hash", entry.instrument().hash()),
                "k", entry.tier().policy().k(),
                "policy", entry.policy(),
                "licence", Publication.LICENCE,
                "organizations", entry.organizations(),
                "waiting", entry.waiting(),
                "replacedBy", entry.replacedBy().orElse(null),
                "findings", entry.findings().stream().map(f -> finding(f, makes)).toList(),
                "utility", entry.utility().map(ReleaseJson::utility).orElse(null),
                "downloads", published
                        ? Handouts.FORMS.stream().map(f -> object("form", f.name(), "type", f.type(), "href", "/api/v1/research/releases/" + entry.id() + "/" + f.name())).toList()
                        : List.of());
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> synthetic(Field.Settings field) {
        return object(
                "organizations", field.organizations(), "fewestTeams", field.fewestTeams(), "mostTeams", field.mostTeams(), "link", field.link(), "seed", field.seed());
    }

    private static Map<String, Object> finding(Finding f, boolean makes) {
        var finding = new LinkedHashMap<>(object(
                "attack", f.attack().name(),
                "number", f.attack().number(),
                "measured", number(f.measured()),
                "limit", number(f.limit()),
                "control", number(f.control()),
                "holds", f.holds()));
        if (makes) {
            finding.put("atRisk", f.atRisk());
        }
        return finding;
    }

    private static Map<String, Object> utility(Utility u) {
        return object(
                "degrees", number(u.degrees()), "density", number(u.density()), "sides", number(u.sides()),
                "kinds", number(u.kinds()), "real", number(u.real()), "published", number(u.published()));
    }

    /** JSON has no word for what is not a number. */
    private static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
