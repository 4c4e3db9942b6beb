package isthmus.surveys.survey;

import isthmus.assessment.response.Answer;
import isthmus.assessment.tie.TieReport;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.cypher.response.Door;
import isthmus.cypher.response.Outcome;
import isthmus.cypher.response.ResponseGraph;
import isthmus.cypher.response.Sheet;
import isthmus.cypher.response.Start;
import isthmus.surveys.campaign.CampaignInput;
import isthmus.surveys.campaign.Consent;
import isthmus.surveys.instrument.InstrumentLibrary;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Tongue;
import isthmus.surveys.web.Secrets;
import isthmus.surveys.web.Speech;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what a link asks and passes answers on, the same for pages and API. */
public final class Surveys {

    private final CampaignGraph campaigns;
    private final ResponseGraph responses;
    private final InstrumentLibrary instruments;
    private final Consent.Source consents;

    public Surveys(CampaignGraph campaigns, ResponseGraph responses, InstrumentLibrary instruments, Consent.Source consents) {
        this.campaigns = campaigns;
        this.responses = responses;
        this.instruments = instruments;
        this.consents = consents;
    }

    /** What its respondents agree to by starting. */
    Consent consent(Survey survey) {
        return consents.of(survey.campaign(), survey.organization(), survey.instrument(), survey.instrument().language());
    }

    /** For how many months after closing the answers are kept. */
    int months(Survey survey) {
        return consents.retention().months(survey.organization().id());
    }

    /** Takes back what was answered and not submitted yet. */
    boolean withdraw(Survey survey) {
        return responses.withdraw(Secrets.hash(survey.token()));
    }

    /** In the language that the request asks for, or its browser prefers. */
    Optional<Survey> find(Request request) {
        var token = request.path("token");
        return responses.door(Secrets.hash(token)).map(door -> survey(request, token, door));
    }

    private Survey survey(Request request, String token, Door door) {
        var own = CampaignInput.instrument(instruments, door.campaign());
        var languages = instruments.languages(own.ref()).stream()
                .filter(l -> l.equals(own.language()) || Speech.languages().contains(l))
                .toList();
        var tongue = Tongue.of(request, languages, own.language());
        return new Survey(token, door, instruments.find(own.ref(), tongue.language()).orElse(own), languages, tongue.chosen());
    }

    /** The personal link to be of somebody who begins through a shared one: the same whenever they repeat their key. */
    static String personalToken(Survey survey, Optional<String> key) {
        return key.map(k -> Secrets.token("personal link", survey.token(), k)).orElseGet(Secrets::token);
    }

    /** Begins through a shared link: {@code token} is the personal link to be. */
    Start start(Survey survey, String token) {
        return responses.start(Secrets.hash(survey.token()), Secrets.hash(token));
    }

    /** The names of all teams. */
    List<String> teams(Survey survey) {
        return campaigns.teams(survey.campaign().id());
    }

    /** @param ties put in the place of all the draft has; null keeps those */
    Outcome save(
            Survey survey, Door.Personal door, Map<String, Optional<Answer>> changes, @Nullable List<TieReport> ties) {
        return responses.save(Secrets.hash(survey.token()), door.items(), changes, ties);
    }

    /**
     * Turns the draft of the link that is asked for into a response.
     *
     * @param sheet what is sent in, as {@link ResponseGraph#submit} wants it
     */
    Outcome submit(Request request, Function<Survey, Sheet> sheet) {
        var token = request.path("token");
        return responses.submit(Secrets.hash(token), Secrets.receipt(), door -> sheet.apply(survey(request, token, door)));
    }
}
