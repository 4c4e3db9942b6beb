package isthmus.cypher.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.response.Answer;
import isthmus.assessment.response.Response;
import isthmus.cypher.Graph;
import isthmus.cypher.Overloaded;
import isthmus.cypher.Rush;
import isthmus.cypher.Statement;
import isthmus.cypher.TestGraph;
import isthmus.cypher.Tidewater;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.cypher.organization.OrganizationGraph;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResponseGraphTest {

    private static final Statement PAIRS = Statement.of(ResponseGraphTest.class, "pairs");
    private static final List<String> ITEMS = Tidewater.ITEMS;

    private final Graph graph = TestGraph.graph();
    private final OrganizationGraph organizations = new OrganizationGraph(graph);
    private final CampaignGraph campaigns = new CampaignGraph(graph);
    private final ResponseGraph responses = new ResponseGraph(graph);
    /** What a second instance of the service is to the first. */
    private final ResponseGraph elsewhere = new ResponseGraph(graph);
    private final Tidewater tidewater = Tidewater.fresh();
    private final Campaign campaign = tidewater.campaign();

    @AfterEach
    void stopWriting() {
        responses.close();
        elsewhere.close();
    }

    private String link() {
        return tidewater.link();
    }

    private Map<String, Answer> draft(String link) {
        return ((Door.Personal) responses.door(link).orElseThrow()).draft();
    }

    private static Map<String, Answer> first(int option) {
        return Map.of("A1", new Answer.Option(option));
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

        assertThat(responses.submit(link, "oak-17", door -> new Sheet(answers))).isEqualTo(new Outcome.Submitted("oak-17", false));

        assertThat(responses.responses(campaign.id())).containsExactly(new Response("Claims", "business", 0, answers));
        var door = (Door.Personal) responses.door(link).orElseThrow();
        assertThat(door.draft()).isEmpty();
        assertThat(door.receipt()).isEqualTo("oak-17");
    }

    @Test
    void whatTheDraftHoldsIsSubmittedTooAndWhatIsSentWins() {
        var link = link();
        responses.save(link, ITEMS, Map.of("A1", Optional.of(new Answer.Option(1)), "A2", Optional.of(Answer.CANNOT_SEE)));

        responses.submit(link, "fir-1", door -> new Sheet(Map.of("A1", new Answer.Option(2))));

        assertThat(responses.responses(campaign.id()))
                .extracting(Response::answers)
                .containsExactly(Map.of("A1", new Answer.Option(2), "A2", Answer.CANNOT_SEE));
    }

    @Test
    void sixtyFourSubmissionsAtOnceAreAllInWithTheirOwnReceipts() {
        var links = tidewater.links(64);

        var outcomes = Rush.of(64, i -> responses.submit(links.get(i), "receipt " + i, door -> new Sheet(first(1 + i % 5))));

        assertThat(outcomes)
                .isEqualTo(IntStream.range(0, 64).mapToObj(i -> new Outcome.Submitted("receipt " + i, false)).toList());
        assertThat(responses.responses(campaign.id())).extracting(Response::answers)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 64).mapToObj(i -> first(1 + i % 5)).toList());
    }

    @Test
    void aHundredSubmissionsOfOneLinkAtOnceGiveOneResponseAndOneReceipt() {
        for (int round = 0; round < 10; round++) {
            var link = link();
            var outcomes = Rush.of(100, i -> (Outcome.Submitted)
                    (i % 2 == 0 ? responses : elsewhere).submit(link, "receipt-" + i, door -> new Sheet(first(1 + i % 5))));

            assertThat(outcomes).extracting(Outcome.Submitted::receipt).containsOnly(
                    outcomes.stream().filter(o -> !o.again()).findFirst().orElseThrow().receipt());
            assertThat(outcomes).filteredOn(o -> !o.again()).hasSize(1);
            assertThat(responses.responses(campaign.id())).hasSize(round + 1);
        }
    }

    @Test
    void aSheetThatIsRefusedDoesNotSinkItsNeighbours() {
        var links = tidewater.links(40);

        var outcomes = Rush.of(40, i -> {
            try {
                return responses.submit(links.get(i), "oak", door -> {
                    if (i == 20) {
                        throw new IllegalArgumentException("no such option");
                    }
                    return new Sheet(first(1));
                });
            } catch (IllegalArgumentException refusal) {
                return "refused";
            }
        });

        assertThat(outcomes.get(20)).isEqualTo("refused");
        assertThat(outcomes).filteredOn(new Outcome.Submitted("oak", false)::equals).hasSize(39);
        assertThat(responses.responses(campaign.id())).hasSize(39);
    }

    @Test
    void closingInTheMiddleKeepsWhatWasAcknowledgedAndWritesNothingAfter() {
        var links = tidewater.links(800);
        var closing = new CountDownLatch(40);

        var acknowledged = Rush.of(9, caller -> {
            if (caller == 8) {
                Rush.await(closing);
                elsewhere.close();
                return 0;
            }
            int in = 0;
            try {
                for (var link : links.subList(caller * 100, caller * 100 + 100)) {
                    assertThat(elsewhere.submit(link, "oak", door -> new Sheet(first(1)))).isEqualTo(new Outcome.Submitted("oak", false));
                    in++;
                    closing.countDown();
                }
            } catch (Overloaded closed) {
                return in;
            }
            return in;
        });

        assertThat(acknowledged.stream().mapToInt(i -> i).sum()).isEqualTo(responses.responses(campaign.id()).size());
    }

    /** Each wait would end with a second's pause of one of the two, and with everybody who queued behind it. */
    @Test
    void servicesThatSubmitIntoOneCampaignNeverWaitForEachOtherInACircle() {
        var links = tidewater.links(1_000);
        var next = new AtomicInteger();
        var told = new Retries();
        Rush.of(32, caller -> {
            for (int i = next.getAndIncrement(); i < links.size(); i = next.getAndIncrement()) {
                (caller % 2 == 0 ? responses : elsewhere).submit(links.get(i), "oak", door -> new Sheet(first(1)));
            }
            return caller;
        });
        told.stop();

        assertThat(told.count()).isZero();
        assertThat(responses.responses(campaign.id())).hasSize(links.size());
    }

    @Test
    void draftsSavedAtOnceDoNotUndoEachOther() {
        for (int round = 0; round < 5; round++) {
            var links = tidewater.links(60);
            Rush.of(180, i -> (i % 3 == 0 ? responses : elsewhere)
                    .save(links.get(i / 3), ITEMS, Map.of(ITEMS.get(i % 3), Optional.of(new Answer.Option(1 + i % 3)))));

            assertThat(links).allSatisfy(link -> assertThat(draft(link)).isEqualTo(Map.of(
                    "A1", new Answer.Option(1), "A2", new Answer.Option(2), "A3", new Answer.Option(3))));
        }
    }

    @Test
    void aDraftSavedAtTheMomentOfSubmissionDoesNotOpenTheLinkAgain() {
        for (int round = 0; round < 20; round++) {
            var links = tidewater.links(60);
            Rush.of(120, i -> i % 2 == 0
                    ? responses.submit(links.get(i / 2), "oak", door -> new Sheet(first(1)))
                    : elsewhere.save(links.get(i / 2), ITEMS, Map.of("A2", Optional.of(new Answer.Option(2)))));

            assertThat(links).allSatisfy(link -> {
                var door = (Door.Personal) responses.door(link).orElseThrow();
                assertThat(door.state()).isEqualTo(Door.State.SUBMITTED);
                assertThat(door.draft()).isEmpty();
            });
        }
    }

    @Test
    void anAnswerToAnItemThatIsNotThereIsRefusedAndChangesNothing() {
        var link = link();
        var stray = Map.<String, Answer>of("A1", new Answer.Option(1), "Z9", new Answer.Option(1));

        assertThatThrownBy(() -> responses.submit(link, "oak", door -> new Sheet(stray))).isInstanceOf(IllegalArgumentException.class);

        assertThat(responses.door(link)).map(d -> ((Door.Personal) d).state()).contains(Door.State.INVITED);
    }

    @Test
    void savingAfterSubmissionChangesNothing() {
        var link = link();
        responses.submit(link, "oak", door -> new Sheet(first(1)));

        assertThat(responses.save(link, ITEMS, Map.of("A1", Optional.of(new Answer.Option(5))))).isInstanceOf(Outcome.Submitted.class);

        assertThat(draft(link)).isEmpty();
        assertThat(responses.responses(campaign.id())).extracting(Response::answers).containsExactly(first(1));
    }

    @Test
    void nothingInTheGraphTiesAResponseToItsInvitation() {
        var links = tidewater.links(2);
        responses.save(links.getFirst(), ITEMS, Map.of("A2", Optional.of(new Answer.Option(2))));
        links.forEach(link -> responses.submit(link, "receipt of " + link, door -> new Sheet(first(4))));

        var pairs = graph.read(PAIRS, Map.of("campaign", campaign.id()), r -> r);

        assertThat(pairs).hasSize(4).allSatisfy(pair -> {
            var response = pair.get("response").asMap();
            assertThat(pair.get("tied").asBoolean()).isFalse();
            assertThat(response).containsOnlyKeys("perspective", "wave", "answers").containsEntry("perspective", "business");
            assertThat(pair.get("invitation").asMap())
                    .containsOnlyKeys("tokenHash", "perspective", "state", "receipt")
                    .doesNotContainValue(response.get("answers"));
        });
    }

    @Test
    void theOrderOfResponsesTellsNothingAboutWhenTheyCame() {
        for (int option : List.of(4, 1, 5, 2, 3)) {
            responses.submit(link(), "oak", door -> new Sheet(first(option)));
        }

        assertThat(responses.responses(campaign.id())).extracting(Response::answers)
                .containsExactly(first(1), first(2), first(3), first(4), first(5));
    }

    @Test
    void aClosedCampaignTakesNothingButStillShowsTheReceipt() {
        var late = link();
        var inTime = link();
        responses.submit(inTime, "elm-3", door -> new Sheet(Map.of("A1", new Answer.Option(1))));
        campaigns.close(campaign.id(), Instant.parse("2026-02-02T10:00:00Z"));

        assertThat(responses.submit(late, "x", door -> new Sheet(Map.of("A1", new Answer.Option(1))))).isEqualTo(new Outcome.Closed());
        assertThat(responses.save(late, ITEMS, Map.of("A1", Optional.of(new Answer.Option(1))))).isEqualTo(new Outcome.Closed());
        assertThat(responses.submit(inTime, "y", door -> new Sheet(Map.of("A1", new Answer.Option(2)))))
                .isEqualTo(new Outcome.Submitted("elm-3", true));
    }

    @Test
    void anUnknownLinkOpensNothing() {
        assertThat(responses.door("nobody")).isEmpty();
        assertThat(responses.submit("nobody", "x", door -> Sheet.ofDraft())).isEqualTo(new Outcome.Unknown());
        assertThat(responses.start("nobody", "n")).isEqualTo(Start.UNKNOWN);
    }

    @Test
    void aSharedLinkLetsInNoMoreThanItsLimit() {
        var shared = UUID.randomUUID().toString();
        campaigns.share(campaign.id(), "Claims", "tech", shared, 5);

        var starts = Rush.of(50, i -> (i % 2 == 0 ? responses : elsewhere).start(shared, UUID.randomUUID().toString()));

        assertThat(starts).filteredOn(Start.STARTED::equals).hasSize(5);
        assertThat(starts).filteredOn(Start.FULL::equals).hasSize(45);
        assertThat(responses.start(shared, "late")).isEqualTo(Start.FULL);
        var row = campaigns.progress(campaign.id()).rows().getFirst();
        assertThat(row.invited()).isEqualTo(5);
        assertThat(row.started()).isEqualTo(5);
    }

    @Test
    void beginningAgainWithTheSameKeyTakesNoSecondPlaceAlsoInARush() {
        var shared = UUID.randomUUID().toString();
        campaigns.share(campaign.id(), "Claims", "tech", shared, 5);
        var people = Stream.generate(() -> UUID.randomUUID().toString()).limit(5).toList();

        assertThat(Rush.of(50, i -> (i % 2 == 0 ? responses : elsewhere).start(shared, people.get(i % 5)))).containsOnly(Start.STARTED);
        assertThat(responses.start(shared, "one more")).isEqualTo(Start.FULL);
        assertThat(campaigns.progress(campaign.id()).rows().getFirst().started()).isEqualTo(5);
    }

    @Test
    void answersAfterAReopeningBelongToTheNextWave() {
        responses.submit(link(), "a", door -> new Sheet(Map.of("A1", new Answer.Option(1))));
        campaigns.close(campaign.id(), Instant.now());
        campaigns.reopen(campaign.id());
        responses.submit(link(), "b", door -> new Sheet(Map.of("A1", new Answer.Option(2))));

        assertThat(responses.responses(campaign.id())).extracting(Response::wave).containsExactly(0, 1);
    }

    @Test
    void deletingTheOrganizationLeavesNoLinkAndNoResponse() {
        var link = link();
        responses.submit(link, "a", door -> new Sheet(Map.of("A1", new Answer.Option(1))));

        organizations.delete(campaign.organization());

        assertThat(responses.door(link)).isEmpty();
        assertThat(responses.responses(campaign.id())).isEmpty();
        assertThat(campaigns.find(campaign.id())).isEmpty();
    }
}
