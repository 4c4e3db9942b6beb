package isthmus.cypher.response;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.response.Answer;
import isthmus.assessment.tie.TieReport;
import isthmus.assessment.tie.TieReport.Direction;
import isthmus.cypher.Statement;
import isthmus.cypher.TestGraph;
import isthmus.cypher.Tidewater;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.cypher.organization.OrganizationGraph;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.neo4j.driver.Value;

/** Reports of ties on their way from a draft into the graph. */
class TieGraphTest {

    private static final Statement SURROUNDINGS = Statement.of(TieGraphTest.class, "surroundings");
    private static final List<String> ITEMS = Tidewater.ITEMS;
    private static final Map<String, Answer> ANSWERS = Tidewater.ANSWERS;
    private static final TieReport SALES = new TieReport(
            "Claims", 0, Direction.NEEDS, "Sales | \"Ünits\"", Kind.HANDOFF, 2.5, 0.0001, Hindrance.BLOCKING, 1);
    private static final TieReport LAW =
            new TieReport("Claims", 0, Direction.IS_NEEDED_BY, "Law", Kind.APPROVAL, 1000, 365, Hindrance.OK, 5);

    private final OrganizationGraph organizations = new OrganizationGraph(TestGraph.graph());
    private final CampaignGraph campaigns = new CampaignGraph(TestGraph.graph());
    private final ResponseGraph responses = new ResponseGraph(TestGraph.graph());
    private Campaign campaign;

    @BeforeEach
    void aCampaignWithThreeTeams() {
        var organization = organizations.create("Tidewater", null, false, LocalDate.of(2026, 1, 2));
        organizations.replaceStructure(organization.id(), structure("Claims", SALES.other(), "Law"));
        campaign = Tidewater.open(TestGraph.graph(), organization.id(), "Ties");
    }

    @AfterEach
    void stopWriting() {
        responses.close();
    }

    private static Structure structure(String... teams) {
        return new Structure(
                List.of(), Arrays.stream(teams).map(t -> new Team(t, null, 4, 1)).toList(), List.of(), List.of());
    }

    private String link() {
        var token = UUID.randomUUID().toString();
        assertThat(campaigns.invite(campaign.id(), "Claims", "business", List.of(token))).isEqualTo(1);
        return token;
    }

    private Door.Personal door(String link) {
        return (Door.Personal) responses.door(link).orElseThrow();
    }

    @Test
    void tiesOfADraftAreThereWhenTheLinkIsOpenedAgain() {
        var link = link();
        responses.save(link, ITEMS, Map.of(), List.of(SALES, LAW));

        assertThat(door(link).ties()).containsExactly(SALES, LAW);
        assertThat(door(link).teams()).isEqualTo(3);
    }

    @Test
    void answersThatAreSavedLeaveTiesAloneAndTiesLeaveAnswersAlone() {
        var link = link();
        responses.save(link, ITEMS, Map.of("A1", Optional.of(new Answer.Option(4))));
        responses.save(link, ITEMS, Map.of(), List.of(SALES));
        responses.save(link, ITEMS, Map.of("A2", Optional.of(Answer.CANNOT_SEE)));

        assertThat(door(link).ties()).containsExactly(SALES);
        assertThat(door(link).draft()).hasSize(2);
    }

    @Test
    void tiesThatAreSentTakeThePlaceOfThoseBefore() {
        var link = link();
        responses.save(link, ITEMS, Map.of(), List.of(SALES, LAW));
        responses.save(link, ITEMS, Map.of(), List.of(LAW));
        assertThat(door(link).ties()).containsExactly(LAW);

        responses.save(link, ITEMS, Map.of(), List.of());
        assertThat(door(link).ties()).isEmpty();
    }

