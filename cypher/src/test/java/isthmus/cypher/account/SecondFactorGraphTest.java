package isthmus.cypher.account;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.cypher.Graph;
import isthmus.cypher.Rush;
import isthmus.cypher.TestGraph;
import isthmus.cypher.account.SecondFactorGraph.SecondFactor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecondFactorGraphTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Duration IDLE = Duration.ofHours(1);
    private static final Instant END = NOW.plus(Duration.ofMinutes(5));
    private static final int CALLERS = 12;

    private final Graph graph = TestGraph.graph();
    private final AccountGraph accounts = new AccountGraph(graph);
    private final SecondFactorGraph factors = new SecondFactorGraph(graph);
    private final String ada = "ada-" + word();
    private final String secret = word();

    private static String word() {
        return UUID.randomUUID().toString();
    }

    @BeforeEach
    void anAccount() {
        accounts.create(ada, "Ada", Account.Role.CONSULTANT, Set.of(), NOW);
    }

    private void confirmed() {
        factors.offer(ada, "sealed");
        assertThat(factors.confirm(ada, "sealed", 10, List.of("a", "b"))).isTrue();
    }

    @Test
    void aSecondFactorCountsWhenItsOwnerConfirmedTheOneThatWasOfferedLast() {
        assertThat(factors.find(ada)).isEmpty();
        assertThat(factors.offer(ada, "first")).isTrue();
        assertThat(factors.offer(ada, "second")).isTrue();
        assertThat(factors.find(ada)).contains(new SecondFactor("second", false, 0));
        assertThat(factors.useStep(ada, 99)).as("it does not count yet").isFalse();
        assertThat(factors.enrolled()).doesNotContain(ada);
        assertThat(factors.confirm(ada, "first", 10, List.of("a"))).isFalse();

        assertThat(factors.confirm(ada, "second", 10, List.of("a", "b"))).isTrue();

        assertThat(factors.find(ada)).contains(new SecondFactor("second", true, 2));
        assertThat(factors.enrolled()).contains(ada);
        assertThat(factors.confirm(ada, "second", 11, List.of("c"))).as("once").isFalse();
        assertThat(factors.offer(ada, "third")).as("one that counts is not replaced").isFalse();
        assertThat(factors.offer("nobody", "sealed")).isFalse();
    }

    @Test
    void aStepIsUsedOnceAndNoEarlierOneAfterIt() {
        confirmed();
        assertThat(factors.useStep(ada, 10)).as("the one that confirmed it").isFalse();

        var used = Rush.of(CALLERS, i -> new SecondFactorGraph(graph).useStep(ada, 12));

        assertThat(used).as("one of those who came at once").containsOnlyOnce(true);
        assertThat(factors.useStep(ada, 11)).isFalse();
        assertThat(factors.useStep(ada, 13)).isTrue();
    }

    @Test
    void aRecoveryCodeIsUsedOnce() {
        confirmed();

        assertThat(Rush.of(CALLERS, i -> factors.useCode(ada, "a"))).containsOnlyOnce(true);
        assertThat(factors.useCode(ada, "never given")).isFalse();
        assertThat(factors.find(ada)).map(SecondFactor::codesLeft).contains(1);

        assertThat(factors.renew(ada, List.of("c", "d", "e"))).isTrue();
        assertThat(factors.useCode(ada, "b")).isFalse();
        assertThat(factors.find(ada)).map(SecondFactor::codesLeft).contains(3);
    }

    @Test
    void takingItOffEndsEverySessionButTheOneThatStays() {
        confirmed();
        accounts.openSession(ada, secret + "stays", "csrf", NOW, NOW, END);
        accounts.openSession(ada, secret + "ends", "csrf", NOW, NOW, END);
        factors.openStep(ada, secret, NOW, END);
        assertThat(accounts.session(secret + "stays", NOW, IDLE)).map(AccountGraph.Session::secondFactor).contains(true);

        factors.remove(ada, secret + "stays");

        assertThat(factors.find(ada)).isEmpty();
        assertThat(accounts.session(secret + "stays", NOW, IDLE)).map(AccountGraph.Session::secondFactor).contains(false);
        assertThat(accounts.session(secret + "ends", NOW, IDLE)).isEmpty();
        assertThat(factors.step(secret, NOW)).isEmpty();
        assertThat(factors.renew(ada, List.of("c"))).isFalse();
    }

    @Test
    void theWaitForACodeEndsInTimeIsClosedOnceAndIsNoSession() {
        factors.openStep(ada, secret, NOW, END);

        assertThat(factors.step(secret, NOW)).contains(ada);
        assertThat(factors.step(secret, END)).isEmpty();
        assertThat(accounts.session(secret, NOW, IDLE)).isEmpty();
        assertThat(factors.closeStep(secret, END)).isFalse();
        assertThat(Rush.of(CALLERS, i -> factors.closeStep(secret, NOW))).containsOnlyOnce(true);
        assertThat(factors.step(secret, NOW)).isEmpty();

        factors.openStep(ada, secret, NOW, END);
        accounts.disable(ada, true);
        assertThat(factors.step(secret, NOW)).isEmpty();
    }
}
