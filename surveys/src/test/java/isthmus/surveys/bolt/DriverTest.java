package isthmus.surveys.bolt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.FatalDiscoveryException;
import org.neo4j.driver.exceptions.Neo4jException;

/** What a researcher's own driver finds behind the door. */
class DriverTest {

    private static final String ROWS = "UNWIND range(1, $rows) AS i RETURN i, 'row ' + i AS text";

    private static Lab lab;

    @BeforeAll
    static void open() {
        lab = Lab.open();
    }

    @AfterAll
    static void close() {
        lab.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bolt", "neo4j"})
    void readsARelease(String scheme) {
        try (var driver = lab.driver(scheme)) {
            driver.verifyConnectivity();
            try (var session = driver.session()) {
                var records = session.run("MATCH (o:OrganizationRecord) RETURN count(o) AS n").single().get("n").asInt();
                assertThat(records).isPositive();
                int managed = session.executeRead(tx -> tx.run("MATCH (o:OrganizationRecord) RETURN count(o) AS n").single().get("n").asInt());
                assertThat(managed).isEqualTo(records);
                try (var tx = session.beginTransaction()) {
                    assertThat(tx.run("MATCH (o:OrganizationRecord) RETURN count(o) AS n").single().get("n").asInt()).isEqualTo(records);
                    assertThat(tx.run("RETURN $map AS map", Map.of("map", Map.of("a", 1))).single().get("map").asMap()).containsEntry("a", 1L);
                    tx.commit();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bolt", "neo4j"})
    void managedTransactionsRunThoughTheyAskToWrite(String scheme) {
        try (var driver = lab.driver(scheme);
                var session = driver.session(SessionConfig.builder().withDefaultAccessMode(AccessMode.WRITE).build())) {
            int one = session.executeWrite(tx -> tx.run("RETURN 1 AS one").single().get("one").asInt());
            assertThat(one).isOne();
        }
    }

    @Test
    void largeResultsComeWholeHoweverSlowlyTheyAreRead() throws InterruptedException {
        try (var driver = lab.driver("bolt"); var session = driver.session()) {
            var result = session.run(ROWS, Map.of("rows", 100_000));
            long sum = 0;
            for (int i = 1; result.hasNext(); i++) {
                sum += result.next().get("i").asLong();
                if (i % 20_000 == 0) {
                    Thread.sleep(50);
                }
            }
            assertThat(sum).isEqualTo(5_000_050_000L);
        }
    }

    @Test
    void aResultEndsAtTheMostRowsAndSaysWhatToDo() {
        try (var driver = lab.driver("bolt"); var session = driver.session()) {
            var seen = new ArrayList<Long>();
            assertThatThrownBy(() -> session.run(ROWS, Map.of("rows", 100_001)).forEachRemaining(r -> seen.add(r.get("i").asLong())))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("100000 rows")
                    .hasMessageContaining("LIMIT");
            assertThat(seen.size()).isBetween(99_000, 100_000);
            assertThat(session.run("RETURN 1 AS one").single().get("one").asInt()).isOne();
        }
        assertThat(lab.account).anyMatch(asked -> asked.allowed() && asked.rows() == 100_000);
    }

    @Test
    void whatIsNotAllowedIsToldAndTheSessionGoesOn() {
        try (var driver = lab.driver("bolt"); var session = driver.session()) {
            for (int i = 0; i < 3; i++) {
                var denied = catchThrowableOfType(ClientException.class, () -> session.run("CREATE (n)").consume());
                assertThat(denied.code()).isEqualTo("Neo.ClientError.Security.Forbidden");
                assertThat(denied).hasMessageContaining("can only be read");
                assertThat(session.run("RETURN $i AS i", Map.of("i", i)).single().get("i").asInt()).isEqualTo(i);
            }
        }
        assertThat(lab.account).anyMatch(asked -> !asked.allowed() && asked.researcher().equals("one"));
    }

    @Test
    void aDenialEndsTheTransactionItIsIn() {
        try (var driver = lab.driver("bolt"); var session = driver.session()) {
            var tx = session.beginTransaction();
            tx.run("RETURN 1").consume();
            assertThatThrownBy(() -> tx.run("CREATE (n)").consume()).hasMessageContaining("can only be read");
            assertThatThrownBy(() -> tx.run("RETURN 1").consume()).isInstanceOf(ClientException.class);
            assertThatThrownBy(tx::commit).isInstanceOf(ClientException.class);
            tx.close();
            assertThat(session.run("RETURN 2 AS two").single().get("two").asInt()).isEqualTo(2);
        }
    }

    @Test
    void severalResultsOfATransactionAreReadInTurns() {
        try (var driver = lab.driver("bolt"); var session = driver.session(SessionConfig.builder().withFetchSize(10).build()); var tx = session.beginTransaction()) {
            var first = tx.run(ROWS, Map.of("rows", 100));
            var second = tx.run(ROWS, Map.of("rows", 100));
            for (int i = 1; i <= 100; i++) {
                assertThat(first.next().get("i").asInt()).isEqualTo(i);
                assertThat(second.next().get("i").asInt()).isEqualTo(i);
            }
        }
    }

    @Test
    void aTransactionLastsNoLongerThanItMayWhateverTheClientAsks() {
        try (var hasty = Lab.open(new Bounds(10, Duration.ofMillis(1_500), Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofSeconds(9), Duration.ofSeconds(9), Duration.ofHours(1), 8_192, 1 << 20, 50, 10));
                var driver = hasty.driver("bolt");
                var session = driver.session()) {
            var longest = TransactionConfig.builder().withTimeout(Duration.ofHours(1)).build();
            assertThatThrownBy(() -> session.run("UNWIND range(1, 1000000000) AS i RETURN sum(i * i % 7)", Map.of(), longest).consume())
                    .isInstanceOf(Neo4jException.class)
                    .hasMessageContaining("terminated");
            assertThat(session.run("RETURN 1 AS one").single().get("one").asInt()).isOne();
        }
    }

    @Test
    void nobodyGetsInWithoutAGoodToken() {
        try (var driver = lab.driver("bolt", "ist_nobodys")) {
            assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(AuthenticationException.class);
        }
        try (var driver = lab.driver("neo4j", "ist_nobodys")) {
            assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(AuthenticationException.class);
        }
        try (var driver = GraphDatabase.driver("bolt://localhost:" + lab.port(), AuthTokens.none(), Lab.CONFIG)) {
            assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(AuthenticationException.class);
        }
        try (var driver = GraphDatabase.driver("bolt://localhost:" + lab.port(), AuthTokens.basic("neo4j", Lab.engine().password()), Lab.CONFIG)) {
            assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(Neo4jException.class);
        }
        try (var driver = GraphDatabase.driver("bolt://localhost:" + lab.port(), AuthTokens.bearer(Lab.TOKEN), Lab.CONFIG)) {
            driver.verifyConnectivity();
        }
        lab.guesses.set(0);
    }

    @Test
    void oneSessionMayActForSomebodyElseWhoHasATokenToo() {
        try (var driver = lab.driver("bolt"); var session = driver.session(Session.class, SessionConfig.defaultConfig(), AuthTokens.bearer(Lab.OTHER_TOKEN))) {
            assertThat(session.run("RETURN 1 AS one").single().get("one").asInt()).isOne();
        }
        assertThat(lab.account).anyMatch(asked -> asked.researcher().equals("another"));
    }

    @Test
    void aTokenThatIsTakenBackStopsWithTheNextQuery() {
        lab.tokens.put("ist_short-lived", Lab.somebody("short-lived"));
        try (var driver = lab.driver("bolt", "ist_short-lived"); var session = driver.session()) {
            session.run("RETURN 1").consume();
            lab.tokens.remove("ist_short-lived");
            assertThatThrownBy(() -> session.run("RETURN 1").consume()).isInstanceOf(Neo4jException.class).hasMessageContaining("not known");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bolt", "neo4j"})
    void theDatabaseIsTheRelease(String scheme) {
        try (var driver = lab.driver(scheme)) {
            for (var name : new String[] {"neo4j", Lab.RELEASE}) {
                try (var session = driver.session(SessionConfig.forDatabase(name))) {
                    assertThat(session.run("RETURN 1 AS one").single().get("one").asInt()).isOne();
                }
            }
            for (var name : new String[] {"system", "0000000000000000"}) {
                try (var session = driver.session(SessionConfig.forDatabase(name))) {
                    var missing = catchThrowableOfType(Neo4jException.class, () -> session.run("RETURN 1").consume());
                    assertThat(missing.code()).isEqualTo("Neo.ClientError.Database.DatabaseNotFound");
                    assertThat(missing).isInstanceOfAny(ClientException.class, FatalDiscoveryException.class);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bolt", "neo4j"})
    void whatHasToBeDoneBeforeIsTold(String scheme) {
        try (var driver = lab.driver(scheme); var session = driver.session(SessionConfig.forDatabase(Lab.UNREAD))) {
            assertThatThrownBy(() -> session.run("RETURN 1").consume()).isInstanceOf(Neo4jException.class).hasMessageContaining("Read the terms first");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bolt", "neo4j"})
    void nobodyActsForSomebodyElse(String scheme) {
        try (var driver = lab.driver(scheme); var session = driver.session(SessionConfig.builder().withImpersonatedUser("neo4j").build())) {
            assertThatThrownBy(() -> session.run("RETURN 1").consume()).hasMessageContaining("act for somebody else");
        }
    }

    @Test
    void metadataAndBookmarksAreTakenAndForgotten() {
        try (var driver = lab.driver("bolt"); var session = driver.session()) {
            var config = TransactionConfig.builder().withMetadata(Map.of("why", LocalDate.of(2026, 1, 1))).build();
            session.run("RETURN 1", Map.of(), config).consume();
            session.executeRead(tx -> tx.run("RETURN 1").consume(), config);
        }
    }

    @Test
    void whoeverStopsReadingStopsTheQuery() throws Exception {
        try (var driver = lab.driver("bolt")) {
            var session = driver.session(AsyncSession.class);
            var cursor = session.runAsync(ROWS, Map.of("rows", 90_000)).toCompletableFuture().get(10, TimeUnit.SECONDS);
            cursor.nextAsync().toCompletableFuture().get(10, TimeUnit.SECONDS);
            session.closeAsync().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
        assertThat(Eventually.is(lab.turns::running, 0)).isZero();
    }

    @Test
    void whoeverHangsUpStopsTheQuery() {
        var driver = lab.driver("bolt");
        var running = CompletableFuture.runAsync(() -> driver.session().run("UNWIND range(1, 1000000000) AS i RETURN sum(i * i % 7)").consume());
        assertThat(Eventually.is(lab.turns::running, 1)).isOne();
        driver.close();
        assertThatThrownBy(running::join).isNotNull();
        assertThat(Eventually.is(lab.turns::running, 0)).isZero();
        try (var store = GraphDatabase.driver(Lab.engine().uri(), AuthTokens.basic(Lab.engine().username(), Lab.engine().password())); var session = store.session()) {
            assertThat(Eventually.is(() -> session.run("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range' RETURN count(*) AS n").single().get("n").asInt(), 0)).isZero();
        }
    }

    @Test
    void aThirdQueryAtOnceWaitsAndHearsWhyNot() {
        try (var driver = lab.driver("bolt"); var one = driver.session(); var two = driver.session(); var three = driver.session()) {
            try (var first = one.beginTransaction(); var second = two.beginTransaction()) {
                assertThatThrownBy(() -> three.run("RETURN 1").consume()).hasMessageContaining("No turn came");
                first.commit();
                second.commit();
            }
            assertThat(three.run("RETURN 1 AS one").single().get("one").asInt()).isOne();
        }
    }
}
