package isthmus.surveys.campaign;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.input.Problem;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Item;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.surveys.instrument.InstrumentLibrary;
import isthmus.surveys.web.Form;
import isthmus.surveys.web.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a campaign may be, the same for pages and API. */
public final class CampaignInput {

    static final Sentence OFFERED = Sentence.of("campaign.offered", "Choose one of those offered.");

    private static final int LONGEST = 120;

    private CampaignInput() {}

    static List<Problem> problems(String name, Optional<Instrument> instrument) {
        var problems = new ArrayList<Problem>();
        if (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST || name.codePoints().anyMatch(Character::isISOControl)) {
            problems.add(new Problem(
                    Form.NAME,
                    Sentence.of("campaign.name", "It is missing or longer than {0} characters.", LONGEST),
                    Sentence.of("campaign.name.mend", "Write a short name, such as Spring 2027.")));
        }
        if (instrument.isEmpty()) {
            problems.add(new Problem(Sentence.of("form.instrument", "instrument"),
                    Sentence.of("campaign.instrument", "There is no such instrument or version."), OFFERED));
        }
        return problems;
    }

    /** Opens a campaign on the organization's current structure. */
    public static Campaign open(CampaignGraph campaigns, String organization, String name, Instrument instrument, Instant now) {
        return campaigns
                .open(organization, name, instrument.ref(), instrument.items().stream().map(Item::id).toList(), now)
                .orElseThrow(Refusal::missing);
    }

    /** @throws Refusal when the answers of a campaign are no longer kept */
    public static void refuseDeleted(Campaign campaign) {
        var deletion = campaign.deletion();
        if (deletion != null) {
            throw Refusal.of(
                    410,
                    Sentence.of("campaign.deleted", "The answers are no longer kept"),
                    Sentence.of(
                            "campaign.deleted.detail",
                            "They were deleted on {0}, {1,choice,1#a month|1<{1} months} after “{2}” was closed, as was set for this organization."
                                    + " Reports that were released before are still there.",
                            LocalDate.ofInstant(deletion.at(), ZoneOffset.UTC).toString(),
                            deletion.months(),
                            campaign.name()));
        }
    }

    /**
     * The instrument a campaign asks.
     *
     * @throws Refusal when this installation no longer has exactly this content
     */
    public static Instrument instrument(InstrumentLibrary library, Campaign campaign) {
        return library.find(campaign.instrument())
                .orElseThrow(() -> Refusal.conflict(Sentence.of(
                        "campaign.instrument.gone",
                        "This campaign was opened with {0} {1} ({2}), and this installation has no instrument of exactly this content."
                                + " Put its files back into the folder of instruments.",
                        campaign.instrument().id(),
                        campaign.instrument().version(),
                        campaign.instrument().hash().substring(0, 12))));
    }

    /** In the words of a language where the instrument has them. */
    public static Instrument instrument(InstrumentLibrary library, Campaign campaign, String language) {
        return library.find(campaign.instrument(), language).orElseGet(() -> instrument(library, campaign));
    }
}
