package isthmus.assessment.island;

import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The two sides of an organization: a technology team is one where technology people are more than the threshold's share.
 *
 * @param teams in the order of the structure; a team's place is its number in every graph of this package
 * @param threshold from 0 to 1
 */
public record Sides(List<Team> teams, double threshold) {

    /** More than half: a team that is half and half belongs to the work it serves. */
    public static final double MAJORITY = 0.5;

    public Sides {
        teams = List.copyOf(teams);
    }

    public static Sides of(Structure structure) {
        return new Sides(structure.teams(), MAJORITY);
    }

    public int size() {
        return teams.size();
    }

    public String name(int team) {
        return teams.get(team).name();
    }

    public boolean technology(int team) {
        return teams.get(team).technologyShare() > threshold;
    }

    /** Whether work that passes between the two teams crosses the border. */
    public boolean crosses(int from, int to) {
        return technology(from) != technology(to);
    }

    /** 1 for technology teams and 0 for the others. */
    int[] groups() {
        return teams.stream().mapToInt(t -> t.technologyShare() > threshold ? 1 : 0).toArray();
    }

    /** Of teams by name. */
    public Map<String, Integer> numbers() {
        var numbers = new HashMap<String, Integer>();
        for (int i = 0; i < teams.size(); i++) {
            numbers.put(teams.get(i).name(), i);
        }
        return numbers;
    }

    double headcount() {
        return teams.stream().mapToDouble(Team::headcount).sum();
    }

    double technologyHeadcount() {
        return teams.stream().mapToDouble(Team::technology).sum();
    }
}
