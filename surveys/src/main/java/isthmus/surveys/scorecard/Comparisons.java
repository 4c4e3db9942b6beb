package isthmus.surveys.scorecard;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.comparison.Comparison;
import isthmus.assessment.organization.Organization;
import isthmus.cypher.campaign.CampaignGraph;
import java.util.List;
import java.util.Optional;

/** Two campaigns of one organization side by side, the same for page, paper and API. */
public final class Comparisons {

    private final CampaignGraph campaigns;
    private final Assessments assessments;

    public Comparisons(CampaignGraph campaigns, Assessments assessments) {
        this.campaigns = campaigns;
        this.assessments = assessments;
    }

    /** In the language of the instrument. */
    public Comparison of(Organization organization, Campaign one, Campaign other) {
        return of(organization, one, other, assessments.instrument(one).language());
    }

    /** In the words of a language where their instruments have them. The earlier of the two is the one before, whichever was asked for first. */
    public Comparison of(Organization organization, Campaign one, Campaign other, String language) {
        var here = assessments.asDescribed(organization, one, language);
        var there = assessments.asDescribed(organization, other, language);
        return other.opened().isAfter(one.opened()) ? Comparison.of(here, there) : Comparison.of(there, here);
    }

    /** With the closed campaign before; nothing when there is none, or while this one is open. */
    public Optional<Comparison> sinceLast(Organization organization, Campaign campaign, String language) {
        return campaign.state() == Campaign.State.OPEN
                ? Optional.empty()
                : before(campaign).filter(c -> c.state() == Campaign.State.CLOSED).map(c -> of(organization, campaign, c, language));
    }

    /** The campaign that was opened last before this one. */
    Optional<Campaign> before(Campaign campaign) {
        return others(campaign).stream().filter(c -> c.opened().isBefore(campaign.opened())).findFirst();
    }

    /** The organization's other campaigns, the newest first. */
    List<Campaign> others(Campaign campaign) {
        return campaigns.list(campaign.organization()).stream().filter(c -> !c.id().equals(campaign.id()) && c.deletion() == null).toList();
    }

    /** Another campaign of the same organization. */
    Optional<Campaign> other(Campaign campaign, String id) {
        return campaigns.find(id).filter(c -> c.organization().equals(campaign.organization()) && !c.id().equals(campaign.id()));
    }
}
