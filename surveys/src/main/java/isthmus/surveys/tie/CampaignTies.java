package isthmus.surveys.tie;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.tie.ReportedTies;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.cypher.response.ResponseGraph;
import isthmus.surveys.web.Refusal;

/** What a campaign's respondents said of ties, as far as it may be shown, and the structure with it. */
public final class CampaignTies {

    private final CampaignGraph campaigns;
    private final ResponseGraph responses;

    public CampaignTies(CampaignGraph campaigns, ResponseGraph responses) {
        this.campaigns = campaigns;
        this.responses = responses;
    }

    /** Nothing while the campaign is open: figures that move with every answer would give single answers away. */
    ReportedTies of(Campaign campaign) {
        return of(campaign, surveyed(campaign));
    }

    private ReportedTies of(Campaign campaign, Structure surveyed) {
        return campaign.state() == Campaign.State.OPEN
                ? ReportedTies.NONE
                : ReportedTies.of(responses.ties(campaign.id()), surveyed.dependencies());
    }

    public Structure surveyed(Campaign campaign) {
        return campaigns.structure(campaign.id()).orElseThrow(Refusal::missing);
    }

    /** The surveyed structure with the ties that it lacked and enough people named. */
    public Structure merged(Campaign campaign) {
        var surveyed = surveyed(campaign);
        return of(campaign, surveyed).merged(surveyed);
    }
}
