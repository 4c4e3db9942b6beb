package isthmus.cypher.release;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.attack.Attack;
import isthmus.assessment.attack.Finding;
import isthmus.assessment.comparison.Peers;
import isthmus.assessment.field.Field;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.publication.Publication;
import isthmus.assessment.release.Contribution;
import isthmus.assessment.release.Draws;
import isthmus.assessment.release.Release;
import isthmus.assessment.release.Representative;
import isthmus.assessment.release.Sector;
import isthmus.assessment.release.Tier;
import isthmus.cypher.Graph;
import isthmus.cypher.TestGraph;
import isthmus.cypher.Tidewater;
import isthmus.cypher.organization.OrganizationGraph;
import isthmus.cypher.research.Agreement;
import isthmus.cypher.research.AgreementGraph;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReleaseGraphTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final Instrument.Ref INSTRUMENT = new Instrument.Ref("i", "1", "hash");

    private final Graph graph = TestGraph.graph();
    private final ReleaseGraph releases = new ReleaseGraph(graph);

    @AfterEach
    void nothingIsBeingMadeAnyMore() {
        releases.list().forEach(e -> releases.fail(e.id(), "over"));
    }

    private boolean begin(String id, Optional<Field.Settings> synthetic, Instant at) {
        return releases.begin(id, Tier.RESEARCHERS, Representative.SYNTHETIC, synthetic, INSTRUMENT, Releases.SECRET, at);
    }

    private Publication published(String id) {
        assertThat(begin(id, Optional.of(Releases.FIELD), NOW)).isTrue();
        var publication = Releases.publication(id);
        assertThat(releases.conclude(publication, List.of(), List.of(), Set.of(), 100, 0)).isTrue();
        return publication;
    }

    @Test
    void whatIsReadIsWhatWasPublished() {
        var publication = published("read");

        assertThat(releases.publication("read").orElseThrow().equals(publication)).isTrue();
        assertThat(releases.sketch("read").orElseThrow().records()).isNotEmpty().isSubsetOf(publication.records());
        assertThat(releases.find("read").orElseThrow())
                .returns(Entry.State.PUBLISHED, Entry::state)
                .returns(Optional.of(YearMonth.of(2026, 11)), Entry::month)
                .returns(Optional.of(Releases.FIELD), Entry::synthetic)
                .returns(100, Entry::organizations)
                .returns(Tier.RESEARCHERS.policy().hash(), Entry::policy)
                .returns(publication.findings(), Entry::findings)
                .returns(publication.utility(), Entry::utility);
    }

    @Test
    void aReleaseCanBeMadeAgainFromItsSecretAndSettings() {
        var publication = published("again");

        var secret = releases.secret("again").orElseThrow();
        var contributions = Field.of(releases.find("again").orElseThrow().synthetic().orElseThrow())
                .map(Field.Synthetic::contribution)
                .map(c -> c.called(Releases.CANARY.on(c.organization())))
                .toList();

        assertThat(Release.of(contributions, Tier.RESEARCHERS.policy(), Draws.from(secret)).records().equals(publication.records())).isTrue();
    }

    @Test
    void thereIsOneAtATimeAndOneThatWasNotHeardOfForLongIsOver() {
        assertThat(begin("first", Optional.empty(), NOW)).isTrue();
        assertThat(begin("second", Optional.empty(), NOW.plusSeconds(1))).isFalse();
        assertThat(releases.step("first", "attack", NOW.plusSeconds(50))).isTrue();
        assertThat(begin("second", Optional.empty(), NOW.plusSeconds(100))).isFalse();

        assertThat(releases.abandon(NOW.plusSeconds(109))).isFalse();
        assertThat(releases.abandon(NOW.plusSeconds(111))).isTrue();
        assertThat(begin("second", Optional.empty(), NOW.plusSeconds(111))).isTrue();
        assertThat(releases.find("first").orElseThrow()).returns(Entry.State.FAILED, Entry::state).returns(Optional.of("interrupted"), Entry::problem);
        assertThat(releases.step("first", "store", NOW.plusSeconds(112))).isFalse();
    }

    @Test
    void whoWasTakenForGonePublishesNothing() {
        begin("late", Optional.of(Releases.FIELD), NOW);
        begin("next", Optional.empty(), NOW.plusSeconds(61));

        assertThat(releases.conclude(Releases.publication("late"), List.of(), List.of(), Set.of(), 100, 0)).isFalse();
        assertThat(releases.publication("late")).isEmpty();
        assertThat(releases.find("late").orElseThrow().state()).isEqualTo(Entry.State.FAILED);
    }

    @Test
    void ofOneThatWasCutOffNothingStaysButThatItWas() {
        var one = Tidewater.fresh().organization().id();
        agree(one);
        releases.list().forEach(e -> releases.withdraw(e.id()));
        begin("cut off", Optional.empty(), NOW);
        new AgreementGraph(graph).withdraw(one, NOW, "ada");
        // What is written before the last transaction, which refuses.
        releases.conclude(Releases.publication("cut off"), List.of(), List.of(new ReleaseGraph.Brought(one, 0, 5, false, Releases.FIELD_CONTRIBUTIONS.getFirst())), Set.of(one), 1, 0);
        assertThat(TestGraph.nodes()).containsKeys("ReleasedRecord", "ReleasedTable", "Contribution");

        releases.abandonAll();

        assertThat(TestGraph.nodes()).doesNotContainKeys("ReleasedRecord", "ReleasedTable");
        assertThat(releases.contributions("cut off")).isEmpty();
        assertThat(releases.find("cut off").orElseThrow()).returns(Entry.State.FAILED, Entry::state).returns(Optional.of("interrupted"), Entry::problem);
        assertThat(begin("after that", Optional.empty(), NOW)).isTrue();
    }

    @Test
    void aReleaseOnWhichAnAttackSucceededCannotBeReadAndReplacesNothing() {
        published("good");
        begin("bad", Optional.of(Releases.FIELD), NOW);
        assertThat(releases.conclude(Releases.blocked("bad"), Releases.BROKEN, List.of(), Set.of(), 100, 0)).isTrue();

        assertThat(releases.publication("bad")).isEmpty();
        assertThat(releases.sketch("bad")).isEmpty();
        assertThat(releases.find("bad").orElseThrow()).returns(Entry.State.BLOCKED, Entry::state).returns(Releases.BROKEN, Entry::findings);
        assertThat(releases.publication("good")).isPresent();
    }

    @Test
    void whoIsAtRiskIsKeptOnlyWithWhatNobodyReads() {
        begin("kept", Optional.of(Releases.FIELD), NOW);
        releases.conclude(Releases.publication("kept"), Releases.BROKEN, List.of(), Set.of(), 100, 0);

        assertThat(releases.find("kept").orElseThrow().findings()).allMatch(f -> f.atRisk().isEmpty());
        assertThat(Releases.blocked("any").findings()).isNotEmpty().allMatch(f -> f.atRisk().isEmpty());
    }

    @Test
    void anErasedOrganizationIsAtRiskNoMore() {
        var one = new OrganizationGraph(graph).create("Endangered and Erased", "insurance", false, LocalDate.of(2026, 11, 30)).id();
        var other = Tidewater.fresh().organization().id();
        begin("risky", Optional.empty(), NOW);
        releases.conclude(
                Releases.blocked("risky"), List.of(new Finding(Attack.PROSECUTOR, 1, 0.2, 1, List.of(one, other))), List.of(), Set.of(), 2, 0);
        assertThat(atRisk("risky")).containsExactly(one, other);

        assertThat(new OrganizationGraph(graph).erase(one).orElseThrow().traces()).isEmpty();

        assertThat(atRisk("risky")).containsExactly(other);
    }

    private List<String> atRisk(String id) {
        return releases.find(id).orElseThrow().findings().getFirst().atRisk();
    }

    @Test
    void ofOneThatWasReplacedOnlyWhatIsSaidOfItStays() {
        releases.list().forEach(e -> releases.withdraw(e.id()));
        published("old");
        published("new");

        assertThat(releases.publication("old")).isEmpty();
        assertThat(releases.find("old").orElseThrow()).returns(Entry.State.WITHDRAWN, Entry::state).returns(Optional.of("new"), Entry::replacedBy);
        assertThat(releases.withdraw("old")).isFalse();
        assertThat(releases.withdraw("new")).isTrue();
        assertThat(TestGraph.nodes()).doesNotContainKeys("ReleasedRecord", "ReleasedTable");
    }

    @Test
    void whatAnOrganizationBroughtIsKnownToTheNextReleaseAndGoesWithTheOrganization() {
        var one = Tidewater.fresh().organization().id();
        var other = Tidewater.fresh().organization().id();
        var brought = Releases.FIELD_CONTRIBUTIONS.getFirst();
        agree(one);
        agree(other);
        begin("real", Optional.empty(), NOW.plusSeconds(1_000));
        releases.conclude(Releases.publication("real"), List.of(), List.of(new ReleaseGraph.Brought(one, 3, 7, true, brought), new ReleaseGraph.Brought(other, 3, 7, false, brought)), Set.of(one, other), 2, 0);
        assertThat(releases.classes(Tier.RESEARCHERS)).containsExactly(Set.of(one, other));
        assertThat(releases.classes(Tier.PUBLIC)).isEmpty();
        assertThat(releases.standing(one)).contains(new ReleaseGraph.Standing("real", YearMonth.of(2026, 11), OptionalInt.of(7), true));
        assertThat(releases.standing(other)).contains(new ReleaseGraph.Standing("real", YearMonth.of(2026, 11), OptionalInt.of(7), false));
        assertThat(releases.standing("nobody")).isEmpty();
        assertThat(releases.contributions("real"))
                .contains(brought.called(one));

        assertThat(new OrganizationGraph(graph).erase(one).orElseThrow().gone()).containsEntry("Contribution", 1L);

        assertThat(releases.classes(Tier.RESEARCHERS)).containsExactly(Set.of(other));
    }

    @Test
    void aReleaseWithSomebodyWhoWithdrewMeanwhileIsNotPublished() {
        var one = Tidewater.fresh().organization().id();
        agree(one);
        begin("withdrawn", Optional.empty(), NOW);
        new AgreementGraph(graph).withdraw(one, NOW, "ada");

        assertThat(releases.conclude(Releases.publication("withdrawn"), List.of(), List.of(new ReleaseGraph.Brought(one, 0, 5, false, Releases.FIELD_CONTRIBUTIONS.getFirst())), Set.of(one), 1, 0))
                .isFalse();
        assertThat(releases.publication("withdrawn")).isEmpty();
    }

    @Test
    void aReleaseThatShowsAStructureIsPublishedOnlyWhileThatIsAgreedTo() {
        var one = Tidewater.fresh().organization().id();
        var shown = List.of(new ReleaseGraph.Brought(one, 0, 5, true, Releases.FIELD_CONTRIBUTIONS.getFirst()));
        agree(one);
        begin("shown", Optional.empty(), NOW);
        new AgreementGraph(graph).withdrawStructure(one, NOW, "ada");

        assertThat(releases.conclude(Releases.publication("shown"), List.of(), shown, Set.of(one), 1, 0)).isFalse();
        assertThat(releases.publication("shown")).isEmpty();

        agree(one);
        assertThat(releases.conclude(Releases.publication("shown"), List.of(), shown, Set.of(one), 1, 0)).isTrue();
    }

    @Test
    void whatStandsForClassesIsKeptWithTheReleaseAndIsPartOfItsPolicy() {
        var policy = Tier.RESEARCHERS.policy().with(Representative.MEDOID);
        assertThat(releases.begin("medoid", Tier.RESEARCHERS, Representative.MEDOID, Optional.of(Releases.FIELD), INSTRUMENT, Releases.SECRET, NOW)).isTrue();
        var release = Release.of(Releases.FIELD_CONTRIBUTIONS, policy, Draws.from(Releases.SECRET));
        var findings = List.of(new Finding(Attack.CANARIES, 0, 0, 3));
        var publication = Publication.of("medoid", YearMonth.of(2026, 11), Optional.of(Releases.FIELD), release, findings);

        assertThat(releases.conclude(publication, List.of(), List.of(), Set.of(), 100, 0)).isTrue();

        assertThat(releases.find("medoid").orElseThrow())
                .returns(Representative.MEDOID, Entry::representative)
                .returns(policy.hash(), Entry::policy)
                .returns(release.classes().size(), Entry::realStructures);
        assertThat(releases.publication("medoid").orElseThrow().equals(publication)).isTrue();
    }

    @Test
    void peersAreThoseOfTheReleaseOfRealOrganizationsThatResearchersReadNow() {
        var questionnaire = new Instrument.Ref("peers", "1", "hash");
        real("public", Tier.PUBLIC, questionnaire);
        releases.begin("synthetic", Tier.RESEARCHERS, Representative.SYNTHETIC, Optional.of(Releases.FIELD), questionnaire, Releases.SECRET, NOW);
        releases.conclude(Releases.publication("synthetic"), List.of(), List.of(), Set.of(), 100, 0);
        assertThat(releases.peers(questionnaire)).isEmpty();

        real("researchers", Tier.RESEARCHERS, questionnaire);
        assertThat(releases.peers(questionnaire)).contains(new Peers(YearMonth.of(2026, 11), Releases.RELEASE.tables()));
        assertThat(releases.peers(new Instrument.Ref("peers", "2", "hash"))).isEmpty();
        assertThat(releases.peers(new Instrument.Ref("peers", "1", "another hash"))).isEmpty();

        releases.withdraw("researchers");
        assertThat(releases.peers(questionnaire)).isEmpty();
    }

    private void real(String id, Tier tier, Instrument.Ref questionnaire) {
        releases.begin(id, tier, Representative.SYNTHETIC, Optional.empty(), questionnaire, Releases.SECRET, NOW);
        releases.conclude(Releases.publication(id), List.of(), List.of(), Set.of(), 100, 0);
    }

    /** Also to that its structure is shown. */
    private void agree(String organization) {
        new AgreementGraph(graph).agree(organization, new Agreement.Words("1", "hash"), Sector.SERVICES, true, NOW, "ada");
    }
}
