package isthmus.cypher.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isthmus.cypher.Graph;
import isthmus.cypher.Rush;
import isthmus.cypher.TestGraph;
import isthmus.cypher.Tidewater;
import isthmus.cypher.account.FederationGraph.Entered;
import isthmus.cypher.account.FederationGraph.Identity;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FederationGraphTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final String ISSUER = "https://id.example.org";

    private final Graph graph = TestGraph.graph();
    private final AccountGraph accounts = new AccountGraph(graph);
    private final FederationGraph federation = new FederationGraph(graph);
    private final String subject = word();
    private final String username = "sso-" + word();

    private static String word() {
        return UUID.randomUUID().toString();
    }

    private Identity identity(Account.Role role, Optional<Set<String>> organizations) {
        return new Identity(ISSUER, subject, "Zoe", role, organizations);
    }

    @Test
    void anIdentityHasOneAccountWhoseRoleAndOrganizationsFollowTheProvider() {
        var first = Tidewater.fresh().organization().id();
        var second = Tidewater.fresh().organization().id();

        assertThat(federation.enter(identity(Account.Role.CONSULTANT, Optional.of(Set.of(first, "nowhere"))), username, NOW)).isEqualTo(new Entered(username, false));
        assertThat(accounts.find(username)).contains(new Account(username, "Zoe", Account.Role.CONSULTANT, null, false, Set.of(first)));

        federation.enter(identity(Account.Role.SPONSOR, Optional.of(Set.of(second))), "another", NOW);
        assertThat(accounts.find(username)).contains(new Account(username, "Zoe", Account.Role.SPONSOR, null, false, Set.of(second)));
        assertThat(accounts.find("another")).isEmpty();

        federation.enter(identity(Account.Role.SPONSOR, Optional.empty()), username, NOW);
        assertThat(accounts.find(username)).map(Account::organizations).as("nothing is said").contains(Set.of(second));
        federation.enter(identity(Account.Role.SPONSOR, Optional.of(Set.of())), username, NOW);
        assertThat(accounts.find(username)).map(Account::organizations).as("none is said").contains(Set.of());
        assertThat(federation.usernames()).contains(username).doesNotContain("another");
    }

    @Test
    void thoseWhoComeAtOnceAreOne() {
        var entered = Rush.of(8, i -> federation.enter(identity(Account.Role.CONSULTANT, Optional.empty()), username, NOW));

        assertThat(entered).containsOnly(new Entered(username, false));
    }

    @Test
    void anotherIssuerOrSubjectIsSomebodyElseAndALocalAccountIsNobodyOfAProvider() {
        federation.enter(identity(Account.Role.CONSULTANT, Optional.empty()), username, NOW);
        var other = "sso-" + word();
        federation.enter(new Identity("https://other.example.org", subject, "Zoe", Account.Role.ADMINISTRATOR, Optional.empty()), other, NOW);
        assertThat(accounts.find(username)).map(Account::role).contains(Account.Role.CONSULTANT);

        var local = word();
        accounts.create(local, "Zoe", Account.Role.CONSULTANT, Set.of(), NOW);
        var same = new Identity(ISSUER, word(), "Zoe", Account.Role.ADMINISTRATOR, Optional.empty());
        assertThatThrownBy(() -> federation.enter(same, local, NOW)).isInstanceOf(RuntimeException.class);
        assertThat(accounts.find(local)).map(Account::role).contains(Account.Role.CONSULTANT);
    }

    @Test
    void aDisabledOneStaysOutAndNoneGetsAPasswordOfItsOwn() {
        federation.enter(identity(Account.Role.CONSULTANT, Optional.empty()), username, NOW);

        assertThat(accounts.offerSetup(username, word(), NOW.plusSeconds(60))).isFalse();
        accounts.disable(username, true);
        assertThat(federation.enter(identity(Account.Role.CONSULTANT, Optional.empty()), username, NOW).disabled()).isTrue();
    }
}
