package isthmus.surveys.report;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.organization.Organization;
import isthmus.assessment.report.Dossier;
import isthmus.assessment.report.Imprint;
import isthmus.assessment.report.Manuscript;
import isthmus.cypher.branding.BrandingGraph;
import isthmus.surveys.scorecard.Advisor;
import isthmus.surveys.scorecard.Comparisons;
import isthmus.surveys.scorecard.PeerScores;

/** From the graph to everything a report is made of. */
public final class Dossiers {

    private final Advisor advisor;
    private final Comparisons comparisons;
    private final PeerScores peers;
    private final BrandingGraph brandings;

    public Dossiers(Advisor advisor, Comparisons comparisons, PeerScores peers, BrandingGraph brandings) {
        this.advisor = advisor;
        this.comparisons = comparisons;
        this.peers = peers;
        this.brandings = brandings;
    }

    public Dossier of(Organization organization, Campaign campaign, Imprint imprint) {
        var advised = advisor.of(organization, campaign);
        return new Dossier(
                advised.assessment(),
                advised.outlook(),
                comparisons.sinceLast(organization, campaign).orElse(null),
                peers.of(advised.assessment()),
                Manuscript.BLANK,
                brandings.consultancy(),
                brandings.client(organization.id()),
                imprint);
    }
}
