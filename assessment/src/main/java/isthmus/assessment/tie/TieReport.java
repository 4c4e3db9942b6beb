package isthmus.assessment.tie;

import isthmus.assessment.input.Problem;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import java.util.Collection;
import java.util.List;

/**
 * One person's word on one tie between two teams. It is about the teams: nothing in it leads to the person, to the
 * person's answers, or to what else the person reported.
 *
 * @param team the team of whoever reports
 * @param wave as of a response: 0 before the campaign first closed, one more after each reopening
 * @param perMonth how often a month, more than 0
 * @param waitDays how long whoever asks waits each time
 * @param blocking how far whoever asks is held up
 * @param works how well it works: 1 badly, 5 very well
 */
public record TieReport(
        String team,
        int wave,
        Direction direction,
        String other,
        Kind kind,
        double perMonth,
        double waitDays,
        Hindrance blocking,
        int works) {

    /** How many ties one person may name; enough to ask for what matters, too few to describe a whole organization. */
    public static final int MOST = 10;

    public enum Direction {
        NEEDS("needs"),
        IS_NEEDED_BY("isNeededBy");

        private final String word;

        Direction(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public String from() {
        return direction == Direction.NEEDS ? team : other;
    }

    public String to() {
        return direction == Direction.NEEDS ? other : team;
    }

    /**
     * What a person of a team sent; entries in which nothing was said are passed over, so that it may be empty.
     *
     * @param team the team of the link it came through
     * @param teams the names of all teams of the structure
     * @param problems every fault is added here, at {@code ties[0].team} and the like
     */
    public static List<TieReport> of(String team, Collection<String> teams, List<TieForm> forms, Collection<Problem> problems) {
        return new TieCheck(team, teams, problems).reports(forms);
    }
}
