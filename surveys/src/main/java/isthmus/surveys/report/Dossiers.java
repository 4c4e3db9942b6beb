package isthmus.surveys.report;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.organization.Organization;
import isthmus.assessment.report.Dossier;
import isthmus.assessment.report.Imprint;
import isthmus.cypher.branding.BrandingGraph;
import isthmus.cypher.release.ReleaseGraph;
import isthmus.cypher.report.ReportGraph;
import isthmus.surveys.scorecard.Advisor;
import isthmus.surveys.scorecard.Comparisons;
import java.util.List;

/** From the graph to everything a report is made of. */
public final class Dossiers {

    private final Advisor advisor;
    private final Comparisons comparisons;
    private final ReleaseGraph releases;
    private final ReportGraph reports;
    private final BrandingGraph brandings;

    public Dossiers(Advisor advisor, Comparisons comparisons, ReleaseGraph releases, ReportGraph reports, BrandingGraph brandings) {
        this.advisor = advisor;
        this.comparisons = comparisons;
        this.releases = releases;
        this.reports = reports;
        this.brandings = brandings;
    }

    /** The languages in which a campaign's report can be written, its instrument's own first. */
    public List<String> languages(Campaign campaign) {
        return advisor.languages(campaign);
    }

    /** @param language one of {@link #languages} */
    public Dossier of(Organization organization, Campaign campaign, String language, Imprint imprint) {
        var advised = advisor.of(organization, campaign, language);
        return new Dossier(
                advised.assessment(),
                advised.outlook(),
                comparisons.sinceLast(organization, campaign, language).orElse(null),
                releases.peers(campaign.instrument()).orElse(null),
                reports.manuscript(campaign.id(), language).manuscript(),
                brandings.consultancy(),
                brandings.client(organization.id()),
                imprint);
    }
}
