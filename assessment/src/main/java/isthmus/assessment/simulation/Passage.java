package isthmus.assessment.simulation;

import isthmus.assessment.move.Reach;
import isthmus.assessment.organization.Mission;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the work of missions passes through the teams: who does each step, and how long it waits there. */
record Passage(Changes changes) {

    List<Mission> missions() {
        var missions = changes.structure().missions();
        var waits = missions.stream()
                .map(mission -> mission.steps().stream().mapToDouble(Mission.Step::waitDays).toArray())
                .toList();
        for (var reach : Reach.of(changes.structure(), changes.proposals())) {
            reach.steps().forEach(step -> waits.get(step.mission())[step.step()] *= step.residual());
        }
        var after = new ArrayList<Mission>(missions.size());
        for (int i = 0; i < missions.size(); i++) {
            after.add(new Mission(missions.get(i).name(), steps(missions.get(i).steps(), waits.get(i))));
        }
        return after;
    }

    private List<Mission.Step> steps(List<Mission.Step> steps, double[] waits) {
        var after = new ArrayList<Mission.Step>(steps.size());
        String performer = null;
        for (int i = 0; i < waits.length; i++) {
            var step = steps.get(i);
            var previous = i == 0 ? null : steps.get(i - 1).team();
            // Steps in a row stay in one team, as they were.
            performer = step.team().equals(previous) && performer != null ? performer : performer(step.team(), previous);
            after.add(new Mission.Step(performer, step.touchDays(), waits[i]));
        }
        return after;
    }

    private String performer(String team, @Nullable String previous) {
        var ending = changes.dissolves().get(team);
        return changes.renamed(ending == null ? team : ending.dissolve().heir(previous));
    }
}
