package isthmus.surveys.research;

import isthmus.assessment.Assessment;
import isthmus.assessment.attack.Canary;
import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.Shape;
import isthmus.assessment.scoring.LevelRange;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.cypher.organization.OrganizationGraph;
import isthmus.cypher.research.AgreementGraph;
import isthmus.surveys.scorecard.Assessments;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** What real organizations that agree bring to a release: of the last campaign that each has closed. */
public final class Gathering {

    /** Of fewer teams nothing is left that could be compared. */
    private static final int FEWEST_TEAMS = 3;

    private final AgreementGraph agreements;
    private final OrganizationGraph organizations;
    private final CampaignGraph campaigns;
    private final Assessments assessments;

    public Gathering(AgreementGraph agreements, OrganizationGraph organizations, CampaignGraph campaigns, Assessments assessments) {
        this.agreements = agreements;
        this.organizations = organizations;
        this.campaigns = campaigns;
        this.assessments = assessments;
    }

    /** @return in the order of their ids, each with the canary on everything that has a name */
    List<Contribution> gather(Instrument instrument, Canary canary) {
        return agreements.agreed().stream().flatMap(a -> contribution(a, instrument, canary).stream()).toList();
    }

    private Optional<Contribution> contribution(AgreementGraph.Agreed agreed, Instrument instrument, Canary canary) {
        return organizations.find(agreed.organization()).flatMap(organization -> last(agreed.organization(), instrument)
                .map(campaign -> assessments.of(organization, campaign))
                .filter(assessment -> assessment.structure().teams().size() >= FEWEST_TEAMS)
                .map(assessment -> contribution(assessment, agreed, canary)));
    }

    private Optional<Campaign> last(String organization, Instrument instrument) {
        return campaigns.list(organization).stream()
                .filter(c -> c.state() == Campaign.State.CLOSED && c.deletion() == null && c.closed() != null && c.instrument().equals(instrument.ref()))
                .findFirst();
    }

    /** A level that may not be shown to its own organization is not brought along either. */
    private static Contribution contribution(Assessment assessment, AgreementGraph.Agreed agreed, Canary canary) {
        var levels = new HashMap<String, Integer>();
        assessment.dimensions().forEach(result -> {
            LevelRange level = result.level();
            if (level != null) {
                levels.put(result.dimension().id(), level.point());
            }
        });
        var closed = assessment.campaign().closed();
        return new Contribution(
                canary.on(assessment.organization().id()),
                agreed.sector(),
                closed == null ? 0 : closed.atZone(ZoneOffset.UTC).getYear(),
                Shape.of(canary.on(assessment.structure())),
                levels,
                agreed.asItIs());
    }
}
