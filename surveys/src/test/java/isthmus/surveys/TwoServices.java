package isthmus.surveys;

import isthmus.cypher.EmbeddedNeo4j;
import isthmus.cypher.GraphUnavailable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two services of one installation on one database, which they reach as a cluster; one limit, 20 at once and one a second. */
final class TwoServices {

    static final int AT_ONCE = 20;
    static final String SECRET = "the same secret for all services of this installation";

    private static final List<Isthmus> SERVICES = new ArrayList<>();

    private TwoServices() {}

    /** @param client who asks, as their proxy says */
    static synchronized Caller at(int service, String client) {
        if (SERVICES.isEmpty()) {
            start();
        }
        return new Caller("http://localhost:" + SERVICES.get(service).port()).with("X-Forwarded-For", client);
    }

    private static void start() {
        var folder = Service.temporaryFolder();
        var engine = EmbeddedNeo4j.start(folder.resolve("neo4j"));
        SERVICES.add(service(folder, engine, 1));
        SERVICES.add(service(folder, engine, 1));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            SERVICES.forEach(Isthmus::close);
            engine.close();
            Service.deleteAll(folder);
        }));
    }

    /** An engine that has just been started on a busy machine answers later than a service waits. */
    private static Isthmus service(Path folder, EmbeddedNeo4j engine, int tries) {
        try {
            return Service.start(folder, Map.of(
                    "ISTHMUS_PORT", String.valueOf(Service.freePort()),
                    "ISTHMUS_DEMO", "false",
                    "ISTHMUS_RATE_LIMIT", String.valueOf(3 * AT_ONCE),
                    "ISTHMUS_SECRET", SECRET,
                    "NEO4J_URI", engine.uri().toString().replace("bolt:", "neo4j:"),
                    "NEO4J_USERNAME", engine.username(),
                    "NEO4J_PASSWORD", engine.password()));
        } catch (GraphUnavailable e) {
            if (tries == 5) {
                throw e;
            }
            return service(folder, engine, tries + 1);
        }
    }
}
