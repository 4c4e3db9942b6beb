package isthmus.assessment.instrument;

import java.util.Map;

/**
 * When a figure may be shown. An instrument may ask for more people than the floors here, never for fewer, so that a
 * slip in a file cannot open what must stay shut.
 *
 * @param cell people behind any mean
 * @param distribution people behind any distribution
 * @param organizationTeams teams with answers behind an organization score
 * @param organizationPeople people behind an organization score
 * @param organizationPerspectives people of each perspective behind an organization score, by perspective
 * @param rateShown response rate from which a team score is shown plainly
 * @param rateIndicative response rate from which it is shown as indicative
 * @param agreementTeams teams with at least {@code agreementPeople} answers behind agreement figures
 */
public record Gates(
        int cell,
        int distribution,
        int organizationTeams,
        int organizationPeople,
        Map<String, Integer> organizationPerspectives,
        double rateShown,
        double rateIndicative,
        int agreementTeams,
        int agreementPeople) {

    public static final int LEAST_CELL = 5;
    public static final int LEAST_DISTRIBUTION = 8;
    public static final int LEAST_ORGANIZATION_PEOPLE = 15;

    public Gates {
        organizationPerspectives = Map.copyOf(organizationPerspectives);
        atLeast("cell", cell, LEAST_CELL);
        atLeast("distribution", distribution, LEAST_DISTRIBUTION);
        atLeast("organizationPeople", organizationPeople, LEAST_ORGANIZATION_PEOPLE);
        // Below two there is nothing to compare, neither between teams nor within one.
        atLeast("agreementTeams", agreementTeams, 2);
        atLeast("agreementPeople", agreementPeople, 2);
    }

    private static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + " and must be at least " + least);
        }
    }
}
