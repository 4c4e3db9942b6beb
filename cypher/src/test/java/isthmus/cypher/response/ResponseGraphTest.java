package isthmus.cypher.response;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import isthmus.assessment.response.Answer;
import isthmus.assessment.response.Response;
import isthmus.cypher.TestGraph;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.cypher.organization.OrganizationGraph;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResponseGraphTest {

    private static final List<String> ITEMS = List.of("A1", "A2", "A3");

    private final OrganizationGraph organizations = new OrganizationGraph(TestGraph.graph());
    private final CampaignGraph campaigns = new CampaignGraph(TestGraph.graph());
    private final ResponseGraph responses = new ResponseGraph(TestGraph.graph());
    private Campaign campaign;

    @BeforeEach
    void aCampaignWithOneTeam() {
        var organization = organizations.create("Tidewater", null, false, LocalDate.of(2026, 1, 2));
        organizations.replaceStructure(
                organization.id(),
                new Structure(
                        List.of(new Unit("Sales", null)), List.of(new Team("Claims", "Sales", 4, 1)), List.of(), List.of()));
        campaign = campaigns.open(
                        organization.id(),
                        "Spring",
                        new Instrument.Ref("test", "1.0.0", "cafe"),
                        ITEMS,
                        Instant.parse("2026-01-02T10:00:00Z"))
                .orElseThrow();
    }

    @AfterEach
    void stopWriting() {
        responses.close();
    }

    private String link() {
        var token = UUID.randomUUID().toString();
        assertThat(campaigns.invite(campaign.id(), "Claims", "business", List.of(token))).isEqualTo(1);
        return token;
    }

    @Test
    void aDraftIsThereWhenTheLinkIsOpenedAgain() {
        var link = link();
        responses.save(link, ITEMS, Map.of("A1", Optional.of(new Answer.Option(4))));
        responses.save(link, ITEMS, Map.of("A2", Optional.of(Answer.CANNOT_SEE)));

        var door = (Door.Personal) responses.door(link).orElseThrow();

        assertThat(door.draft()).isEqualTo(Map.of("A1", new Answer.Option(4), "A2", Answer.CANNOT_SEE));
        assertThat(door.state()).isEqualTo(Door.State.STARTED);
        assertThat(door.team()).isEqualTo("Claims");
    }

    @Test
    void anAnswerCanBeTakenBackFromADraft() {
        var link = link();
        responses.save(link, ITEMS, Map.of("A1", Optional.of(new Answer.Option(4))));
        responses.save(link, ITEMS, Map.of("A1", Optional.empty()));

        assertThat(((Door.Personal) responses.door(link).orElseThrow()).draft()).isEmpty();
    }

    @Test
    void aSubmittedResponseIsReadBackAndTheDraftIsGone() {
        var link = link();
        responses.save(link, ITEMS, Map.of("A1", Optional.of(new Answer.Option(1))));
        var answers = Map.<String, Answer>of("A1", new Answer.Option(5), "A3", Answer.CANNOT_SEE);

        assertThat(responses.submit(link, ITEMS, answers, "oak-17")).isEqualTo(new Outcome.Submitted("oak-17", false));

        assertThat(responses.responses(campaign.id())).containsExactly(new Response("Claims", "business", 0, answers));
        var door = (Door.Personal) responses.door(link).orElseThrow();
        assertThat(door.draft()).isEmpty();
        assertThat(door.receipt()).isEqualTo("oak-17");
    }

    @Test
    void whatTheDraftHoldsIsSubmittedTooAndWhatIsSentWins() {
        var link = link();
        responses.save(link, ITEMS, Map.of("A1", Optional.of(new Answer.Option(1)), "A2", Optional.of(Answer.CANNOT_SEE)));

        responses.submit(link, ITEMS, Map.of("A1", new Answer.Option(2)), "fir-1");

        assertThat(responses.responses(campaign.id()))
                .extracting(Response::answers)
                .containsExactly(Map.of("A1", new Answer.Option(2), "A2", Answer.CANNOT_SEE));
    }

    @Test
    void aHundredSubmissionsOfOneLinkAtOnceGiveOneResponseAndOneReceipt() throws Exception {
        var link = link();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = IntStream.range(0, 100)
                    .mapToObj(i -> threads.submit(() ->
                            responses.submit(link, ITEMS, Map.of("A1", new Answer.Option(1 + i % 5)), "receipt-" + i)))
                    .toList();
            var receipts = new java.util.HashSet<String>();
            int fresh = 0;
            for (Future<Outcome> outcome : outcomes) {
                var submitted = (Outcome.Submitted) outcome.get();
                receipts.add(submitted.receipt());
                fresh += submitted.again() ? 0 : 1;
            }
            assertThat(receipts).hasSize(1);
            assertThat(fresh).isEqualTo(1);
        }
        assertThat(responses.responses(campaign.id())).hasSize(1);
    }

    @Test
    void aClosedCampaignTakesNothingButStillShowsTheReceipt() {
        var late = link();
        var inTime = link();
        responses.submit(inTime, ITEMS, Map.of("A1", new Answer.Option(1)), "elm-3");
        campaigns.close(campaign.id(), Instant.parse("2026-02-02T10:00:00Z"));

        assertThat(responses.submit(late, ITEMS, Map.of("A1", new Answer.Option(1)), "x")).isEqualTo(new Outcome.Closed());
        assertThat(responses.save(late, ITEMS, Map.of("A1", Optional.of(new Answer.Option(1))))).isEqualTo(new Outcome.Closed());
        assertThat(responses.submit(inTime, ITEMS, Map.of("A1", new Answer.Option(2)), "y"))
                .isEqualTo(new Outcome.Submitted("elm-3", true));
    }

    @Test
    void anUnknownLinkOpensNothing() {
        assertThat(responses.door("nobody")).isEmpty();
        assertThat(responses.submit("nobody", ITEMS, Map.of(), "x")).isEqualTo(new Outcome.Unknown());
        assertThat(responses.start("nobody", "n")).isEqualTo(Start.UNKNOWN);
    }

    @Test
    void aSharedLinkLetsInNoMoreThanItsLimit() throws Exception {
        var shared = UUID.randomUUID().toString();
        campaigns.share(campaign.id(), "Claims", "tech", shared, 5);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> responses.start(shared, UUID.randomUUID().toString())))
                    .toList();
            int started = 0;
            for (var start : starts) {
                started += start.get() == Start.STARTED ? 1 : 0;
            }
            assertThat(started).isEqualTo(5);
        }
        assertThat(responses.start(shared, "late")).isEqualTo(Start.FULL);
        var row = campaigns.progress(campaign.id()).rows().getFirst();
        assertThat(row.invited()).isEqualTo(5);
        assertThat(row.started()).isEqualTo(5);
    }

    @Test
    void answersAfterAReopeningBelongToTheNextWave() {
        responses.submit(link(), ITEMS, Map.of("A1", new Answer.Option(1)), "a");
        campaigns.close(campaign.id(), Instant.now());
        campaigns.reopen(campaign.id());
        responses.submit(link(), ITEMS, Map.of("A1", new Answer.Option(2)), "b");

        assertThat(responses.responses(campaign.id())).extracting(Response::wave).containsExactly(0, 1);
    }

    @Test
    void deletingTheOrganizationLeavesNoLinkAndNoResponse() {
        var link = link();
        responses.submit(link, ITEMS, Map.of("A1", new Answer.Option(1)), "a");

        organizations.delete(campaign.organization());

        assertThat(responses.door(link)).isEmpty();
        assertThat(responses.responses(campaign.id())).isEmpty();
        assertThat(campaigns.find(campaign.id())).isEmpty();
    }
}
