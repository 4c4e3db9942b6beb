package isthmus.surveys.scorecard;

import isthmus.assessment.Assessment;
import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.organization.Organization;
import isthmus.assessment.organization.Structure;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.cypher.response.ResponseGraph;
import isthmus.reports.wording.Wording;
import isthmus.surveys.campaign.CampaignInput;
import isthmus.surveys.campaign.ProgressTable;
import isthmus.surveys.instrument.InstrumentLibrary;
import isthmus.surveys.tie.CampaignTies;
import java.util.List;
import java.util.stream.Stream;

/** From the graph to an assessment, the same for page, paper and API. */
public final class Assessments {

    private final CampaignGraph campaigns;
    private final ResponseGraph responses;
    private final InstrumentLibrary instruments;
    private final CampaignTies ties;

    public Assessments(CampaignGraph campaigns, ResponseGraph responses, InstrumentLibrary instruments) {
        this.campaigns = campaigns;
        this.responses = responses;
        this.instruments = instruments;
        this.ties = new CampaignTies(campaigns, responses);
    }

    public Assessment of(Organization organization, Campaign campaign) {
        return of(organization, campaign, instrument(campaign).language());
    }

    /** In another of the {@link #languages}; in the instrument's own where it has no such words. */
    public Assessment of(Organization organization, Campaign campaign, String language) {
        return of(organization, campaign, ties.merged(campaign), instrument(campaign, language));
    }

    /**
     * Without the ties that people named, for comparing: which of them enough people name differs from round to round, also
     * where nothing has changed.
     */
    Assessment asDescribed(Organization organization, Campaign campaign, String language) {
        return of(organization, campaign, ties.surveyed(campaign), instrument(campaign, language));
    }

    public Instrument instrument(Campaign campaign) {
        return CampaignInput.instrument(instruments, campaign);
    }

    private Instrument instrument(Campaign campaign, String language) {
        return CampaignInput.instrument(instruments, campaign, language);
    }

    /** The languages in which the campaign's report can be written: its instrument's own, and translations that reports have words for. */
    public List<String> languages(Campaign campaign) {
        var known = instruments.languages(campaign.instrument());
        if (known.isEmpty()) {
            // The questionnaire was changed or is gone, and what was released from it can still be asked for.
            return Stream.concat(Stream.of("en"), Wording.languages().stream()).distinct().toList();
        }
        return known.stream().filter(l -> l.equals(known.getFirst()) || Wording.languages().contains(l)).toList();
    }

    private Assessment of(Organization organization, Campaign campaign, Structure structure, Instrument instrument) {
        CampaignInput.refuseDeleted(campaign);
        var progress = ProgressTable.of(structure, instrument, campaigns.progress(campaign.id()));
        return Assessment.of(
                organization,
                campaign,
                instrument,
                structure,
                progress,
                responses.responses(campaign.id()),
                // Of the campaign, so that two readers see the same figures.
                campaign.id().hashCode());
    }
}
