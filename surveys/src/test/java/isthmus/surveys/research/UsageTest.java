package isthmus.surveys.research;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.cypher.EmbeddedNeo4j;
import isthmus.cypher.Graph;
import isthmus.cypher.account.Account;
import isthmus.cypher.account.AccountGraph;
import isthmus.cypher.researcher.ResearchUseGraph;
import isthmus.cypher.researcher.Use;
import isthmus.cypher.schema.SchemaMigrations;
import isthmus.surveys.web.Visitor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir
    private static Path home;

    private static EmbeddedNeo4j engine;
    private static Graph graph;
    private static ResearchUseGraph uses;

    @BeforeAll
    static void start() {
        engine = EmbeddedNeo4j.start(home);
        graph = Graph.connect(engine);
        SchemaMigrations.apply(graph);
        uses = new ResearchUseGraph(graph);
        for (var name : new String[] {"many", "few", "late"}) {
            new AccountGraph(graph).create(name, name, Account.Role.RESEARCHER, Set.of(), NOON);
        }
    }

    @AfterAll
    static void stop() {
        graph.close();
        engine.close();
    }

    private static long noted(String account) {
        return uses.days(account, Instant.EPOCH).stream().mapToLong(d -> d.allowed() + d.denied()).sum();
    }

    @Test
    void everythingThatWasNotedIsWrittenAtTheEnd() {
        try (var usage = new Usage(uses, CLOCK)) {
            for (int i = 0; i < 1_234; i++) {
                usage.note("many", "one", Use.Door.BOLT, i % 2 == 0, 3, Duration.ofMillis(5));
            }
        }

        assertThat(uses.days("many", NOON)).singleElement().isEqualTo(
                new ResearchUseGraph.Day(NOON.atZone(ZoneOffset.UTC).toLocalDate(), "one", Use.Door.BOLT, 617, 617, 3 * 1_234, 5 * 1_234));
    }

    @Test
    void aSingleUseIsWrittenByItselfAndStrangersLeaveNone() throws InterruptedException {
        try (var usage = new Usage(uses, CLOCK)) {
            usage.note(Visitor.NOBODY, "one", Use.Door.FILE, true, 0, Duration.ZERO);
            usage.note("few", "one", Use.Door.FILE, true, 0, Duration.ofMillis(-1));
            for (var until = Instant.now().plusSeconds(30); noted("few") == 0 && Instant.now().isBefore(until); ) {
                Thread.sleep(50);
            }
            assertThat(noted("few")).isEqualTo(1);
        }
    }

    @Test
    void whatIsNotedWhileItClosesThrowsNothing() {
        var usage = new Usage(uses, CLOCK);
        usage.close();
        for (int i = 0; i < 501; i++) {
            usage.note("late", "one", Use.Door.HTTP, true, 0, Duration.ZERO);
        }
        usage.close();
        assertThat(noted("late")).isEqualTo(501);
    }
}
