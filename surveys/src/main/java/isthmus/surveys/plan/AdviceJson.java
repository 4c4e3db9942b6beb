package isthmus.surveys.plan;

import static isthmus.surveys.web.Json.object;

import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.recommendation.Aim;
import isthmus.assessment.recommendation.Reason;
import isthmus.assessment.recommendation.Recommendation;
import isthmus.assessment.recommendation.Recommendations;
import isthmus.assessment.recommendation.Target;
import isthmus.assessment.roadmap.Entry;
import isthmus.assessment.roadmap.Roadmap;
import isthmus.assessment.scoring.LevelRange;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Targets, recommendations and the roadmap as JSON. */
final class AdviceJson {

    private AdviceJson() {}

    static Map<String, Object> aims(Recommendations recommendations) {
        return object("targets", recommendations.aims().stream().map(AdviceJson::aim).toList());
    }

    private static Map<String, Object> aim(Aim aim) {
        Target agreed = aim.agreed();
        LevelRange level = aim.result().level();
        return object(
                "dimension", aim.result().dimension().id(),
                "level", level == null ? null : level.point(),
                "target", aim.target(),
                "agreed", agreed != null,
                "reason", agreed == null ? null : agreed.reason().word(),
                "note", agreed == null ? null : agreed.note(),
                "importance", aim.importance());
    }

    static Map<String, Object> recommendations(Recommendations recommendations, Instrument instrument) {
        return object(
                "advice", instrument.advice().version(),
                "formula", "distance * importance * teams * weight / effort",
                "recommendations", recommendations.list().stream().map(r -> recommendation(r, instrument)).toList());
    }

    static Map<String, Object> recommendation(Recommendation r, Instrument instrument) {
        return object(
                "move", r.move().id(),
                "dimension", r.aim().result().dimension().id(),
                "do", r.move().action(),
                "soThat", r.move().soThat(),
                "watch", r.move().watch(),
                "horizon", r.move().horizon(),
                "requires", r.missing(),
                "reasons", r.reasons().stream().map(AdviceJson::reason).toList(),
                "rank", object(
                        "value", r.rank().value(),
                        "distance", r.rank().distance(),
                        "importance", r.rank().importance(),
                        "teams", r.rank().teams(),
                        "weight", r.rank().weight(),
                        "effort", r.rank().effort()),
                "evidence", object(
                        "strength", r.strength().name().toLowerCase(Locale.ROOT),
                        "references", r.move().evidence(),
                        "against", r.counter().evidence(),
                        "counterpoints", r.counter().points().stream().map(instrument.counterpoints()::get).toList()));
    }

    private static Map<String, Object> reason(Reason reason) {
        return switch (reason) {
            case Reason.Below below -> object("kind", "level", "level", below.level().point(), "target", below.target());
            case Reason.Gap gap -> object("kind", "gap", "id", gap.finding().rule().id(), "because", gap.finding().detail());
            case Reason.Pattern pattern -> object(
                    "kind", "pattern", "id", pattern.finding().pattern().id(), "because", pattern.finding().because());
            case Reason.Graph graph -> object(
                    "kind", "graph", "id", graph.rule().id(), "because", graph.because(), "teams", graph.teams());
        };
    }

    static Map<String, Object> roadmap(Roadmap roadmap) {
        return object(
                "start", roadmap.start().toString(),
                "entries", roadmap.entries().stream().map(e -> entry(e, roadmap)).toList(),
                "waiting", roadmap.waiting().stream().map(w -> object("move", w.subject().id(), "why", w.why())).toList(),
                "dropped", roadmap.dropped().stream().map(e -> entry(e, roadmap)).toList());
    }

    private static Map<String, Object> entry(Entry entry, Roadmap roadmap) {
        var json = new LinkedHashMap<String, Object>();
        json.put("move", entry.id());
        json.put("kind", entry.subject() instanceof Entry.Subject.Structural ? "structure" : "practice");
        json.put("horizon", entry.horizon().name().toLowerCase(Locale.ROOT));
        json.put("quarter", entry.quarter() + 1);
        json.put("quarters", entry.quarters() == 0 ? null : entry.quarters());
        json.put("begins", roadmap.begins(entry).toString());
        json.put("ends", entry.quarters() == 0 ? null : roadmap.ends(entry).toString());
        json.put("missions", entry.missions().stream().sorted().toList());
        json.put("after", entry.after());
        json.put("state", entry.track().state().word());
        json.put("owner", entry.track().owner());
        json.put("due", entry.track().due() == null ? null : entry.track().due().toString());
        json.put("note", entry.track().note());
        return json;
    }

}
