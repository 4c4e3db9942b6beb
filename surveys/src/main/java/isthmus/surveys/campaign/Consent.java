package isthmus.surveys.campaign;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.organization.Organization;
import isthmus.cypher.campaign.ConsentGraph;
import isthmus.cypher.retention.RetentionGraph;
import isthmus.reports.markdown.Markdown;
import isthmus.surveys.web.Secrets;
import isthmus.surveys.web.Speech;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What respondents agree to by starting: the campaign's own text, or ours in their language.
 *
 * @param text Markdown, as notes of reports have it
 * @param own whether it is the campaign's
 */
public record Consent(String text, boolean own) {

    /** The most characters of a campaign's own. */
    public static final int LONGEST = 4_000;

    private static final int SHOWN = 12;

    /** Where consents come from, and for how long what is agreed to is kept. */
    public record Source(ConsentGraph consents, RetentionGraph retention) {

        public Consent of(Campaign campaign, Organization organization, Instrument instrument, String language) {
            return consents.of(campaign.id())
                    .map(ConsentGraph.Consent::text)
                    .map(text -> new Consent(text, true))
                    .orElseGet(() -> ours(campaign, organization, instrument, language));
        }

        private Consent ours(Campaign campaign, Organization organization, Instrument instrument, String language) {
            var speech = Speech.of(language);
            int cell = instrument.gates().cell();
            return new Consent(
                    Stream.of(
                                    speech.say("consent.who", organization.name(), campaign.name()),
                                    speech.say("consent.free"),
                                    speech.say("consent.kept"),
                                    speech.say("consent.shown", cell),
                                    speech.say("consent.long", retention.months(organization.id())),
                                    speech.say("consent.after"))
                            .collect(Collectors.joining("\n\n")),
                    false);
        }
    }

    public String markup() {
        return own ? Markdown.render(text).xhtml() : "";
    }

    public List<String> paragraphs() {
        return List.of(text.split("\n\n"));
    }

    /** Changes whenever the text does. */
    public String version() {
        return Secrets.hash(text).substring(0, SHOWN);
    }
}
