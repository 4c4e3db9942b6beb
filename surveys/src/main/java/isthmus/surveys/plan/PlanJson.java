package isthmus.surveys.plan;

import static isthmus.surveys.web.Json.object;

import isthmus.assessment.island.Island;
import isthmus.assessment.island.Metric;
import isthmus.assessment.island.MissionFlow;
import isthmus.assessment.move.Assumption;
import isthmus.assessment.organization.Team;
import isthmus.assessment.plan.Plan;
import isthmus.assessment.simulation.Tolls;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plan as JSON: the figures of the page and the report, unrounded. */
final class PlanJson {

    private PlanJson() {}

    static Map<String, Object> of(Plan plan) {
        var simulation = plan.simulation();
        var json = new LinkedHashMap<String, Object>();
        json.put("scenario", ScenarioJson.of(plan.scenario()));
        json.put("certificate", ScenarioJson.certificate(plan.scenario()));
        json.put("cost", plan.cost());
        json.put("savedDays", simulation.savedDays());
        json.put("savedByQuarter", plan.saved());
        json.put("before", figures(simulation.before()));
        json.put("after", figures(simulation.after()));
        json.put("missions", simulation.missions().stream()
                .map(m -> object("name", m.mission(), "before", flow(m.before()), "after", flow(m.after())))
                .toList());
        json.put("teams", simulation.teams().stream()
                .map(t -> object("name", t.team(), "before", team(t.before()), "after", team(t.after())))
                .toList());
        json.put("tolls", object("before", tolls(simulation.tollsBefore()), "after", tolls(simulation.tollsAfter())));
        json.put("moves", plan.effects().stream().map(PlanJson::effect).toList());
        json.put("beyond", plan.beyond());
        json.put("assumptions", Stream.concat(
                        plan.effects().stream().map(e -> Assumption.of(e.choice().proposal().move()).effect()).distinct(),
                        Assumption.ALWAYS.stream())
                .toList());
        return json;
    }

    private static Map<String, Object> figures(Island island) {
        return object(
                "index", value(island.index().value()),
                "people", value(island.index().people()),
                "collaboration", value(island.index().collaboration()),
                "waiting", value(island.index().waiting()),
                "waitDaysPerMonth", island.waiting().days(),
                "crossingWaitDaysPerMonth", island.waiting().crossingDays(),
                "mixedShare", value(island.mixing().mixedShare()));
    }

    private static Map<String, Object> flow(MissionFlow flow) {
        return object(
                "leadDays", flow.leadDays(),
                "waitDays", flow.waitDays(),
                "crossings", flow.crossings(),
                "handoffs", flow.handoffs(),
                "flowEfficiency", value(flow.efficiency()));
    }

    private static @Nullable Map<String, Object> team(@Nullable Team team) {
        return team == null ? null : object("unit", team.unit(), "business", team.business(), "technology", team.technology());
    }

    private static Map<String, Object> tolls(Tolls tolls) {
        return object(
                "staffedTeams", tolls.staffed().size(),
                "singlePersonTeams", tolls.single(),
                "teamsWithoutPeer", tolls.withoutPeer(),
                "homes", value(tolls.homes()),
                "guardrailCoverage", value(tolls.guardrails()));
    }

    static Map<String, Object> effect(Plan.Effect effect) {
        var json = ScenarioJson.choice(effect.choice());
        json.put("savedAlone", effect.alone());
        json.put("savedAdded", effect.added());
        json.put("ties", effect.ties().stream()
                .map(t -> object(
                        "from", t.tie().from(),
                        "to", t.tie().to(),
                        "kind", t.tie().kind().word(),
                        "daysPerMonth", t.tie().daysPerMonth(),
                        "residual", t.residual(),
                        "savedDays", t.savedDays()))
                .toList());
        json.put("steps", effect.steps().stream()
                .map(s -> object("mission", s.mission(), "step", s.step(), "team", s.team(), "waitDays", s.days(), "residual", s.residual()))
                .toList());
        return json;
    }

    static @Nullable Double value(Metric metric) {
        return metric.defined().isPresent() ? metric.defined().getAsDouble() : null;
    }

}
