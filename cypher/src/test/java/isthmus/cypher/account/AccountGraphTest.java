package isthmus.cypher.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import isthmus.cypher.Graph;
import isthmus.cypher.Rush;
import isthmus.cypher.TestGraph;
import isthmus.cypher.Tidewater;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountGraphTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Duration IDLE = Duration.ofHours(1);
    private static final Instant END = NOW.plus(Duration.ofHours(12));

    private final Graph graph = TestGraph.graph();
    private final AccountGraph accounts = new AccountGraph(graph);
    private final String ada = "ada-" + word();
    private final String secret = word();

    private static String word() {
        return UUID.randomUUID().toString();
    }

    private void createAda() {
        assertThat(accounts.create(ada, "Ada", Account.Role.CONSULTANT, Set.of(), NOW)).isTrue();
    }

    private Account find(String username) {
        return accounts.find(username).orElseThrow();
    }

    @Test
    void anAccountIsReadBackWithTheOrganizationsItMaySee() {
        var first = Tidewater.fresh().organization().id();
        var second = Tidewater.fresh().organization().id();

        assertThat(accounts.create(ada, "Ada", Account.Role.SPONSOR, Set.of(first, "nobody"), NOW)).isTrue();
        assertThat(find(ada)).isEqualTo(new Account(ada, "Ada", Account.Role.SPONSOR, null, false, Set.of(first)));

        accounts.allow(ada, second);
        accounts.allow(ada, second);
        accounts.allow(ada, "nobody");
        assertThat(find(ada).organizations()).containsExactlyInAnyOrder(first, second);
        assertThat(accounts.list()).contains(find(ada));
    }

    @Test
    void accountsAreListedByNameWhateverTheCase() {
        var names = List.of("zz b", "ZZ C", "ZZ a");
        names.forEach(name -> accounts.create(word(), name, Account.Role.RESEARCHER, Set.of(), NOW));

        assertThat(accounts.list()).extracting(Account::name).filteredOn(names::contains).containsExactly("ZZ a", "zz b", "ZZ C");
    }

    @Test
    void nothingUnknownIsFoundOrChanged() {
        accounts.setPassword("nobody", "hash");
        accounts.disable("nobody", true);
        accounts.openSession("nobody", secret, "csrf", NOW, NOW, END);

        assertThat(accounts.find("nobody")).isEmpty();
        assertThat(accounts.session(secret, NOW, IDLE)).isEmpty();
        assertThat(accounts.setupLink(secret, NOW)).isEmpty();
        assertThat(accounts.offerSetup("nobody", secret, END)).isFalse();
        assertThat(accounts.setUp(secret, "hash", NOW)).isFalse();
        assertThat(accounts.setUpFirst(secret, "nobody", "Nobody", "hash", NOW)).isFalse();
        assertThat(accounts.find("nobody")).isEmpty();
    }

    @Test
    void aUsernameIsTakenOnceWhateverTheCaseAlsoInARush() {
        createAda();
        assertThat(accounts.create(ada.toUpperCase(), "Other", Account.Role.ADMINISTRATOR, Set.of(), NOW)).isFalse();
        assertThat(find(ada.toUpperCase()).name()).isEqualTo("Ada");

        var username = word();
        var made = Rush.of(20, i -> accounts.create(username, "No. " + i, Account.Role.CONSULTANT, Set.of(), NOW));
        assertThat(made).containsOnlyOnce(true);
    }

    @Test
    void anAccountIsSetUpOnceThroughItsLink() {
        createAda();
        assertThat(accounts.offerSetup(ada, secret, END)).isTrue();
        assertThat(accounts.setupLink(secret, NOW)).contains(new AccountGraph.SetupLink(ada));

        assertThat(accounts.setUp(secret, "hash 1", NOW)).isTrue();
        assertThat(accounts.setUp(secret, "hash 2", NOW)).isFalse();

        assertThat(find(ada).passwordHash()).isEqualTo("hash 1");
        assertThat(accounts.setupLink(secret, NOW)).isEmpty();
    }

    @Test
    void aSetUpLinkEndsInTime() {
        createAda();
        accounts.offerSetup(ada, secret, NOW);

        assertThat(accounts.setupLink(secret, NOW.minusMillis(1))).isPresent();
        assertThat(accounts.setupLink(secret, NOW)).isEmpty();
        assertThat(accounts.setUp(secret, "hash", NOW)).isFalse();
        assertThat(find(ada).passwordHash()).isNull();
    }

    @Test
    void aRushOnOneSetUpLinkSetsOnePassword() {
        createAda();
        accounts.offerSetup(ada, secret, END);

        var used = Rush.of(20, i -> accounts.setUp(secret, "hash " + i, NOW));

        assertThat(used).containsOnlyOnce(true);
        assertThat(find(ada).passwordHash()).isEqualTo("hash " + used.indexOf(true));
    }

    @Test
    void theFirstAdministratorSetsUpOnceAndEarlierOffersAreWorthless() {
        var earlier = word();
        accounts.offerFirstSetup(earlier, END);
        accounts.offerFirstSetup(secret, END);
        assertThat(accounts.setupLink(earlier, NOW)).isEmpty();
        assertThat(accounts.setupLink(secret, NOW)).contains(new AccountGraph.SetupLink(null));
        assertThat(accounts.setUp(earlier, "hash", NOW)).isFalse();

        assertThat(accounts.setUpFirst(secret, ada, "Ada", "hash", NOW)).isTrue();
        assertThat(accounts.setUpFirst(secret, ada + "2", "Eve", "hash", NOW)).isFalse();

        assertThat(find(ada)).isEqualTo(new Account(ada, "Ada", Account.Role.ADMINISTRATOR, "hash", false, Set.of()));
        assertThat(accounts.find(ada + "2")).isEmpty();
        assertThat(accounts.hasAdministrator()).isTrue();
        accounts.disable(ada, true);
        assertThat(accounts.hasAdministrator()).isFalse();
    }

    @Test
    void theFirstAdministratorsLinkDoesNotOpenAnAccountThatIsThereAlready() {
        createAda();
        accounts.offerFirstSetup(secret, END);

        assertThat(accounts.setUpFirst(secret, ada, "Eve", "hash", NOW)).isFalse();

        assertThat(find(ada)).isEqualTo(new Account(ada, "Ada", Account.Role.CONSULTANT, null, false, Set.of()));
    }

    @Test
    void anAdministratorWithoutAPasswordAdministersNothing() {
        accounts.create(ada, "Ada", Account.Role.ADMINISTRATOR, Set.of(), NOW);

        assertThat(accounts.hasAdministrator()).isFalse();
        accounts.setPassword(ada, "hash");
        assertThat(accounts.hasAdministrator()).isTrue();
        accounts.disable(ada, true);
    }

    @Test
    void aSessionLastsWhileItIsUsedAndEndsAtItsTime() {
        createAda();
        accounts.openSession(ada, secret, "csrf", NOW, NOW, END);

        assertThat(accounts.session(secret, NOW.plus(Duration.ofMinutes(59)), IDLE))
                .contains(new AccountGraph.Session(find(ada), "csrf", NOW, false));

        accounts.prove(secret, NOW.plusSeconds(60));
        assertThat(accounts.session(secret, NOW, IDLE)).map(AccountGraph.Session::proven).contains(NOW.plusSeconds(60));
        assertThat(accounts.session(secret, NOW.plus(Duration.ofMinutes(118)), IDLE)).isPresent();
        assertThat(accounts.session(secret, END, Duration.ofDays(2))).isEmpty();
    }

    @Test
    void anIdleSessionEnds() {
        createAda();
        accounts.openSession(ada, secret, "csrf", NOW, NOW, END);

        assertThat(accounts.session(secret, NOW.plus(IDLE), IDLE)).isEmpty();
    }

    @Test
    void sessionsThatEndedAreForgottenWhenTheNextOneOpens() {
        createAda();
        var before = TestGraph.nodes().getOrDefault("Session", 0);
        accounts.openSession(ada, secret, "csrf", NOW.minusSeconds(9), NOW.minusSeconds(9), NOW);
        accounts.openSession(ada, word(), "csrf", NOW, NOW, END);

        assertThat(TestGraph.nodes().get("Session")).isLessThanOrEqualTo(before + 1);
        assertThat(accounts.session(secret, NOW.minusSeconds(8), IDLE)).isEmpty();
    }

    @Test
    void sessionsAreListedWithoutTheirSecretsTheOneUsedLastFirst() {
        createAda();
        var first = word() + word() + word();
        accounts.openSession(ada, first, "csrf", NOW, NOW, END);
        accounts.openSession(ada, secret, "csrf", NOW.plusSeconds(90), NOW.plusSeconds(90), END);
        accounts.openSession(ada, word(), "csrf", NOW.minus(IDLE), NOW.minus(IDLE), END);
        accounts.session(first, NOW.plusSeconds(120), IDLE);

        assertThat(accounts.sessions(ada, NOW.plusSeconds(120), IDLE)).extracting(s -> first.startsWith(s.id()), AccountGraph.OpenSession::began, AccountGraph.OpenSession::lastSeen, AccountGraph.OpenSession::expires)
                .containsExactly(tuple(true, NOW, NOW.plusSeconds(120), END), tuple(false, NOW.plusSeconds(90), NOW.plusSeconds(90), END));
        assertThat(accounts.sessions(ada, END, IDLE)).isEmpty();

        accounts.revokeSession("nobody", accounts.sessions(ada, NOW.plusSeconds(120), IDLE).getFirst().id());
        assertThat(accounts.session(first, NOW, IDLE)).isPresent();
        accounts.revokeSession(ada, accounts.sessions(ada, NOW.plusSeconds(120), IDLE).getFirst().id());
        assertThat(accounts.session(first, NOW, IDLE)).isEmpty();
        accounts.endSessions(ada, secret);
        assertThat(accounts.session(secret, NOW, IDLE)).isPresent();
        accounts.endSessions(ada, "");
        assertThat(accounts.session(secret, NOW, IDLE)).isEmpty();
    }

    @Test
    void signingOutANewPasswordAndDisablingEndSessions() {
        createAda();
        var sessions = List.of(word(), word());
        sessions.forEach(s -> accounts.openSession(ada, s, "csrf", NOW, NOW, END));
        accounts.endSession(sessions.getFirst());
        assertThat(sessions).map(s -> accounts.session(s, NOW, IDLE).isPresent()).containsExactly(false, true);

        accounts.setPassword(ada, "hash");
        assertThat(accounts.session(sessions.getLast(), NOW, IDLE)).isEmpty();

        accounts.openSession(ada, secret, "csrf", NOW, NOW, END);
        accounts.disable(ada, true);
        accounts.disable(ada, false);
        assertThat(accounts.session(secret, NOW, IDLE)).isEmpty();
        assertThat(find(ada).disabled()).isFalse();
    }

    @Test
    void aDisabledAccountHasNoSessionHoweverItWasOpened() {
        createAda();
        accounts.disable(ada, true);
        accounts.openSession(ada, secret, "csrf", NOW, NOW, END);

        assertThat(find(ada).disabled()).isTrue();
        assertThat(accounts.session(secret, NOW, IDLE)).isEmpty();
    }

    @Test
    void anAccountShowsNoSecretInWords() {
        assertThat(new Account("ada", "Ada Secretname", Account.Role.SPONSOR, "hash", false, Set.of()).toString())
                .isEqualTo("Account[ada, SPONSOR]");
    }

    @Test
    void anErasedAccountIsGoneWithAllThatHangsOnItAndItsNameFromTheTrail() {
        var name = "erased-" + java.util.UUID.randomUUID();
        var now = java.time.Instant.parse("2026-01-01T00:00:00Z");
        accounts.create(name, "Erased", Account.Role.CONSULTANT, java.util.Set.of(), now);
        accounts.openSession(name, name + "-s", "csrf", now, now, now.plusSeconds(60));
        accounts.addToken(name, name, name + "-t", "t", java.util.Set.of(isthmus.cypher.account.Grant.READ), null, now, now.plusSeconds(60));
        accounts.offerSetup(name, name + "-l", now.plusSeconds(60));
        try (var audit = new isthmus.cypher.audit.AuditGraph(isthmus.cypher.TestGraph.graph())) {
            audit.append(now, new isthmus.cypher.audit.Entry.Content(
                    name, isthmus.cypher.audit.Act.SIGN_IN, isthmus.cypher.audit.Subject.NOTHING, isthmus.cypher.audit.Entry.Outcome.DONE));

            assertThat(accounts.erase(name)).isEqualTo(AccountGraph.Erased.ERASED);

            assertThat(audit.ofAccount(name, 10)).isEmpty();
        }
        assertThat(accounts.find(name)).isEmpty();
        assertThat(accounts.byToken(name + "-t", now)).isEmpty();
        assertThat(accounts.setupLink(name + "-l", now)).isEmpty();
        assertThat(accounts.session(name + "-s", now, java.time.Duration.ofHours(1))).isEmpty();
        assertThat(accounts.erase(name)).isEqualTo(AccountGraph.Erased.UNKNOWN);
    }
}
