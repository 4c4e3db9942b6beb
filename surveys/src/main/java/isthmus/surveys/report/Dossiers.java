package isthmus.surveys.report;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.organization.Organization;
import isthmus.assessment.report.Branding;
import isthmus.assessment.report.Dossier;
import isthmus.assessment.report.Imprint;
import isthmus.cypher.report.ReportGraph;
import isthmus.surveys.scorecard.Advisor;
import isthmus.surveys.scorecard.Comparisons;
import isthmus.surveys.scorecard.PeerScores;

/** From the graph to everything a report is made of. */
public final class Dossiers {

    private final Advisor advisor;
    private final Comparisons comparisons;
    private final PeerScores peers;
    private final ReportGraph reports;

    public Dossiers(Advisor advisor, Comparisons comparisons, PeerScores peers, ReportGraph reports) {
        this.advisor = advisor;
        this.comparisons = comparisons;
        this.peers = peers;
        this.reports = reports;
    }

    public Dossier of(Organization organization, Campaign campaign, String language, Imprint imprint) {
        var advised = advisor.of(organization, campaign);
        return new Dossier(
                advised.assessment(),
                advised.outlook(),
                comparisons.sinceLast(organization, campaign).orElse(null),
                peers.of(advised.assessment()),
                reports.manuscript(campaign.id(), language).manuscript(),
                Branding.NONE,
                Branding.NONE,
                imprint);
    }
}
