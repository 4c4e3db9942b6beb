package isthmus.cypher.retention;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.response.Answer;
import isthmus.cypher.TestGraph;
import isthmus.cypher.Tidewater;
import isthmus.cypher.account.Account;
import isthmus.cypher.account.AccountGraph;
import isthmus.cypher.account.Grant;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.cypher.campaign.ConsentGraph;
import isthmus.cypher.response.Door;
import isthmus.cypher.response.Outcome;
import isthmus.cypher.response.ResponseGraph;
import isthmus.cypher.response.Sheet;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetentionGraphTest {

    private static final Instant CLOSED = Instant.parse("2026-02-28T12:00:00Z");

    private final Tidewater tidewater = Tidewater.fresh();
    private final String organization = tidewater.organization().id();
    private final String campaign = tidewater.campaign().id();
    private final CampaignGraph campaigns = new CampaignGraph(TestGraph.graph());
    private final ConsentGraph consents = new ConsentGraph(TestGraph.graph());
    private final ResponseGraph responses = new ResponseGraph(TestGraph.graph());
    private final RetentionGraph retention = new RetentionGraph(TestGraph.graph());

    @AfterEach
    void close() {
        responses.close();
    }

    private String answered() {
        var links = tidewater.links(3);
        responses.submit(links.getFirst(), "oak", door -> new Sheet(Tidewater.ANSWERS, Tidewater.TIES));
        responses.save(links.get(1), Tidewater.ITEMS, Map.of("A1", Optional.of(new Answer.Option(2))), Tidewater.TIES);
        return links.get(1);
    }

    private boolean isDue(Instant now) {
        return retention.due(now).contains(new RetentionGraph.Due(organization, campaign));
    }

    @Test
    void answersAreKeptForTwoYearsUntilAnOrganizationSetsSomethingElse() {
        assertThat(retention.months(organization)).isEqualTo(24);
        retention.setMonths(organization, 3);
        assertThat(retention.months(organization)).isEqualTo(3);
        assertThat(retention.months("nobody")).isEqualTo(24);
    }

    @Test
    void aCampaignIsDueWhenItsMonthsAfterClosingAreOverAndNotBefore() {
        assertThat(isDue(Instant.parse("2999-01-01T00:00:00Z"))).as("an open one never").isFalse();
        campaigns.close(campaign, CLOSED);
        retention.setMonths(organization, 12);

        assertThat(isDue(Instant.parse("2027-02-28T11:59:59Z"))).isFalse();
        assertThat(isDue(Instant.parse("2027-02-28T12:00:00Z"))).isTrue();
        assertThat(retention.mark(campaign, Instant.parse("2027-02-28T11:59:59Z"))).isFalse();
    }

    @Test
    void whatHangsOnACampaignGoesAndTheCampaignSaysWhenAndAfterHowLong() {
        var draft = answered();
        var other = Tidewater.fresh();
        responses.submit(other.link(), "elm", door -> new Sheet(Tidewater.ANSWERS, Tidewater.TIES));
        campaigns.close(campaign, CLOSED);
        retention.setMonths(organization, 1);
        var now = Instant.parse("2026-04-01T00:00:00Z");

        assertThat(retention.mark(campaign, now)).isTrue();
        assertThat(retention.mark(campaign, now)).as("only one says so").isFalse();
        assertThat(isDue(now)).as("broken off here it is due still").isTrue();
        assertThat(retention.delete(campaign)).isEqualTo(5);

        assertThat(isDue(now)).isFalse();
        assertThat(campaigns.find(campaign).map(Campaign::deletion)).contains(new Campaign.Deletion(now, 1));
        assertThat(responses.responses(campaign)).isEmpty();
        assertThat(responses.ties(campaign)).isEmpty();
        assertThat(responses.door(draft)).isEmpty();
        assertThat(responses.responses(other.campaign().id())).hasSize(1);
        assertThat(responses.ties(other.campaign().id())).hasSize(1);
    }

    @Test
    void aCampaignWhoseAnswersAreDeletedDoesNotOpenAgain() {
        campaigns.close(campaign, CLOSED);
        retention.mark(campaign, CLOSED.plus(Duration.ofDays(1_000)));

        assertThat(campaigns.reopen(campaign)).hasValueSatisfying(c -> {
            assertThat(c.state()).isEqualTo(Campaign.State.CLOSED);
            assertThat(c.wave()).isZero();
        });
    }

    @Test
    void draftsOfAClosedCampaignGoAndItsAnswersAndCountsStay() {
        var draft = answered();
        campaigns.close(campaign, CLOSED);
        var before = campaigns.progress(campaign);

        retention.forgetDrafts(CLOSED.minusSeconds(1));
        assertThat(responses.door(draft)).hasValueSatisfying(door -> assertThat(((Door.Personal) door).draft()).isNotEmpty());
        assertThat(retention.forgetDrafts(CLOSED)).isPositive();

        assertThat(responses.door(draft)).hasValueSatisfying(door -> {
            assertThat(((Door.Personal) door).draft()).isEmpty();
            assertThat(((Door.Personal) door).ties()).isEmpty();
        });
        assertThat(responses.responses(campaign)).hasSize(1);
        assertThat(campaigns.progress(campaign)).isEqualTo(before);
    }

    @Test
    void sessionsLinksAndTokensThatEndedAreForgotten() {
        var accounts = new AccountGraph(TestGraph.graph());
        var name = "kept-" + organization;
        var start = Instant.parse("2001-01-01T00:00:00Z");
        accounts.create(name, "Kept", Account.Role.CONSULTANT, Set.of(), start);
        accounts.addToken(name, name + "-old", name + "-old", "old", Set.of(Grant.READ), null, start, start.plusSeconds(10));
        accounts.addToken(name, name + "-new", name + "-new", "new", Set.of(Grant.READ), null, start, start.plusSeconds(20));
        accounts.openSession(name, name + "-session", "csrf", start, start, start.plusSeconds(10));
        accounts.offerSetup(name, name + "-link", start.plusSeconds(10));

        assertThat(retention.forgetSecrets(start.plusSeconds(10))).isEqualTo(3);

        assertThat(accounts.tokens(name)).extracting(AccountGraph.AccessToken::name).containsExactly("new");
    }

    @Test
    void whatWasNotSubmittedIsTakenBackWholeAndWhatWasIsNot() {
        var draft = answered();
        assertThat(responses.withdraw(draft)).isTrue();

        assertThat(responses.door(draft)).hasValueSatisfying(door -> {
            assertThat(((Door.Personal) door).state()).isEqualTo(Door.State.INVITED);
            assertThat(((Door.Personal) door).draft()).isEmpty();
            assertThat(((Door.Personal) door).ties()).isEmpty();
        });
        assertThat(responses.submit(draft, "ash", door -> new Sheet(Tidewater.ANSWERS))).isInstanceOf(Outcome.Submitted.class);
        assertThat(responses.withdraw(draft)).isFalse();
        assertThat(responses.withdraw("nothing")).isFalse();
        assertThat(responses.responses(campaign)).hasSize(2);
    }

    @Test
    void whatRespondentsAgreeToChangesUntilTheFirstOfThemBegins() {
        assertThat(consents.of(campaign)).contains(new ConsentGraph.Consent(null, false));
        assertThat(consents.change(campaign, "As you like.")).isTrue();
        assertThat(consents.of(campaign)).contains(new ConsentGraph.Consent("As you like.", false));
        assertThat(consents.change("nothing", "x")).isFalse();
        answered();

        assertThat(consents.change(campaign, "Otherwise.")).isFalse();
        assertThat(consents.of(campaign)).contains(new ConsentGraph.Consent("As you like.", true));
    }
}
