package isthmus.surveys.scorecard;

import static isthmus.surveys.web.Json.object;

import isthmus.assessment.Assessment;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Perspective;
import isthmus.assessment.scoring.DimensionResult;
import isthmus.assessment.scoring.Estimate;
import isthmus.assessment.scoring.Gap;
import isthmus.assessment.scoring.LevelRange;
import isthmus.assessment.scoring.NodeResult;
import isthmus.assessment.scoring.Participation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as JSON. A figure that may not be shown is {@code null} beside {@code hidden}, the reason in a word, and
 * {@code why}, the reason in a sentence.
 */
final class AssessmentJson {

    private final Instrument instrument;

    private AssessmentJson(Instrument instrument) {
        this.instrument = instrument;
    }

    static Map<String, Object> of(Assessment assessment) {
        return new AssessmentJson(assessment.instrument()).json(assessment);
    }

    private Map<String, Object> json(Assessment assessment) {
        var campaign = assessment.campaign();
        var json = new LinkedHashMap<String, Object>();
        json.put("campaign", object("id", campaign.id(), "name", campaign.name(), "state", campaign.state().word()));
        json.put("organization", object("id", assessment.organization().id(), "name", assessment.organization().name()));
        json.put("synthetic", assessment.organization().synthetic());
        json.put("instrument", object(
                "id", campaign.instrument().id(),
                "version", campaign.instrument().version(),
                "hash", campaign.instrument().hash(),
                "status", instrument.status()));
        json.put("participation", participation(assessment.participation()));
        json.put("dimensions", assessment.dimensions().stream().map(this::dimension).toList());
        json.put("patterns", assessment.patterns().stream()
                .map(p -> object(
                        "id", p.pattern().id(),
                        "name", p.pattern().name(),
                        "state", word(p.state()),
                        "because", p.because()))
                .toList());
        json.put("gaps", assessment.gaps().stream()
                .map(g -> object(
                        "id", g.rule().id(),
                        "name", g.rule().name(),
                        "dimension", g.dimension(),
                        "size", g.size(),
                        "detail", g.detail()))
                .toList());
        return json;
    }

    private static Map<String, Object> participation(Participation participation) {
        return object(
                "answered", participation.answered(),
                "waiting", participation.waiting(),
                "rows", participation.rows().stream()
                        .map(r -> object(
                                "team", r.team(),
                                "perspective", r.perspective(),
                                "headcount", r.headcount(),
                                "invited", r.invited(),
                                "answered", r.answered()))
                        .toList());
    }

    private Map<String, Object> dimension(DimensionResult result) {
        var json = object("id", result.dimension().id(), "name", result.dimension().name());
        estimate(json, "score", result.score());
        json.put("level", result.level() == null ? null : result.level().point());
        json.put("levelRange", levelRange(result.level()));
        json.put("perspectives", byPerspective(result.perspectives(), instrument.perspectives()));
        json.put("criterion", byPerspective(result.criterion(), instrument.perspectives()));
        json.put("cannotSee", byPerspective(result.cannotSee(), instrument.perspectives()));
        json.put("facets", estimates(result.facets()));
        json.put("gap", gap(result.gap()));
        json.put("spread", result.spread());
        json.put("agreement", result.agreement());
        json.put("bounds", result.bounds());
        json.put("nodes", result.nodes().stream().map(this::node).toList());
        json.put("distributions", result.distributions());
        json.put("moves", result.moves().stream()
                .map(m -> object(
                        "id", m.id(), "action", m.action(), "soThat", m.soThat(), "watch", m.watch(), "horizon", m.horizon()))
                .toList());
        return json;
    }

    private Map<String, Object> node(NodeResult node) {
        var json = object("kind", word(node.kind()), "name", node.name(), "depth", node.depth());
        estimate(json, "score", node.score());
        json.put("oneSided", node.oneSided());
        json.put("indicative", node.indicative());
        json.put("divided", node.divided());
        json.put("standing", word(node.standing()));
        json.put("perspectives", byPerspective(node.sides(), instrument.sides()));
        return json;
    }

    private static Map<String, Object> gap(Gap gap) {
        var json = object("first", gap.first(), "second", gap.second());
        estimate(json, "difference", gap.difference());
        boolean hidden = gap.verdict() == Gap.Verdict.HIDDEN;
        json.put("hedgesG", hidden ? null : gap.hedgesG());
        json.put("p", hidden ? null : gap.p());
        json.put("verdict", word(gap.verdict()));
        return json;
    }

    private static Map<String, Object> byPerspective(Map<String, Estimate> estimates, List<Perspective> perspectives) {
        var json = new LinkedHashMap<String, Object>();
        perspectives.forEach(p -> {
            var estimate = estimates.get(p.id());
            if (estimate != null) {
                json.put(p.id(), estimate(new LinkedHashMap<>(), "score", estimate));
            }
        });
        return json;
    }

    private static Map<String, Object> estimates(Map<String, Estimate> estimates) {
        var json = new LinkedHashMap<String, Object>();
        estimates.keySet().stream().sorted().forEach(id ->
                json.put(id, estimate(new LinkedHashMap<>(), "score", estimates.get(id))));
        return json;
    }

    private static Map<String, Object> estimate(Map<String, Object> json, String name, Estimate estimate) {
        var shown = estimate instanceof Estimate.Shown s ? s : null;
        json.put(name, shown == null ? null : shown.value());
        json.put("low", shown == null ? null : shown.low());
        json.put("high", shown == null ? null : shown.high());
        json.put("people", shown == null ? null : shown.people());
        json.put("hidden", estimate instanceof Estimate.Hidden h ? word(h.reason()) : null);
        if (estimate instanceof Estimate.Hidden h) {
            json.put("why", h.why());
        }
        return json;
    }

    private static @Nullable Object levelRange(@Nullable LevelRange level) {
        return level == null ? null : object("low", level.low(), "high", level.high());
    }

    /** {@code TOO_FEW_PEOPLE} as {@code tooFewPeople}. */
    private static String word(Enum<?> constant) {
        var parts = constant.name().toLowerCase(Locale.ROOT).split("_");
        var word = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            word.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
        }
        return word.toString();
    }
}
