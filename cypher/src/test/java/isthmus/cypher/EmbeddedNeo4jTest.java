package isthmus.cypher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import isthmus.cypher.organization.OrganizationGraph;
import isthmus.cypher.response.ResponseGraph;
import isthmus.cypher.response.Sheet;
import isthmus.cypher.schema.SchemaMigrations;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

class EmbeddedNeo4jTest {

    private static final Statement LOAD = Statement.of(EmbeddedNeo4jTest.class, "load");
    private static final Path HOME = TestGraph.home();

    private static EmbeddedNeo4j engine;
    private static Graph graph;

    @BeforeAll
    static void start() {
        engine = EmbeddedNeo4j.start(HOME);
        graph = Graph.connect(engine);
    }

    @AfterAll
    static void stop() {
        graph.close();
        engine.close();
    }

    @Test
    void itListensOnThisMachineOnly() {
        assertThat(engine.uri().getHost()).isEqualTo("127.0.0.1");
        assertThat(graph.isAvailable()).isTrue();
    }

    @Test
    void nobodyGetsInWithoutThePasswordNorLocksOthersOut() {
        for (var password : List.of("neo4j", "", "wrong", "wrong again", "wrong for good")) {
            try (var stranger = Graph.connect(engine.uri(), engine.username(), password)) {
                assertThatThrownBy(stranger::isAvailable).isInstanceOf(AuthenticationException.class);
            }
        }
        try (var owner = Graph.connect(engine)) {
            assertThat(owner.isAvailable()).isTrue();
        }
    }

    @Test
    void aSecondOneOnTheSameFolderSaysWhatToDo() {
        assertThatThrownBy(() -> EmbeddedNeo4j.start(HOME))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The database in " + HOME.toAbsolutePath() + " did not start: ")
                .hasMessageEndingWith("Is another Isthmus running on it? Stop that one, or name another folder with ISTHMUS_DATA.");
        assertThat(graph.isAvailable()).isTrue();
    }

    @Test
    void aFolderThatIsAFileSaysWhatToDo(@TempDir Path folder) throws IOException {
        var file = Files.createFile(folder.resolve("data"));

        assertThatThrownBy(() -> EmbeddedNeo4j.start(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The data folder " + file + " cannot be used: ")
                .hasMessageEndingWith("Make it writable, or name another one with ISTHMUS_DATA.");
    }

    @Test
    void whatWasWrittenIsThereAfterARestartUnderANewPassword() {
        var home = TestGraph.home();
        String password;
        String id;
        try (var first = EmbeddedNeo4j.start(home);
                var own = Graph.connect(first)) {
            SchemaMigrations.apply(own);
            password = first.password();
            id = new OrganizationGraph(own).create("Tidewater", null, false, LocalDate.of(2026, 1, 2)).id();
        }
        try (var second = EmbeddedNeo4j.start(home);
                var own = Graph.connect(second)) {
            SchemaMigrations.apply(own);
            assertThat(second.password()).isNotEqualTo(password);
            assertThat(new OrganizationGraph(own).find(id)).isPresent();
        }
    }

    @Test
    void theTransactionLogForgetsWhichLinkAResponseCameThrough() throws IOException {
        var home = TestGraph.home();
        var log = home.resolve("data/transactions/neo4j");
        // Short words are packed to fewer bits in the files, and would not be found.
        var receipt = "tell-tale ".repeat(20);
        try (var first = EmbeddedNeo4j.start(home);
                var own = Graph.connect(first);
                var responses = new ResponseGraph(own)) {
            SchemaMigrations.apply(own);
            var tidewater = Tidewater.on(own);
            responses.submit(tidewater.link(), receipt, door -> new Sheet(Tidewater.ANSWERS));
            assertThat(holds(log, "tell-tale tell-tale")).isTrue();
            tidewater.links(1_000);
            tidewater.link();
        }
        assertThat(holds(log, "tell-tale tell-tale")).isFalse();
    }

    private static boolean holds(Path folder, String word) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
            }
            return false;
        }
    }

    @Test
    void anEngineThatStoppedIsUnavailable() {
        var other = EmbeddedNeo4j.start(TestGraph.home());
        try (var own = Graph.connect(other)) {
            assertThat(own.isAvailable()).isTrue();
            other.close();

            assertThat(own.isAvailable()).isFalse();
            assertThatThrownBy(() -> new OrganizationGraph(own).list()).isInstanceOf(GraphUnavailable.class);
        }
    }

    @Test
    void aStatementCannotReadFiles(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("secret.csv"), "secret");

        assertThatThrownBy(() -> graph.read(LOAD, Map.of("url", file.toUri().toString()), r -> r))
                .isInstanceOf(Neo4jException.class)
                .hasMessageContaining("dbms.security.allow_csv_import_from_file_urls");
    }

    @Test
    void aStatementCannotCallOtherServers() throws IOException {
        var calls = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/secret.csv";
            assertThatThrownBy(() -> graph.read(LOAD, Map.of("url", url), r -> r)).isInstanceOf(Neo4jException.class);
            assertThat(calls).hasValue(0);
        } finally {
            server.stop(0);
        }
    }
}
