package isthmus.surveys.durability;

import isthmus.cypher.EmbeddedNeo4j;
import isthmus.cypher.Graph;
import isthmus.cypher.response.ResponseGraph;
import isthmus.surveys.Caller;
import isthmus.surveys.Isthmus;
import isthmus.surveys.Service;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The real service on a Neo4j that it takes for a server, with a network between them that can be broken; and a way around it. */
final class Rig {

    private static final class Holder {
        static final Rig RIG = new Rig();
    }

    private final Path home;
    private final EmbeddedNeo4j engine;
    private final FaultProxy proxy;
    private final Isthmus isthmus;
    private final Graph graph;
    private final ResponseGraph responses;
    private final String address;

    /** One for all tests of this JVM, started when it is first asked for. */
    static Rig running() {
        return Holder.RIG;
    }

    private Rig() {
        this.home = Service.temporaryFolder();
        this.engine = EmbeddedNeo4j.start(home.resolve("neo4j"));
        this.proxy = new FaultProxy(engine.uri().getPort());
        int port = Service.freePort();
        this.isthmus = Service.start(
                home.resolve("unused"),
                Map.of(
                        "ISTHMUS_PORT", String.valueOf(port),
                        "ISTHMUS_DEMO", "false",
                        "ISTHMUS_RATE_LIMIT", "0",
                        "NEO4J_URI", "bolt://127.0.0.1:" + proxy.port(),
                        "NEO4J_PASSWORD", engine.password()));
        this.address = "http://localhost:" + port;
        this.graph = Graph.connect(engine);
        this.responses = new ResponseGraph(graph);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    FaultProxy network() {
        return proxy;
    }

    Caller respondent() {
        return new Caller(address);
    }

    Caller administrator() {
        return respondent().withToken(Service.ADMIN_TOKEN);
    }

    /** The marks of all responses of a round, past service and network. */
    List<OptionalInt> responses(Round round) {
        return responses.responses(round.campaign()).stream().map(r -> Mark.of(round.items(), r.answers())).toList();
    }

    private void close() {
        isthmus.close();
        proxy.close();
        responses.close();
        graph.close();
        engine.close();
        Service.deleteAll(home);
    }
}
