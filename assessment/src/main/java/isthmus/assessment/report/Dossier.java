package isthmus.assessment.report;

import isthmus.assessment.Assessment;
import isthmus.assessment.comparison.Comparison;
import isthmus.assessment.comparison.Peers;
import isthmus.assessment.roadmap.Outlook;
import org.jspecify.annotations.Nullable;

/**
 * Everything a report is made of. Its language is that of the assessment's instrument.
 *
 * @param outlook what is advised on the ground of the assessment
 * @param since the change since the campaign before, or null when this is the first
 * @param peers those among whom the organization is placed, or null without a release of such
 * @param consultancy how the makers of the report look
 * @param client how the organization looks
 */
public record Dossier(
        Assessment assessment,
        Outlook outlook,
        @Nullable Comparison since,
        @Nullable Peers peers,
        Manuscript manuscript,
        Branding consultancy,
        Branding client,
        Imprint imprint) {

    /** A colour of the client's comes before the consultancy's. Empty when neither has one. */
    public String accent() {
        return client.accent().isEmpty() ? consultancy.accent() : client.accent();
    }
}
