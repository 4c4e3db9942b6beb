package isthmus.cypher.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.campaign.Progress;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.response.Response;
import isthmus.cypher.Graph;
import isthmus.cypher.Rush;
import isthmus.cypher.TestGraph;
import isthmus.cypher.Tidewater;
import isthmus.cypher.organization.OrganizationGraph;
import isthmus.cypher.response.Door;
import isthmus.cypher.response.ResponseGraph;
import isthmus.cypher.response.Sheet;
import isthmus.cypher.response.Start;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CampaignGraphTest {

    private static final Instrument.Ref INSTRUMENT = new Instrument.Ref("test", "1.0.0", "cafe");

    private final Graph graph = TestGraph.graph();
    private final CampaignGraph campaigns = new CampaignGraph(graph);
    private final ResponseGraph responses = new ResponseGraph(graph);
    private final Tidewater tidewater = Tidewater.fresh();
    private final String organization = tidewater.organization().id();
    private final String id = tidewater.campaign().id();

    @AfterEach
    void stopWriting() {
        responses.close();
    }

    private static String token() {
        return UUID.randomUUID().toString();
    }

    private boolean replaceStructure(Team... teams) {
        return new OrganizationGraph(graph)
                .replaceStructure(organization, new Structure(List.of(), List.of(teams), List.of(), List.of()));
    }

    @Test
    void aCampaignIsReadBackAsItWasOpened() {
        var campaign = tidewater.campaign();

        assertThat(campaign)
                .isEqualTo(new Campaign(
                        id, "Spring", organization, INSTRUMENT, Campaign.State.OPEN, Tidewater.OPENED, null, 0));
        assertThat(campaigns.find(id)).contains(campaign);
        assertThat(campaigns.structure(id)).contains(Tidewater.STRUCTURE);
        assertThat(campaigns.surveysCurrentStructure(id)).isTrue();
    }

    @Test
    void campaignsAreListedTheNewestFirstAndOnlyTheOrganizationsOwn() {
        Tidewater.fresh();
        var later = campaigns.open(organization, "Autumn", INSTRUMENT, Tidewater.ITEMS, Tidewater.OPENED.plusSeconds(1)).orElseThrow();

        assertThat(campaigns.list(organization)).containsExactly(later, tidewater.campaign());
        assertThat(campaigns.list("nobody")).isEmpty();
    }

    @Test
    void nothingUnknownIsOpenedFoundClosedOrAsked() {
        assertThat(campaigns.find("nothing")).isEmpty();
        assertThat(campaigns.close("nothing", Tidewater.CLOSED)).isEmpty();
        assertThat(campaigns.reopen("nothing")).isEmpty();
        assertThat(campaigns.structure("nothing")).isEmpty();
        assertThat(campaigns.surveysCurrentStructure("nothing")).isFalse();
        assertThat(campaigns.useCurrentStructure("nothing")).isEmpty();
        assertThat(campaigns.hasTeam("nothing", "Claims")).isFalse();
        assertThat(campaigns.invite("nothing", null, "exec", List.of(token()))).isZero();
        assertThat(campaigns.share("nothing", null, "exec", token(), 5)).isZero();
        assertThat(campaigns.progress("nothing").rows()).isEmpty();
    }

    @Test
    void openingForAnUnknownOrganizationGivesNothingEvenWhenTheNameIsTaken() {
        assertThat(campaigns.open("nobody", "Nobody's", INSTRUMENT, Tidewater.ITEMS, Tidewater.OPENED)).isEmpty();
        assertThat(campaigns.open("nobody", id, INSTRUMENT, Tidewater.ITEMS, Tidewater.OPENED)).isEmpty();
    }

    @Test
    void aDozenOfOneNameAtOnceAreADozenCampaignsOfOneInstrument() {
        var fresh = new Instrument.Ref("test", "2.0.0", token());
        int instruments = TestGraph.nodes().get("Instrument");

        var opened = Rush.of(12, i -> campaigns.open(organization, "Rush", fresh, Tidewater.ITEMS, Tidewater.OPENED).orElseThrow());

        assertThat(opened).extracting(Campaign::id).doesNotHaveDuplicates();
        assertThat(campaigns.list(organization)).containsAll(opened);
        assertThat(TestGraph.nodes()).containsEntry("Instrument", instruments + 1);
    }

    @Test
    void closingTwiceKeepsTheFirstTimeAndReopeningAnOpenCampaignTheWave() {
        assertThat(campaigns.reopen(id)).contains(tidewater.campaign());

        var closed = campaigns.close(id, Tidewater.CLOSED).orElseThrow();
        assertThat(closed.state()).isEqualTo(Campaign.State.CLOSED);
        assertThat(closed.closed()).isEqualTo(Tidewater.CLOSED);
        assertThat(campaigns.close(id, Tidewater.CLOSED.plusSeconds(9))).contains(closed);

        var reopened = campaigns.reopen(id).orElseThrow();
        assertThat(reopened.state()).isEqualTo(Campaign.State.OPEN);
        assertThat(reopened.wave()).isEqualTo(1);
        assertThat(campaigns.reopen(id)).contains(reopened);
        assertThat(campaigns.close(id, Tidewater.CLOSED.plusSeconds(9)).orElseThrow().closed())
                .isEqualTo(Tidewater.CLOSED.plusSeconds(9));
    }

    @Test
    void aPersonalLinkIsForATeamOrTheWholeOrganization() {
        var ofTeam = token();
        var ofAll = token();

        assertThat(campaigns.invite(id, "Platform", "tech", List.of(ofTeam))).isEqualTo(1);
        assertThat(campaigns.invite(id, null, "exec", List.of(ofAll))).isEqualTo(1);

        assertThat(responses.door(ofTeam))
                .contains(new Door.Personal(
                        tidewater.campaign(), tidewater.organization(), "Platform", "tech", Door.State.INVITED, Map.of(), List.of(), null, Tidewater.ITEMS, 3));
        assertThat(responses.door(ofAll).orElseThrow().team()).isNull();
    }

    @Test
    void noLinkIsMadeForATeamThatIsNotThere() {
        assertThat(campaigns.hasTeam(id, "Claims")).isTrue();
        assertThat(campaigns.hasTeam(id, "Nowhere")).isFalse();
        assertThat(campaigns.invite(id, "Nowhere", "tech", List.of(token()))).isZero();
        assertThat(campaigns.share(id, "Nowhere", "tech", token(), 5)).isZero();
        assertThat(campaigns.progress(id).rows()).isEmpty();
    }

    @Test
    void progressCountsPersonalAndSharedLinksTogetherAndNobodyTwice() {
        var personal = tidewater.links(3);
        var shared = token();
        campaigns.share(id, "Claims", "business", shared, 4);
        campaigns.share(id, null, "exec", token(), 2);
        responses.save(personal.get(0), Tidewater.ITEMS, Map.of());
        responses.submit(personal.get(1), "a", door -> new Sheet(Tidewater.ANSWERS));
        var through = List.of(token(), token());
        through.forEach(link -> assertThat(responses.start(shared, link)).isEqualTo(Start.STARTED));
        responses.submit(through.getFirst(), "b", door -> new Sheet(Tidewater.ANSWERS));

        var progress = campaigns.progress(id);

        assertThat(progress.rows())
                .containsExactlyInAnyOrder(
                        new Progress.Row("Claims", "business", null, 3 + 4, 4, 2), new Progress.Row(null, "exec", null, 2, 0, 0));
        assertThat(responses.door(shared))
                .contains(new Door.Shared(tidewater.campaign(), tidewater.organization(), "Claims", "business", 4, 2));
    }

    @Test
    void aClosedCampaignStartsNobodyThroughASharedLink() {
        var shared = token();
        campaigns.share(id, null, "exec", shared, 4);
        campaigns.close(id, Tidewater.CLOSED);

        assertThat(responses.start(shared, token())).isEqualTo(Start.CLOSED);
        assertThat(((Door.Shared) responses.door(shared).orElseThrow()).started()).isZero();
    }

    @Test
    void movingToThePresentStructureTakesLinksAndResponsesAlong() {
        var open = tidewater.link();
        var shared = token();
        campaigns.share(id, "Platform", "tech", shared, 4);
        responses.submit(tidewater.link(), "a", door -> new Sheet(Tidewater.ANSWERS));
        replaceStructure(new Team("Platform", null, 0, 9), new Team("Claims", null, 8, 0), new Team("New", null, 1, 1));
        assertThat(campaigns.surveysCurrentStructure(id)).isFalse();
        assertThat(campaigns.hasTeam(id, "New")).isFalse();

        assertThat(campaigns.useCurrentStructure(id)).isEmpty();

        assertThat(campaigns.surveysCurrentStructure(id)).isTrue();
        assertThat(campaigns.structure(id).orElseThrow().teams()).extracting(Team::name).containsExactly("Platform", "Claims", "New");
        assertThat(campaigns.hasTeam(id, "New")).isTrue();
        // The old version goes with the next change; what hung on it must not.
        replaceStructure(new Team("Claims", null, 1, 1));
        assertThat(responses.door(open).orElseThrow().team()).isEqualTo("Claims");
        assertThat(responses.door(shared).orElseThrow().team()).isEqualTo("Platform");
        assertThat(responses.responses(id)).containsExactly(new Response("Claims", "business", 0, Tidewater.ANSWERS));
    }

    @Test
    void aCampaignDoesNotMoveWhenATeamWithLinksOrAnswersIsGone() {
        tidewater.link();
        campaigns.share(id, "Allies", "business", token(), 3);
        replaceStructure(new Team("Platform", null, 0, 9));

        assertThat(campaigns.useCurrentStructure(id)).containsExactlyInAnyOrder("Claims", "Allies");

        assertThat(campaigns.surveysCurrentStructure(id)).isFalse();
        assertThat(campaigns.structure(id)).contains(Tidewater.STRUCTURE);
    }

    @Test
    void movingWhenNothingChangedChangesNothing() {
        var link = tidewater.link();

        assertThat(campaigns.useCurrentStructure(id)).isEmpty();

        assertThat(campaigns.structure(id)).contains(Tidewater.STRUCTURE);
        assertThat(responses.door(link)).map(Door::team).isEqualTo(Optional.of("Claims"));
    }
}
