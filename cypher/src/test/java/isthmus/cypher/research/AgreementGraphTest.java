package isthmus.cypher.research;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.release.Sector;
import isthmus.cypher.Graph;
import isthmus.cypher.Rush;
import isthmus.cypher.Statement;
import isthmus.cypher.TestGraph;
import isthmus.cypher.account.Account;
import isthmus.cypher.account.AccountGraph;
import isthmus.cypher.organization.OrganizationGraph;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementGraphTest {

    private static final Instant THEN = Instant.parse("2026-03-04T05:06:07.089Z");
    private static final Agreement.Words FIRST = new Agreement.Words("1", "a1");
    private static final Agreement.Words SECOND = new Agreement.Words("2", "b2");

    private final Graph graph = TestGraph.graph();
    private final AgreementGraph agreements = new AgreementGraph(graph);
    private final OrganizationGraph organizations = new OrganizationGraph(graph);

    private String organization(boolean synthetic) {
        return organizations.create("Agreeing", "pottery", synthetic, LocalDate.of(2026, 1, 2)).id();
    }

    private static Instant later(int hours) {
        return THEN.plus(Duration.ofHours(hours));
    }

    private boolean isAgreed(String organization) {
        return agreements.agreed().stream().anyMatch(a -> a.organization().equals(organization));
    }

    @Test
    void nobodyAgreesWhoWasNotAsked() {
        var id = organization(false);
        assertThat(agreements.history(id)).isEmpty();
        assertThat(isAgreed(id)).isFalse();
        assertThat(agreements.withdraw(id, THEN, "eve")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasAgreedIsReadBackAsItWas(Sector sector) {
        var id = organization(false);
        assertThat(agreements.agree(id, FIRST, sector, false, THEN, "eve")).contains(true);

        assertThat(agreements.history(id)).containsExactly(new Agreement(FIRST, sector, false, THEN, "eve", null));
        assertThat(agreements.agreed()).contains(new AgreementGraph.Agreed(id, sector, "1", false));
        assertThat(organizations.find(id).orElseThrow().sector()).as("its own words for it").isEqualTo("pottery");
    }

    @Test
    void agreeingToTheSameAgainChangesNothing() {
        var id = organization(false);
        agreements.agree(id, FIRST, Sector.PUBLIC, false, THEN, "eve");

        assertThat(agreements.agree(id, FIRST, Sector.PUBLIC, false, later(1), "ada")).contains(false);

        assertThat(agreements.history(id)).containsExactly(new Agreement(FIRST, Sector.PUBLIC, false, THEN, "eve", null));
    }

    @Test
    void whoWithdrewIsInNoReleaseAndMayAgreeAgainAndAllOfItIsRemembered() {
        var id = organization(false);
        agreements.agree(id, FIRST, Sector.PUBLIC, false, THEN, "eve");
        assertThat(agreements.withdraw(id, later(1), "ada")).isTrue();

        assertThat(isAgreed(id)).isFalse();
        assertThat(agreements.withdraw(id, later(2), "ada")).isFalse();
        assertThat(agreements.agree(id, FIRST, Sector.INDUSTRY, false, later(3), "eve")).contains(true);

        assertThat(agreements.history(id)).containsExactly(
                new Agreement(FIRST, Sector.INDUSTRY, false, later(3), "eve", null),
                new Agreement(FIRST, Sector.PUBLIC, false, THEN, "eve", new Agreement.End(later(1), "ada", true)));
        assertThat(isAgreed(id)).isTrue();
    }

    @Test
    void newWordsOrAnotherSectorTakeThePlaceOfWhatStoodWithoutBeingAWithdrawal() {
        var id = organization(false);
        agreements.agree(id, FIRST, Sector.PUBLIC, false, THEN, "eve");
        agreements.agree(id, FIRST, Sector.SERVICES, false, later(1), "eve");
        agreements.agree(id, SECOND, Sector.SERVICES, false, later(2), "ada");

        assertThat(agreements.history(id)).containsExactly(
                new Agreement(SECOND, Sector.SERVICES, false, later(2), "ada", null),
                new Agreement(FIRST, Sector.SERVICES, false, later(1), "eve", new Agreement.End(later(2), "ada", false)),
                new Agreement(FIRST, Sector.PUBLIC, false, THEN, "eve", new Agreement.End(later(1), "eve", false)));
        assertThat(agreements.agreed()).contains(new AgreementGraph.Agreed(id, Sector.SERVICES, "2", false));
    }

    @Test
    void whatIsMadeUpMayAgreeAndIsInNoRelease() {
        var id = organization(true);
        assertThat(agreements.agree(id, FIRST, Sector.PUBLIC, false, THEN, "eve")).contains(true);

        assertThat(agreements.history(id)).singleElement().matches(Agreement::stands);
        assertThat(isAgreed(id)).isFalse();
    }

    @Test
    void thatTheStructureMayBeShownAsItIsIsAgreedToOnItsOwnAndWithdrawnOnItsOwn() {
        var id = organization(false);
        agreements.agree(id, FIRST, Sector.PUBLIC, false, THEN, "eve");
        assertThat(agreements.withdrawStructure(id, later(1), "eve")).isFalse();
        assertThat(agreements.agree(id, FIRST, Sector.PUBLIC, true, later(2), "eve")).contains(true);
        assertThat(agreements.agree(id, FIRST, Sector.PUBLIC, true, later(3), "eve")).contains(false);
        assertThat(agreements.agreed()).contains(new AgreementGraph.Agreed(id, Sector.PUBLIC, "1", true));

        assertThat(agreements.withdrawStructure(id, later(4), "ada")).isTrue();

        assertThat(agreements.withdrawStructure(id, later(5), "ada")).isFalse();
        assertThat(agreements.agreed()).contains(new AgreementGraph.Agreed(id, Sector.PUBLIC, "1", false));
        assertThat(agreements.history(id)).containsExactly(
                new Agreement(FIRST, Sector.PUBLIC, false, later(4), "ada", null),
                new Agreement(FIRST, Sector.PUBLIC, true, later(2), "eve", new Agreement.End(later(4), "ada", false)),
                new Agreement(FIRST, Sector.PUBLIC, false, THEN, "eve", new Agreement.End(later(2), "eve", false)));
        assertThat(agreements.withdrawStructure("nobody", later(6), "ada")).isFalse();
    }

    @Test
    void whoAgreedBeforeTheStructureWasAskedForStillAgreesAndNotToThat() {
        var id = organization(false);
        agreements.agree(id, FIRST, Sector.PUBLIC, true, THEN, "eve");
        graph.write(new Statement("test", "MATCH (:Organization {id: $id})-[:AGREED]->(a:Agreement) REMOVE a.asItIs"), Map.of("id", id));

        assertThat(agreements.agreed()).contains(new AgreementGraph.Agreed(id, Sector.PUBLIC, "1", false));
        assertThat(agreements.history(id)).containsExactly(new Agreement(FIRST, Sector.PUBLIC, false, THEN, "eve", null));
        assertThat(agreements.agree(id, FIRST, Sector.PUBLIC, false, later(1), "ada")).as("the same").contains(false);
        assertThat(agreements.withdrawStructure(id, later(2), "ada")).isFalse();
    }

    @Test
    void oneAgreementStandsHoweverManyAgreeAtOnce() {
        var id = organization(false);
        Rush.of(20, i -> i % 4 == 3
                ? agreements.withdraw(id, later(i), "ada")
                : agreements.agree(id, new Agreement.Words("1", "h" + i), Sector.PUBLIC, false, later(i), "eve").orElseThrow());
        agreements.agree(id, SECOND, Sector.PUBLIC, false, later(30), "eve");

        assertThat(agreements.history(id).stream().filter(Agreement::stands)).singleElement().extracting(Agreement::words).isEqualTo(SECOND);
        assertThat(agreements.history(id)).hasSize(16);
    }

    @Test
    void nobodyAgreesForWhatIsNotThere() {
        assertThat(agreements.agree("nobody", FIRST, Sector.PUBLIC, false, THEN, "eve")).isEmpty();
        assertThat(agreements.withdraw("nobody", THEN, "eve")).isFalse();
        assertThat(agreements.history("nobody")).isEmpty();
    }

    @Test
    void anErasedOrganizationTakesAllItsAgreementsWithIt() {
        var id = organization(false);
        int before = TestGraph.nodes().getOrDefault("Agreement", 0);
        agreements.agree(id, FIRST, Sector.PUBLIC, false, THEN, "eve");
        agreements.withdraw(id, later(1), "eve");
        agreements.agree(id, FIRST, Sector.PUBLIC, false, later(2), "eve");

        var erasure = organizations.erase(id).orElseThrow();

        assertThat(erasure.gone()).containsEntry("Agreement", 2L);
        assertThat(erasure.traces()).isEmpty();
        assertThat(TestGraph.nodes().getOrDefault("Agreement", 0)).isEqualTo(before);
        assertThat(isAgreed(id)).isFalse();
    }

    @Test
    void anAgreementStandsWhenTheAccountThatMadeItIsErasedAndForgetsItsName() {
        var id = organization(false);
        var accounts = new AccountGraph(graph);
        accounts.create("agreeing-eve", "Eve", Account.Role.SPONSOR, Set.of(id), THEN);
        agreements.agree(id, FIRST, Sector.PUBLIC, false, THEN, "agreeing-eve");
        agreements.agree(id, SECOND, Sector.PUBLIC, false, later(1), "agreeing-eve");
        agreements.withdraw(id, later(2), "ada");
        agreements.agree(id, SECOND, Sector.PUBLIC, false, later(3), "ada");

        accounts.erase("agreeing-eve");

        assertThat(agreements.history(id)).containsExactly(
                new Agreement(SECOND, Sector.PUBLIC, false, later(3), "ada", null),
                new Agreement(SECOND, Sector.PUBLIC, false, later(1), "(erased)", new Agreement.End(later(2), "ada", true)),
                new Agreement(FIRST, Sector.PUBLIC, false, THEN, "(erased)", new Agreement.End(later(1), "(erased)", false)));
    }
}
