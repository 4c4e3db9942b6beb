package isthmus.assessment.island;

import isthmus.assessment.organization.Team;
import isthmus.assessment.wording.Sentence;

/**
 * How many people work in teams that hold both sides.
 *
 * @param mixedShare share of people in teams with a technology share from .1 to .9
 * @param blau mean over people of their team's Blau index 2p(1 - p) (Blau 1977): 0 to 0.5
 * @param blauOfAll the same index for the organization as one team
 */
public record Mixing(Metric mixedShare, Metric blau, Metric blauOfAll) {

    private static final double FROM = 0.1;
    private static final double TO = 0.9;

    /** Whether a team of this technology share counts as mixed. */
    public static boolean isMixed(double technologyShare) {
        return technologyShare >= FROM && technologyShare <= TO;
    }

    static Mixing of(Sides sides) {
        double people = sides.headcount();
        if (people == 0) {
            var none = Metric.undefined(Sentence.of("metric.mixing", "No team has a headcount."));
            return new Mixing(none, none, none);
        }
        double mixed = 0;
        double blau = 0;
        for (Team team : sides.teams()) {
            double p = team.technologyShare();
            mixed += isMixed(p) ? team.headcount() : 0;
            blau += team.headcount() * blau(p);
        }
        return new Mixing(
                Metric.of(mixed / people), Metric.of(blau / people), Metric.of(blau(sides.technologyHeadcount() / people)));
    }

    private static double blau(double share) {
        return 2 * share * (1 - share);
    }
}
