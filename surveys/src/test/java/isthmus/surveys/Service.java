package isthmus.surveys;

import io.helidon.logging.common.LogConfig;
import isthmus.assessment.input.Checked;
import isthmus.cypher.EmbeddedNeo4j;
import isthmus.surveys.edge.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** One real service with its real database for all tests of this JVM, as {@code mvn} would start it. */
public final class Service {

    public static final String ADMIN_TOKEN = "an-administrators-token-of-enough-letters";

    private static Service running;

    private final Isthmus isthmus;
    private final String address;
    private final String firstSetupLink;
    private final Path data;

    private Service(Isthmus isthmus, String address, Path data) {
        this.data = data;
        this.isthmus = isthmus;
        this.address = address;
        this.firstSetupLink = isthmus.firstSetupLink().orElseThrow();
    }

    /** The shared service, started when it is first asked for. */
    public static synchronized Service running() {
        if (running == null) {
            var data = temporaryFolder();
            int port = freePort();
            running = new Service(start(data, Map.of("ISTHMUS_PORT", String.valueOf(port))), "http://localhost:" + port, data);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                running.isthmus.close();
                deleteAll(data);
            }));
        }
        return running;
    }

    /** A service of a measurement's own on an engine that was started beside it: nothing in it yet, nobody refused for asking often. */
    public static Isthmus on(EmbeddedNeo4j engine) {
        return start(temporaryFolder(), Map.of(
                "ISTHMUS_PORT", String.valueOf(freePort()),
                "ISTHMUS_DEMO", "false",
                "NEO4J_URI", engine.uri().toString(),
                "NEO4J_USERNAME", engine.username(),
                "NEO4J_PASSWORD", engine.password()));
    }

    /** A script with the administrator's token, at a service of a measurement's own. */
    public static Caller administrator(Isthmus isthmus) {
        return new Caller("http://localhost:" + isthmus.port()).withToken(ADMIN_TOKEN);
    }

    /** A service of a test's own; the test closes it. */
    public static Isthmus start(Path data, Map<String, String> environment) {
        return start(data, environment, Clock.systemUTC(), Patience.USUAL);
    }

    static Isthmus start(Path data, Map<String, String> environment, Patience patience) {
        return start(data, environment, Clock.systemUTC(), patience);
    }

    static Isthmus start(Path data, Map<String, String> environment, Clock clock, Patience patience) {
        LogConfig.configureRuntime();
        var all = new HashMap<>(Map.of(
                "ISTHMUS_DATA", data.toString(),
                "ISTHMUS_ADMIN_TOKEN", ADMIN_TOKEN,
                "ISTHMUS_RATE_LIMIT", "0",
                "ISTHMUS_BOLT_PORT", "0",
                "ISTHMUS_PROXIES", "127.0.0.1,::1",
                "ISTHMUS_INSTRUMENTS", Path.of("src", "test", "instruments").toString()));
        all.putAll(environment);
        return switch (Configuration.read(all)) {
            case Checked.Accepted<Configuration>(Configuration configuration) -> Isthmus.start(configuration, clock, patience);
            case Checked.Rejected<Configuration>(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    public Isthmus isthmus() {
        return isthmus;
    }

    /** Where it keeps what it keeps. */
    Path data() {
        return data;
    }

    public String address() {
        return address;
    }

    /** Works once; the first administrator is set up by {@link People}. */
    String firstSetupLink() {
        return firstSetupLink;
    }

    public Caller nobody() {
        return new Caller(address);
    }

    /** A script with the administrator's token. */
    public Caller administrator() {
        return nobody().withToken(ADMIN_TOKEN);
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("isthmus-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void deleteAll(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
