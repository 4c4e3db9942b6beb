package isthmus.assessment.move;

import isthmus.assessment.organization.Team;

/**
 * When the graph suggests a move.
 *
 * @param most proposals in all
 * @param core share of a team's technology people that is not given away
 * @param coreHeads and never fewer technology people than these stay
 * @param largestTeam headcount up to which two teams are merged
 * @param heavyDays days a month that two teams block each other, both ways together, from which they are merged
 * @param relayed share of what a team is asked for that are handoffs, from which it may be a relay
 * @param passedOn and what it hands on to others, as a share of what it is asked, from which it is one
 * @param few share of the waiting for a team, from which the teams that cause it could as well have its people
 * @param receivers most teams among which a team is spread
 */
public record Rules(
        int most,
        double core,
        double coreHeads,
        double largestTeam,
        double heavyDays,
        double relayed,
        double passedOn,
        double few,
        int receivers) {

    /**
     * Half of a team and two people stay, so that no know-how ends up in one head. Fifteen people are the most who still
     * know each other well (Dunbar's sympathy group), and a working week lost every month is worth a merger.
     */
    public static final Rules USUAL = new Rules(60, .5, 2, 15, 5, .6, .5, .8, 3);

    /** Technology people that a team can give away, never negative. */
    public double spare(Team team) {
        return Math.max(0, team.technology() - Math.max(coreHeads, core * team.technology()));
    }

    public Rules atMost(int proposals) {
        return new Rules(proposals, core, coreHeads, largestTeam, heavyDays, relayed, passedOn, few, receivers);
    }
}