    @Test
    void savingAtOnceLosesNothing() throws Exception {
        var link = link();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<Outcome>>();
            for (int i = 0; i < 40; i++) {
                all.add(threads.submit(() -> responses.save(link, ITEMS, Map.of("A1", Optional.of(new Answer.Option(4))))));
                all.add(threads.submit(() -> responses.save(link, ITEMS, Map.of(), List.of(SALES, LAW))));
            }
            for (var one : all) {
                assertThat(one.get()).isEqualTo(new Outcome.Saved());
            }
        }
        assertThat(door(link).ties()).containsExactly(SALES, LAW);
        assertThat(door(link).draft()).hasSize(1);
    }

    @Test
    void theTiesOfTheDraftAreSubmittedWithTheAnswersAndTheDraftIsEmpty() {
        var link = link();
        responses.save(link, ITEMS, Map.of(), List.of(SALES, LAW));
        responses.submit(link, "oak", door -> new Sheet(ANSWERS));

        assertThat(responses.ties(campaign.id())).containsExactlyInAnyOrder(SALES, LAW);
        assertThat(responses.responses(campaign.id())).hasSize(1);
        assertThat(door(link).ties()).isEmpty();
    }

    @Test
    void tiesThatAreSentWithTheSubmissionWinOverTheDraft() {
        var link = link();
        responses.save(link, ITEMS, Map.of(), List.of(SALES));
        responses.submit(link, "oak", door -> new Sheet(ANSWERS, List.of(LAW)));

        assertThat(responses.ties(campaign.id())).containsExactly(LAW);
    }

    @Test
    void submittingTwiceGivesOneSetOfTies() throws Exception {
        var link = link();
        responses.save(link, ITEMS, Map.of(), List.of(SALES, LAW));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 20)
                    .mapToObj(i -> threads.submit(() -> responses.submit(link, "r" + i, door -> new Sheet(ANSWERS, List.of(SALES, LAW)))))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }
        responses.submit(link, "late", door -> new Sheet(ANSWERS, List.of(LAW)));

        assertThat(responses.ties(campaign.id())).hasSize(2);
    }

    @Test
    void aBatchOfManyPeopleKeepsEveryTieAndEveryReceipt() throws Exception {
        var links = IntStream.range(0, 60).mapToObj(i -> link()).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = links.stream()
                    .map(link -> threads.submit(() -> responses.submit(link, link, door -> new Sheet(ANSWERS, link.hashCode() % 2 == 0 ? List.of(SALES, LAW) : List.of()))))
                    .toList();
            for (int i = 0; i < all.size(); i++) {
                assertThat(all.get(i).get()).isEqualTo(new Outcome.Submitted(links.get(i), false));
            }
        }
        long reporting = links.stream().filter(l -> l.hashCode() % 2 == 0).count();
        assertThat(responses.ties(campaign.id())).hasSize((int) (2 * reporting));
        assertThat(responses.responses(campaign.id())).hasSize(60);
    }

    @Test
    void aReportHasNothingInCommonWithItsInvitationItsResponseAndItsSiblings() {
        var link = link();
        responses.submit(link, "oak", door -> new Sheet(ANSWERS, List.of(SALES, LAW)));

        var surroundings = TestGraph.graph()
                .readOne(SURROUNDINGS, Map.of("campaign", campaign.id()), r -> List.of(
                        r.get("neighbours").asList(Value::asString), r.get("keys").asList(Value::asString)))
                .orElseThrow();
        assertThat(surroundings.getFirst()).containsExactlyInAnyOrder("Campaign", "Team");
        assertThat(surroundings.getLast())
                .containsExactlyInAnyOrder("direction", "kind", "perMonth", "waitDays", "blocking", "works", "wave");
    }

    @Test
    void aClosedCampaignTakesNoTies() {
        var link = link();
        campaigns.close(campaign.id(), Instant.now());

        assertThat(responses.save(link, ITEMS, Map.of(), List.of(SALES))).isEqualTo(new Outcome.Closed());
        assertThat(responses.submit(link, "x", door -> new Sheet(ANSWERS, List.of(SALES)))).isEqualTo(new Outcome.Closed());
        assertThat(responses.ties(campaign.id())).isEmpty();
    }

    @Test
    void tiesAfterAReopeningBelongToTheNextWave() {
        responses.submit(link(), "a", door -> new Sheet(ANSWERS, List.of(LAW)));
        campaigns.close(campaign.id(), Instant.now());
        campaigns.reopen(campaign.id());
        responses.submit(link(), "b", door -> new Sheet(ANSWERS, List.of(LAW)));

        assertThat(responses.ties(campaign.id())).extracting(TieReport::wave).containsExactly(0, 1);
    }

    @Test
    void tiesMoveWithTheirCampaignToThePresentStructure() {
        var draft = link();
        responses.save(draft, ITEMS, Map.of(), List.of(LAW));
        responses.submit(link(), "a", door -> new Sheet(ANSWERS, List.of(SALES)));
        organizations.replaceStructure(campaign.organization(), structure("Law", "New", "Claims", SALES.other()));

        assertThat(campaigns.useCurrentStructure(campaign.id())).isEmpty();

        assertThat(responses.ties(campaign.id())).containsExactly(SALES);
        // This drops the version before, with whatever still hung on it.
        organizations.replaceStructure(campaign.organization(), structure("Law"));
        assertThat(responses.ties(campaign.id())).containsExactly(SALES);
        responses.submit(draft, "b", door -> new Sheet(ANSWERS));
        assertThat(responses.ties(campaign.id())).containsExactlyInAnyOrder(SALES, LAW);
    }

    @Test
    void aTeamThatIsNamedInATieCannotBeLeftBehind() {
        responses.submit(link(), "a", door -> new Sheet(ANSWERS, List.of(SALES)));
        responses.save(link(), ITEMS, Map.of(), List.of(LAW));
        organizations.replaceStructure(campaign.organization(), structure("Claims"));

        assertThat(campaigns.useCurrentStructure(campaign.id())).containsExactlyInAnyOrder(SALES.other(), "Law");
        assertThat(responses.ties(campaign.id())).containsExactly(SALES);
    }

    @Test
    void thePickerOffersEveryTeamByName() {
        assertThat(campaigns.teams(campaign.id())).containsExactly("Claims", "Law", SALES.other());
    }

    @Test
    void deletingTheOrganizationLeavesNoReport() {
        int before = TestGraph.nodes().getOrDefault("TieReport", 0);
        responses.submit(link(), "a", door -> new Sheet(ANSWERS, List.of(SALES, LAW)));
        assertThat(TestGraph.nodes()).containsEntry("TieReport", before + 2);

        organizations.delete(campaign.organization());

        assertThat(TestGraph.nodes().getOrDefault("TieReport", 0)).isEqualTo(before);
    }
}
