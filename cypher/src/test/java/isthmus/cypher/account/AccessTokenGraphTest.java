package isthmus.cypher.account;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.cypher.Graph;
import isthmus.cypher.TestGraph;
import isthmus.cypher.Tidewater;
import isthmus.cypher.account.AccountGraph.AccessToken;
import isthmus.cypher.account.AccountGraph.Bearer;
import isthmus.cypher.organization.OrganizationGraph;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessTokenGraphTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant END = NOW.plusSeconds(3_600);
    private static final Set<Grant> READING = Set.of(Grant.READ);

    private final Graph graph = TestGraph.graph();
    private final AccountGraph accounts = new AccountGraph(graph);
    private final String ada = "ada-" + word();
    private final String secret = word();

    private static String word() {
        return UUID.randomUUID().toString();
    }

    @BeforeEach
    void anAccount() {
        accounts.create(ada, "Ada", Account.Role.CONSULTANT, Set.of(), NOW);
    }

    private Account account() {
        return accounts.find(ada).orElseThrow();
    }

    @Test
    void aTokenWorksUntilItEndsOrIsRevokedByItsOwner() {
        var older = new AccessToken(word(), "older", READING, false, null, NOW.minusSeconds(60), END);
        var newer = new AccessToken(word(), "newer", EnumSet.allOf(Grant.class), false, null, NOW, END);
        for (var token : List.of(older, newer)) {
            assertThat(accounts.addToken(ada, token.id(), secret + token.name(), token.name(), token.grants(), null, token.created(), token.expires()))
                    .isTrue();
        }
        assertThat(accounts.byToken(secret + "older", NOW)).contains(new Bearer(account(), READING, null));
        assertThat(accounts.byToken(secret + "newer", NOW)).contains(new Bearer(account(), EnumSet.allOf(Grant.class), null));
        assertThat(accounts.byToken(secret + "older", END)).isEmpty();
        assertThat(accounts.tokens(ada)).containsExactly(newer, older);

        var eve = word();
        accounts.create(eve, "Eve", Account.Role.CONSULTANT, Set.of(), NOW);
        accounts.revokeToken(eve, older.id());
        assertThat(accounts.byToken(secret + "older", NOW)).isPresent();
        accounts.revokeToken(ada, older.id());
        assertThat(accounts.byToken(secret + "older", NOW)).isEmpty();
        assertThat(accounts.tokens(ada)).containsExactly(newer);

        accounts.disable(ada, true);
        assertThat(accounts.tokens(ada)).isEmpty();
    }

    @Test
    void aTokenOfADisabledAccountOrOfNobodyOpensNothing() {
        accounts.disable(ada, true);
        accounts.addToken(ada, word(), secret, "script", READING, null, NOW, END);

        assertThat(accounts.byToken(secret, NOW)).isEmpty();
        assertThat(accounts.addToken("nobody", word(), word(), "script", READING, null, NOW, END)).isFalse();
        assertThat(accounts.tokens("nobody")).isEmpty();
    }

    @Test
    void aTokenThatWasBoundToAnOrganizationEndsWithIt() {
        var organization = Tidewater.fresh().organization();
        assertThat(accounts.addToken(ada, word(), word(), "script", READING, "no such place", NOW, END)).isFalse();
        assertThat(accounts.addToken(ada, word(), secret, "script", READING, organization.id(), NOW, END)).isTrue();
        assertThat(accounts.byToken(secret, NOW)).contains(new Bearer(account(), READING, organization.id()));
        assertThat(accounts.tokens(ada)).extracting(AccessToken::organization).containsExactly(organization.name());

        new OrganizationGraph(graph).delete(organization.id());

        assertThat(accounts.byToken(secret, NOW)).as("it reaches no other organization").isEmpty();
        assertThat(accounts.tokens(ada)).extracting(AccessToken::bound, AccessToken::organization).containsExactly(org.assertj.core.api.Assertions.tuple(true, null));
    }
}
