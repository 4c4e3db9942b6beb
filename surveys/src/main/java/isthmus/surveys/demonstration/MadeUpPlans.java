package isthmus.surveys.demonstration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.move.Proposals;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.plan.Choice;
import isthmus.assessment.plan.Planning;
import isthmus.assessment.plan.Scenario;
import isthmus.assessment.plan.Settings;
import isthmus.assessment.plan.Track;
import isthmus.assessment.planner.Standing;
import isthmus.assessment.planner.Watch;
import isthmus.assessment.recommendation.Target;
import isthmus.assessment.recommendation.Targets;
import isthmus.cypher.plan.PlanGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What Meridian Mutual agreed on after a round: targets, three ways to go on, one of them agreed, and who sees to it. */
final class MadeUpPlans {

    private static final Set<String> PEOPLE = Set.of("embed", "merge", "dissolve");

    /** Asked often enough to find good plans within a second; counted and not timed, so that every start finds the same. */
    private static final int PATIENCE = 20_000;

    private final PlanGraph plans;

    MadeUpPlans(PlanGraph plans) {
        this.plans = plans;
    }

    void write(Campaign campaign, Structure structure, String targets) {
        plans.aim(campaign.id(), new Targets(targets(targets)));
        var all = Scenario.of("", "Within a year", Proposals.of(structure));
        keep(campaign, structure, "Rules first", "No team changes: approvals become rules, and requests become self-service.",
                forbidding(all, PEOPLE));
        keep(campaign, structure, "People to the missions", "Technology people join the teams that wait for them; processes stay as they are.",
                forbidding(all, Set.of("guardrail", "self-service")));
        var agreed = keep(campaign, structure, "Both, within three quarters", "Rules and self-service where many wait, people where one team waits much.",
                all.choices());
        plans.agree(campaign.id(), agreed);
        plans.scenario(campaign.id(), agreed).orElseThrow().scenario().chosen().stream().limit(2).forEach(choice -> plans.track(
                campaign.id(), new Track(choice.id(), Track.State.OPEN, "Head of Technology", LocalDate.of(2026, 6, 30), "")));
    }

    private String keep(Campaign campaign, Structure structure, String name, String note, List<Choice> choices) {
        var scenario = new Scenario("", name, note, Settings.ORDINARY, choices, null, false);
        int[] asked = {0};
        Watch watch = (best, bound) -> ++asked[0] < PATIENCE;
        return switch (Planning.solve(structure, scenario, watch)) {
            case Planning.Planned.Found(Scenario found) -> plans.create(campaign.id(), found).orElseThrow();
            case Planning.Planned.Impossible impossible -> throw new IllegalStateException(impossible.why().toString());
        };
    }

    private static List<Choice> forbidding(Scenario scenario, Set<String> kinds) {
        return scenario.choices().stream()
                .map(c -> kinds.contains(c.proposal().move().kind()) ? new Choice(c.proposal(), Standing.FORBIDDEN, Choice.OUT) : c)
                .toList();
    }

    private static List<Target> targets(String csv) {
        var targets = new ArrayList<Target>();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : reader) {
                targets.add(new Target(
                        row.getField("dimension"),
                        Integer.parseInt(row.getField("level")),
                        Target.Reason.valueOf(row.getField("reason").toUpperCase(Locale.ROOT)),
                        row.getField("note"),
                        Integer.parseInt(row.getField("importance"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return targets;
    }
}
