package isthmus.surveys.island;

import isthmus.assessment.island.Island;
import isthmus.assessment.island.Metric;
import isthmus.assessment.island.MissionFlow;
import isthmus.assessment.island.UnitIsland;
import isthmus.assessment.island.Waiting;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.wording.Sentence;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** An island as JSON: a figure that cannot be computed is {@code null} beside its reason under {@code undefined}. */
final class IslandJson {

    private static final int BROKERS = 20;

    private final Map<String, String> undefined = new LinkedHashMap<>();

    private IslandJson() {}

    static Map<String, Object> of(Island island) {
        return new IslandJson().json(island);
    }

    private Map<String, Object> json(Island island) {
        var index = island.index();
        var json = new LinkedHashMap<String, Object>();
        json.put("index", value("index", index.value()));
        var parts = new LinkedHashMap<String, Object>();
        parts.put("people", value("people", index.people()));
        parts.put("collaboration", value("collaboration", index.collaboration()));
        parts.put("waiting", value("waiting", index.waiting()));
        json.put("parts", parts);
        json.put("missing", index.missing());
        var range = new LinkedHashMap<String, Object>();
        range.put("low", value("range.low", index.low()));
        range.put("high", value("range.high", index.high()));
        json.put("range", range);
        json.put("significance", significance(island));
        json.put("technologyThreshold", island.sides().threshold());
        json.put("metrics", metrics(island));
        json.put("undefined", undefined);
        return json;
    }

    private static Map<String, Object> significance(Island island) {
        var significance = island.closure().significance();
        var json = new LinkedHashMap<String, Object>();
        json.put("p", significance == null || !significance.testable() ? null : significance.p());
        json.put("labellings", significance == null ? null : significance.labellings());
        json.put("note", significance == null ? why(island.closure().value()) : significance.note());
        return json;
    }

    private static String why(Metric metric) {
        return metric instanceof Metric.Undefined(Sentence why) ? why.toString() : "";
    }

    private Map<String, Object> metrics(Island island) {
        var json = new LinkedHashMap<String, Object>();
        json.put("eta2", value("eta2", island.segregation().eta2()));
        json.put("eta2Expected", value("eta2Expected", island.segregation().expected()));
        json.put("segregation", value("segregation", island.segregation().value()));
        json.put("mixedShare", value("mixedShare", island.mixing().mixedShare()));
        json.put("blau", value("blau", island.mixing().blau()));
        json.put("assortativity", value("assortativity", island.closure().assortativity()));
        json.put("assortativityExpected", value("assortativityExpected", island.closure().expected()));
        json.put("closure", value("closure", island.closure().value()));
        json.put("eiIndex", value("eiIndex", island.ei().value()));
        json.put("eiIndexExpected", value("eiIndexExpected", island.ei().expected()));
        json.put("coleman", value("coleman", island.homophily().coleman()));
        json.put("yulesQ", value("yulesQ", island.homophily().yule()));
        json.put("borderWait", value("borderWait", island.borderWait().value()));
        json.put("borderWaitFallback", island.borderWait().fallback());
        json.put("missions", island.borderWait().missions().stream().map(this::mission).toList());
        json.put("brokerage", brokerage(island));
        json.put("propagationCost", value("propagationCost", island.propagation().cost()));
        json.put("largestCore", island.propagation().core());
        json.put("cycles", island.propagation().cycles());
        json.put("waiting", waiting(island.waiting()));
        json.put("approvalChain", island.approvalChain());
        json.put("units", island.units().stream().map(this::unit).toList());
        return json;
    }

    private Map<String, Object> unit(UnitIsland unit) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", unit.name());
        json.put("parent", unit.unit().parent());
        json.put("teams", unit.teams());
        json.put("headcount", unit.headcount());
        json.put("technologyShare", unit.technologyShare());
        json.put("waitsOutsideDaysPerMonth", unit.waitsOutside());
        json.put("waitsInsideDaysPerMonth", unit.waitsInside());
        json.put("letsWaitDaysPerMonth", unit.letsWait());
        json.put("crossingDaysPerMonth", unit.crossingDays());
        json.put("crossingShare", value("crossingShare of " + unit.name(), unit.crossingShare()));
        json.put("busiestProvider", unit.busiest());
        json.put("longestWait", unit.longest() == null ? null : wait(unit.longest()));
        json.put("cycles", unit.cycles().size());
        json.put("approvalChain", unit.approvalChain());
        json.put("brokers", unit.brokers().stream().map(b -> Map.of("team", b.team(), "crossings", b.ways())).toList());
        return json;
    }

    private static Map<String, Object> wait(Dependency tie) {
        var json = new LinkedHashMap<String, Object>();
        json.put("from", tie.from());
        json.put("to", tie.to());
        json.put("kind", tie.kind().word());
        json.put("daysPerMonth", tie.daysPerMonth());
        return json;
    }

    private Map<String, Object> mission(MissionFlow mission) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", mission.mission());
        json.put("leadDays", mission.leadDays());
        json.put("touchDays", mission.touchDays());
        json.put("waitDays", mission.waitDays());
        json.put("crossingWaitDays", mission.crossingWaitDays());
        json.put("handoffs", mission.handoffs());
        json.put("crossings", mission.crossings());
        json.put("flowEfficiency", value("flowEfficiency of " + mission.mission(), mission.efficiency()));
        return json;
    }

    private Map<String, Object> waiting(Waiting waiting) {
        var json = new LinkedHashMap<String, Object>();
        json.put("daysPerMonth", waiting.days());
        json.put("crossingDaysPerMonth", waiting.crossingDays());
        var kinds = new LinkedHashMap<String, Object>();
        waiting.byKind().forEach((kind, days) -> kinds.put(kind.word(), days));
        json.put("byKind", kinds);
        json.put("providers", waiting.providers());
        json.put("askers", waiting.askers());
        json.put("busiestShare", value("busiestShare", waiting.busiestShare()));
        json.put("approvalsPerChange", value("approvalsPerChange", waiting.approvalsPerChange()));
        return json;
    }

    private static Map<String, Object> brokerage(Island island) {
        var totals = new LinkedHashMap<String, Object>();
        island.brokerage().totals().forEach((role, total) -> totals.put(role.name().toLowerCase(Locale.ROOT), total));
        var teams = IntStream.range(0, island.sides().size())
                .boxed()
                .filter(i -> island.brokerage().crossings(i) > 0)
                .sorted(Comparator.comparingLong((Integer i) -> island.brokerage().crossings(i)).reversed())
                .limit(BROKERS)
                .map(i -> Map.of("team", island.sides().name(i), "crossings", island.brokerage().crossings(i)))
                .toList();
        return Map.of("totals", totals, "teams", teams);
    }

    private Object value(String name, Metric metric) {
        return switch (metric) {
            case Metric.Defined(double value) -> value;
            case Metric.Undefined(Sentence why) -> {
                undefined.put(name, why.toString());
                yield null;
            }
        };
    }
}
