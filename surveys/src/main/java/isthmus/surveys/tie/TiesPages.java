package isthmus.surveys.tie;

import static io.helidon.http.Method.GET;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.tie.ReportedTies;
import isthmus.surveys.campaign.CampaignInput;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.util.List;
import java.util.Map;

/** What a campaign's respondents said of ties, as a page and as JSON. */
public final class TiesPages {

    private final CampaignTies ties;
    private final Pages pages;

    public TiesPages(CampaignTies ties, Pages pages) {
        this.ties = ties;
        this.pages = pages;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, "/campaigns/{id}/ties", Action.SEE_RESULTS, Scope.CAMPAIGN, this::show),
                Route.of(GET, "/api/v1/campaigns/{id}/ties", Action.SEE_RESULTS, Scope.CAMPAIGN, request ->
                        Reply.json(TiesJson.of(request.campaign(), kept(request.campaign())))));
    }

    private ReportedTies kept(Campaign campaign) {
        CampaignInput.refuseDeleted(campaign);
        return ties.of(campaign);
    }

    private Reply show(Request request) {
        var campaign = request.campaign();
        var reported = kept(campaign);
        return Reply.page(pages.fill(
                "tie/show",
                request.visitor(),
                Map.of(
                        "organization", request.organization(),
                        "campaign", campaign,
                        "open", campaign.state() == Campaign.State.OPEN,
                        "ties", reported.ties(),
                        "disagreements", reported.disagreements().size(),
                        "added", reported.added().size(),
                        "imported", ties.surveyed(campaign).dependencies().size())));
    }
}
