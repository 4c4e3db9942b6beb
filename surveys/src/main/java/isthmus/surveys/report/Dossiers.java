package isthmus.surveys.report;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.organization.Organization;
import isthmus.assessment.report.Branding;
import isthmus.assessment.report.Dossier;
import isthmus.assessment.report.Imprint;
import isthmus.assessment.report.Manuscript;
import isthmus.surveys.scorecard.Advisor;
import isthmus.surveys.scorecard.Comparisons;
import isthmus.surveys.scorecard.PeerScores;
import java.util.List;
import java.util.Optional;

/** From the graph to everything a report is made of. */
public final class Dossiers {

    private final Advisor advisor;
    private final Comparisons comparisons;
    private final PeerScores peers;

    public Dossiers(Advisor advisor, Comparisons comparisons, PeerScores peers) {
        this.advisor = advisor;
        this.comparisons = comparisons;
        this.peers = peers;
    }

    /** The languages in which a campaign's report can be written, its instrument's own first. */
    public List<String> languages(Campaign campaign) {
        return advisor.languages(campaign);
    }

    /** @param language as a reader asked for it; empty for that of the instrument */
    public Dossier of(Organization organization, Campaign campaign, Optional<String> language, Imprint imprint) {
        var spoken = advisor.language(campaign, language);
        var advised = advisor.of(organization, campaign, spoken);
        return new Dossier(
                advised.assessment(),
                advised.outlook(),
                comparisons.sinceLast(organization, campaign, spoken).orElse(null),
                peers.of(advised.assessment()),
                Manuscript.BLANK,
                Branding.NONE,
                Branding.NONE,
                imprint);
    }
}
