package isthmus.cypher.audit;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.cypher.Graph;
import isthmus.cypher.Statement;
import isthmus.cypher.TestGraph;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** There is one trail for all of the engine, and these tests break it: each begins an empty one. */
class AuditGraphTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");
    private static final Statement FORGET = Statement.of(AuditGraphTest.class, "forget");

    private static final Graph GRAPH = TestGraph.graph();
    private static final AuditGraph AUDIT = new AuditGraph(GRAPH);

    @AfterAll
    static void leaveNothing() {
        AUDIT.close();
        GRAPH.write(FORGET, Map.of());
    }

    @BeforeEach
    void anEmptyTrail() {
        GRAPH.write(FORGET, Map.of());
    }

    private static Entry.Content content(String who, Act act, Subject subject) {
        return new Entry.Content(who, act, subject, Entry.Outcome.DONE);
    }

    private static void note(String who, Act act, Subject subject) {
        AUDIT.append(NOON, content(who, act, subject));
    }

    private static void someEntries() {
        note("ada", Act.SIGN_IN, Subject.NOTHING);
        note("ada", Act.CAMPAIGN_CLOSED, Subject.ofCampaign("tidewater", "spring"));
        note("ben", Act.REPORT_TAKEN, Subject.ofCampaign("tidewater", "spring"));
        note("ada", Act.ACCOUNT_MADE, Subject.ofAccount("ben"));
        note("ben", Act.STRUCTURE_EXPORTED, Subject.ofOrganization("harbour"));
    }

    @Test
    void anEntryComesBackAsItWasWrittenTheNewestFirst() {
        someEntries();

        var all = AUDIT.list(Wanted.ALL, 10);

        assertThat(all).extracting(Entry::number).containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(all.get(3)).isEqualTo(new Entry(2, NOON, content("ada", Act.CAMPAIGN_CLOSED, Subject.ofCampaign("tidewater", "spring"))));
        assertThat(AUDIT.list(Wanted.ALL.before(4), 2)).extracting(Entry::number).containsExactly(3L, 2L);
    }

    @Test
    void entriesAreFoundByActByWhomAndByTheirTime() {
        someEntries();
        AUDIT.append(NOON.plus(Duration.ofDays(2)), content(null, Act.SIGN_IN, Subject.NOTHING));

        assertThat(AUDIT.list(new Wanted(Act.SIGN_IN, null, null, null, null), 10)).extracting(Entry::number).containsExactly(6L, 1L);
        assertThat(AUDIT.list(new Wanted(null, "ben", null, null, null), 10)).extracting(Entry::number).containsExactly(5L, 3L);
        assertThat(AUDIT.list(new Wanted(null, null, NOON.plusSeconds(1), null, null), 10)).extracting(Entry::number).containsExactly(6L);
        assertThat(AUDIT.list(new Wanted(Act.SIGN_IN, null, null, NOON.plusSeconds(1), null), 10)).extracting(Entry::number).containsExactly(1L);
        assertThat(AUDIT.ofOrganization("tidewater", 10)).extracting(Entry::number).containsExactly(3L, 2L);
    }

    @Test
    void aTrailThatNobodyTouchedIsWhole() {
        assertThat(AUDIT.verify()).isEqualTo(new Chain.Whole(0, 0, 0, Seal.START));
        someEntries();

        assertThat(AUDIT.verify()).isInstanceOfSatisfying(Chain.Whole.class, whole -> {
            assertThat(whole.entries()).isEqualTo(5);
            assertThat(AUDIT.chainAt(5)).contains(whole.value());
        });
    }

    @Test
    void thoseWhoWriteAtTheSameTimeMakeOneChainWithoutGaps() {
        IntStream.range(0, 200).parallel().forEach(i -> note("writer-" + i, Act.SIGN_IN, Subject.NOTHING));
        try (var other = new AuditGraph(GRAPH)) {
            IntStream.range(0, 100).parallel().forEach(i -> (i % 2 == 0 ? AUDIT : other).append(NOON, content("w" + i, Act.SIGN_OUT, Subject.NOTHING)));
        }

        assertThat(AUDIT.verify()).isInstanceOfSatisfying(Chain.Whole.class, whole -> assertThat(whole.entries()).isEqualTo(300));
        assertThat(AUDIT.list(Wanted.ALL, 1_000)).extracting(e -> e.content() == null ? "" : e.content().who()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rename", "backdate", "delete", "deleteTail", "swap", "hide"})
    void whatSomebodyChangesInTheDatabaseShows(String how) {
        someEntries();

        GRAPH.write(Statement.of(AuditGraphTest.class, how), Map.of());

        assertThat(AUDIT.verify()).isInstanceOf(Chain.Broken.class);
    }

    @Test
    void anErasedOrganizationIsForgottenAndTheChainStillHolds() {
        someEntries();

        GRAPH.transaction(tx -> {
            AuditGraph.eraseOrganization(tx, "tidewater");
            return true;
        });

        var all = AUDIT.list(Wanted.ALL, 10);
        assertThat(all).filteredOn(e -> e.content() == null).extracting(Entry::number).containsExactly(3L, 2L);
        assertThat(all.toString()).doesNotContain("tidewater", "spring").contains("harbour");
        assertThat(AUDIT.verify()).isInstanceOfSatisfying(Chain.Whole.class, whole -> {
            assertThat(whole.entries()).isEqualTo(5);
            assertThat(whole.erased()).isEqualTo(2);
        });
    }

    @Test
    void anErasedAccountIsForgottenWhetherItActedOrWasActedOn() {
        someEntries();

        GRAPH.transaction(tx -> {
            AuditGraph.eraseAccount(tx, "ben");
            return true;
        });

        assertThat(AUDIT.list(Wanted.ALL, 10).toString()).doesNotContain("ben").contains("ada");
        assertThat(AUDIT.verify()).isInstanceOfSatisfying(Chain.Whole.class, whole -> assertThat(whole.erased()).isEqualTo(3));
    }

    @Test
    void oldEntriesGoFromTheBeginningAndTheRestStillHolds() {
        assertThat(AUDIT.expire(NOON)).isZero();
        someEntries();
        AUDIT.append(NOON.plus(Duration.ofDays(30)), content("ada", Act.SIGN_IN, Subject.NOTHING));

        assertThat(AUDIT.expire(NOON)).isZero();
        assertThat(AUDIT.expire(NOON.plusSeconds(1))).isEqualTo(5);

        assertThat(AUDIT.list(Wanted.ALL, 10)).extracting(Entry::number).containsExactly(6L);
        assertThat(AUDIT.verify()).isInstanceOfSatisfying(Chain.Whole.class, whole -> assertThat(whole.entries()).isEqualTo(1));
        assertThat(AUDIT.expire(NOON.plus(Duration.ofDays(31)))).isEqualTo(1);
        note("ada", Act.SIGN_OUT, Subject.NOTHING);
        assertThat(AUDIT.list(Wanted.ALL, 10)).extracting(Entry::number).containsExactly(7L);
        assertThat(AUDIT.verify()).isInstanceOfSatisfying(Chain.Whole.class, whole -> assertThat(whole.entries()).isEqualTo(1));
    }

    @Test
    void everyActHasAWordOfItsOwn() {
        assertThat(List.of(Act.values())).extracting(Act::word).doesNotHaveDuplicates().contains("signIn", "secondFactorOn");
        assertThat(List.of(Act.values())).allSatisfy(act -> assertThat(Act.of(act.word())).contains(act));
    }
}
