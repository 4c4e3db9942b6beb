package isthmus.cypher.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isthmus.cypher.TestGraph;
import isthmus.cypher.door.Step.End;
import isthmus.cypher.door.Step.Failed;
import isthmus.cypher.door.Step.Fields;
import isthmus.cypher.door.Step.Rows;
import isthmus.cypher.door.Verdict.Allowed;
import isthmus.cypher.door.Verdict.Denied;
import isthmus.cypher.door.Verdict.Wrong;
import isthmus.cypher.release.ReleaseStore;
import isthmus.cypher.release.Releases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {

    private static Door door;

    @BeforeAll
    static void open() {
        Path home = TestGraph.home();
        ReleaseStore.load(home, Releases.publication("one"), Releases.dimensions());
        door = Door.open(home);
    }

    @AfterAll
    static void close() {
        door.close();
    }

    static List<String> hostile() {
        return HostileQueries.ALL;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileQueryIsNotAllowed(String query) {
        assertThat(door.verdict(query)).isNotInstanceOf(Allowed.class);
        assertThatThrownBy(() -> door.run(query, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thereAreManyOfThem() {
        System.out.println(HostileQueries.ALL.size() + " hostile queries, none allowed");
        assertThat(HostileQueries.ALL).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "MATCH (n) RETURN n LIMIT 1",
        "MATCH (o:OrganizationRecord) WHERE o.id STARTS WITH 'a' OR o.id ENDS WITH 'b' RETURN o",
        "MATCH (o:OrganizationRecord)-[:HAS_TEAM]->(t:TeamRole) RETURN o.sector, count(t) ORDER BY o.sector",
        "MATCH p = (a:TeamRole)-[:DEPENDS_ON*1..2]->(b) RETURN p LIMIT 5",
        "MATCH p = SHORTEST 1 (a:TeamRole)-[:DEPENDS_ON]->+(b:TeamRole) RETURN length(p) LIMIT 1",
        "MATCH p = shortestPath((a:TeamRole {id: $a})-[:DEPENDS_ON*..4]->(b:TeamRole {id: $b})) RETURN length(p)",
        "MATCH (a:TeamRole) ((x)-[:DEPENDS_ON]->(y)){1,2} (b) RETURN size(x) LIMIT 3",
        "MATCH (o:OrganizationRecord) OPTIONAL MATCH (o)-[r:REACHES]->(d:Dimension {id: 'STR'}) RETURN o.id, r.level",
        "MATCH (o:OrganizationRecord) RETURN o.id, [(o)-[r:REACHES]->(d) | [d.id, r.level]] AS levels",
        "MATCH (o:OrganizationRecord) RETURN [i IN range(1, 2) | COUNT { (o)-[:HAS_TEAM]->(t) WHERE t.size = i }] AS x",
        "MATCH (o:OrganizationRecord) CALL (o) { MATCH (o)-[:HAS_TEAM]->(t) RETURN count(t) AS n } RETURN avg(n), stdev(n)",
        "MATCH (o:OrganizationRecord) WHERE EXISTS { (o)-[:REACHES]->(:Dimension) } RETURN count(*)",
        "MATCH (a:TeamRole)-[:DEPENDS_ON]->(b)-[:DEPENDS_ON]->(c) WHERE NOT (a)-[:DEPENDS_ON]->(c) RETURN count(*)",
        "UNWIND [1, 2] AS x RETURN x UNION UNWIND [2] AS x RETURN x",
        "MATCH (n) RETURN n.id AS load, 1 AS csv",
        "RETURN 'LOAD CSV FROM, CALL dbms.listConfig(), USE' AS text // CALL dbms.listConfig()",
        "CYPHER 25 MATCH (n) RETURN count(n)",
        "EXPLAIN MATCH (n) RETURN n",
        "CALL db.labels() YIELD label RETURN label",
        "CALL db.schema.visualization()"
    })
    void whatOnlyReadsIsAllowed(String query) {
        assertThat(door.verdict(query)).isEqualTo(new Allowed());
    }

    @Test
    void aDenialSaysWhatIsNotAllowedAndWhatToDoInstead() {
        assertThat(door.verdict("LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line"))
                .isEqualTo(new Denied("LOAD CSV is not allowed.", "Send your own data as a parameter, and UNWIND it."));
        assertThat(door.verdict("CALL dbms.listConfig()")).isInstanceOfSatisfying(Denied.class, d -> {
            assertThat(d.part()).isEqualTo("The procedure dbms.listConfig is not allowed.");
            assertThat(d.instead()).contains("db.labels");
        });
        assertThat(door.verdict("SHOW INDEXES")).isInstanceOfSatisfying(Denied.class, d -> assertThat(d.instead()).contains("CALL db.labels()"));
        assertThat(door.verdict("MATCH (n) SET n.x = 1")).isInstanceOfSatisfying(Denied.class, d -> assertThat(d.message()).contains("only be read"));
    }

    @Test
    void whatIsNoCypherIsAnsweredWithThePlaceInTheQuery() {
        assertThat(door.verdict("MATCH (n)\nRETURN m")).isInstanceOfSatisfying(Wrong.class, w -> {
            assertThat(w.code()).isEqualTo("Neo.ClientError.Statement.SyntaxError");
            assertThat(w.message()).contains("m").contains("(line 2, column 8 (offset: 17))").doesNotContain("EXPLAIN");
        });
    }

    @Test
    void aLongOrDeepQueryIsNotEvenLookedAt() {
        assertThat(door.verdict("RETURN '" + "x".repeat(Limits.LONGEST_QUERY) + "'")).isInstanceOf(Denied.class);
        assertThat(door.verdict("RETURN " + "(".repeat(60) + "1" + ")".repeat(60))).isInstanceOf(Denied.class);
    }

    @Test
    void aResultComesWithItsColumnsAndItsEntities() throws InterruptedException {
        var steps = all(door.run("MATCH (o:OrganizationRecord)-[r:HAS_TEAM]->(t) RETURN o, r, t.side AS side, $x AS x, duration('P1D') AS d LIMIT 2", Map.of("x", List.of(1, 2))));

        assertThat(steps.getFirst()).isEqualTo(new Fields(List.of("o", "r", "side", "x", "d")));
        var rows = ((Rows) steps.get(1)).rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().get(0)).isInstanceOfSatisfying(Entity.Node.class, n -> assertThat(n.labels()).containsExactly("OrganizationRecord"));
        assertThat(rows.getFirst().get(1)).isInstanceOfSatisfying(Entity.Relationship.class, r -> assertThat(r.type()).isEqualTo("HAS_TEAM"));
        assertThat(rows.getFirst().get(3)).isEqualTo(List.of(1L, 2L));
        assertThat(rows.getFirst().get(4)).isEqualTo(new Entity.Duration("P0M1DT0S"));
        assertThat(steps.getLast()).isInstanceOfSatisfying(End.class, e -> assertThat(e.cut()).isFalse());
    }

    @Test
    void noMoreRowsComeThanAreAllowed() throws InterruptedException {
        var steps = all(door.run("UNWIND range(1, 1000000) AS x RETURN x", Map.of()));

        assertThat(steps.stream().filter(Rows.class::isInstance).mapToInt(s -> ((Rows) s).rows().size()).sum()).isEqualTo(Limits.MOST_ROWS);
        assertThat(steps.getLast()).isInstanceOfSatisfying(End.class, e -> assertThat(e.cut()).isTrue());
    }

    @Test
    void aQueryThatNeedsTooMuchMemoryEndsAndTheNextOneRuns() throws InterruptedException {
        var steps = all(door.run("UNWIND range(1, 100000000) AS x WITH collect(toString(x)) AS xs RETURN size(xs)", Map.of()));

        assertThat(steps.getLast()).isInstanceOfSatisfying(Failed.class, f -> assertThat(f.message()).contains("64 MB"));
        assertThat(all(door.run("RETURN 1 AS x", Map.of())).getLast()).isInstanceOf(End.class);
    }

    @Test
    void whoeverLeavesEndsTheQueryInTheDatabaseToo() throws InterruptedException {
        var running = door.run("UNWIND range(1, 2000000000) AS x WITH x WHERE x % 1000000007 = 0 RETURN count(x) AS n", Map.of());
        assertThat(running.next(Duration.ofMillis(500))).isNotNull();
        assertThat(busy()).isEqualTo(1);

        running.close();

        assertThat(busy()).isZero();
    }

    /** How many queries of others the store works on. */
    private static long busy() {
        try (var driver = org.neo4j.driver.GraphDatabase.driver(door.uri(), org.neo4j.driver.AuthTokens.basic(door.username(), door.password()));
                var session = driver.session()) {
            return session.run("SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE metaData.ticket IS NOT NULL RETURN count(*) AS n").single().get("n").asLong();
        }
    }

    @Test
    void aValueThatIsMissingIsSaidToBe() throws InterruptedException {
        assertThat(all(door.run("RETURN $nothing AS x", Map.of())).getLast())
                .isInstanceOfSatisfying(Failed.class, f -> assertThat(f.message()).contains("nothing"));
    }

    private static List<Step> all(Running running) throws InterruptedException {
        var steps = new ArrayList<Step>();
        try (running) {
            @Nullable Step last = null;
            while (!(last instanceof End) && !(last instanceof Failed)) {
                last = running.next(Duration.ofSeconds(60)).orElseThrow();
                steps.add(last);
            }
        }
        return steps;
    }
}
