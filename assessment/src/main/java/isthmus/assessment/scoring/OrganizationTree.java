package isthmus.assessment.scoring;

import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Perspective;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The organization chart as numbered nodes: 0 is the organization, then units and teams, every parent before its
 * children. Answers for the organization as a whole, or for a team that is not in the chart, have a node of their own
 * directly below the organization.
 */
final class OrganizationTree {

    static final int ROOT = 0;

    private final List<String> names = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final List<Integer> depths = new ArrayList<>();
    private final List<@Nullable Team> teams = new ArrayList<>();
    private final List<List<Integer>> children = new ArrayList<>();
    private final Map<String, Integer> teamNodes = new HashMap<>();
    private final int elsewhere;

    OrganizationTree(Structure structure) {
        add("", ROOT, -1, null);
        var unitsBelow = new HashMap<String, List<String>>();
        structure.units().forEach(u -> unitsBelow
                .computeIfAbsent(u.parent() == null ? "" : u.parent(), k -> new ArrayList<>())
                .add(u.name()));
        var teamsBelow = new HashMap<String, List<Team>>();
        structure.teams().forEach(t -> teamsBelow
                .computeIfAbsent(t.unit() == null ? "" : t.unit(), k -> new ArrayList<>())
                .add(t));
        grow("", ROOT, 0, unitsBelow, teamsBelow);
        elsewhere = add("Organization as a whole", ROOT, 0, null);
    }

    private void grow(
            String unit, int node, int depth, Map<String, List<String>> unitsBelow, Map<String, List<Team>> teamsBelow) {
        for (var team : teamsBelow.getOrDefault(unit, List.of())) {
            teamNodes.put(team.name(), add(team.name(), node, depth, team));
        }
        for (var below : unitsBelow.getOrDefault(unit, List.of())) {
            grow(below, add(below, node, depth, null), depth + 1, unitsBelow, teamsBelow);
        }
    }

    private int add(String name, int parent, int depth, @Nullable Team team) {
        int node = names.size();
        names.add(name);
        parents.add(parent);
        depths.add(depth);
        teams.add(team);
        children.add(new ArrayList<>());
        if (node != ROOT) {
            children.get(parent).add(node);
        }
        return node;
    }

    int size() {
        return names.size();
    }

    /** The node whose answers a response's are. */
    int nodeOf(@Nullable String team) {
        return team == null ? elsewhere : teamNodes.getOrDefault(team, elsewhere);
    }

    String name(int node) {
        return names.get(node);
    }

    int parent(int node) {
        return parents.get(node);
    }

    int depth(int node) {
        return depths.get(node);
    }

    List<Integer> children(int node) {
        return children.get(node);
    }

    @Nullable Team team(int node) {
        return teams.get(node);
    }

    /** Whether answers are given for this node itself, rather than for those below it. */
    boolean isLeaf(int node) {
        return teams.get(node) != null || node == elsewhere;
    }

    boolean isElsewhere(int node) {
        return node == elsewhere;
    }

    /** People of a team seen from a perspective; 0 without a team, infinite when the perspective has no headcount. */
    double headcount(int node, Perspective perspective) {
        var team = teams.get(node);
        if (perspective.headcount() == Perspective.Headcount.NONE) {
            return Double.POSITIVE_INFINITY;
        }
        if (team == null) {
            return 0;
        }
        return switch (perspective.headcount()) {
            case BUSINESS -> team.business();
            case TECHNOLOGY -> team.technology();
            default -> team.headcount();
        };
    }

    /**
     * What a team's cell of one side weighs: its headcount, split equally among the sides it has people of. Without a
     * headcount the answers count themselves.
     */
    double weight(int node, Perspective side, Instrument instrument, int answers) {
        var team = teams.get(node);
        if (team == null || team.headcount() == 0) {
            return answers;
        }
        long sides = instrument.sides().stream().filter(s -> headcount(node, s) > 0).count();
        double own = headcount(node, side);
        return own > 0 ? team.headcount() / sides : answers;
    }
}
