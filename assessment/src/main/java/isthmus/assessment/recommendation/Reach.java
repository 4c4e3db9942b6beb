package isthmus.assessment.recommendation;

import isthmus.assessment.Assessment;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import isthmus.assessment.scoring.NodeResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many teams a change in one dimension reaches: those below its target as far as their scores may be shown, and those
 * tied to them. Where no team's score may be shown, all of them.
 */
final class Reach {

    private final Assessment assessment;
    private final Map<String, List<String>> teamsBelow = new HashMap<>();
    private final Map<String, Set<String>> neighbours = new HashMap<>();

    Reach(Assessment assessment) {
        this.assessment = assessment;
        index(assessment.structure());
    }

    private void index(Structure structure) {
        var parents = new HashMap<String, String>();
        for (Unit unit : structure.units()) {
            if (unit.parent() != null) {
                parents.put(unit.name(), unit.parent());
            }
        }
        for (Team team : structure.teams()) {
            for (String unit = team.unit(); unit != null; unit = parents.get(unit)) {
                teamsBelow.computeIfAbsent(unit, u -> new ArrayList<>()).add(team.name());
            }
        }
        for (var tie : structure.dependencies()) {
            neighbours.computeIfAbsent(tie.from(), t -> new HashSet<>()).add(tie.to());
            neighbours.computeIfAbsent(tie.to(), t -> new HashSet<>()).add(tie.from());
        }
    }

    int teams(Aim aim) {
        var scoring = assessment.instrument().scoring();
        boolean told = false;
        var reached = new HashSet<String>();
        for (var node : aim.result().nodes()) {
            var shown = node.score().shown();
            if (shown.isEmpty()) {
                continue;
            }
            told = true;
            if (scoring.level(shown.get().value()) < aim.target()) {
                var teams = node.kind() == NodeResult.Kind.TEAM ? List.of(node.name()) : teamsBelow.getOrDefault(node.name(), List.of());
                for (var team : teams) {
                    reached.add(team);
                    reached.addAll(neighbours.getOrDefault(team, Set.of()));
                }
            }
        }
        return Math.max(1, told ? reached.size() : assessment.structure().teams().size());
    }
}
