package isthmus.assessment.island;

import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Mission;
import isthmus.assessment.organization.Structure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** One mission step by step, with the ties that its handoffs pass along. */
public record MissionWay(MissionFlow flow, List<Stage> stages) {

    /**
     * @param crosses whether the work had just crossed the border
     * @param ties between the team before and this one, either way, the longest wait first
     */
    public record Stage(Mission.Step step, boolean crosses, List<Dependency> ties) {
        public Stage {
            ties = List.copyOf(ties);
        }
    }

    public MissionWay {
        stages = List.copyOf(stages);
    }

    public static MissionWay of(Structure structure, Mission mission) {
        var sides = Sides.of(structure);
        var numbers = sides.numbers();
        var handoffs = new HashMap<Set<String>, List<Dependency>>();
        var steps = mission.steps();
        for (int i = 1; i < steps.size(); i++) {
            if (!steps.get(i).team().equals(steps.get(i - 1).team())) {
                handoffs.put(Set.of(steps.get(i - 1).team(), steps.get(i).team()), new ArrayList<>());
            }
        }
        structure.dependencies().stream()
                .filter(d -> !d.from().equals(d.to()))
                .sorted(Comparator.comparingDouble(Dependency::daysPerMonth).reversed())
                .forEach(d -> {
                    var ties = handoffs.get(Set.of(d.from(), d.to()));
                    if (ties != null) {
                        ties.add(d);
                    }
                });
        var stages = new ArrayList<Stage>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var before = i == 0 ? step.team() : steps.get(i - 1).team();
            boolean handedOver = !before.equals(step.team());
            stages.add(new Stage(
                    step,
                    handedOver && sides.crosses(numbers.get(before), numbers.get(step.team())),
                    handedOver ? handoffs.get(Set.of(before, step.team())) : List.of()));
        }
        return new MissionWay(MissionFlow.of(mission, sides, numbers), stages);
    }
}
