package isthmus.surveys;

import io.helidon.logging.common.LogConfig;
import isthmus.assessment.input.Checked;
import isthmus.cypher.GraphStopped;
import isthmus.cypher.GraphUnavailable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts the service from the environment, says where it is, and stops it cleanly on Ctrl-C; or does what words ask for. */
public final class Main {

    private static final Logger LOG = Logger.getLogger(Main.class.getName());

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        if (args.length > 0) {
            System.exit(Command.run(List.of(args), System.getenv(), System.out, System.err));
        }
        LogConfig.configureRuntime();
        var configuration = configuration();
        configuration.log().begin(configuration.requestLog());
        Stream.of(configuration.neo4j(), configuration.researchNeo4j()).flatMap(Optional::stream).filter(Configuration.Neo4jServer::isOverheard).forEach(server -> LOG.log(
                Level.WARNING,
                "The way to the Neo4j server at {0} is not encrypted: whoever is on it reads what goes over it, and the password."
                        + " Unless the network itself is encrypted, write neo4j+s:// or bolt+s:// in its address.",
                server.uri().getHost()));
        System.out.println("Isthmus is starting; the first time takes some seconds longer.");
        Isthmus isthmus;
        try {
            isthmus = Isthmus.start(configuration);
        } catch (IllegalStateException | GraphStopped | GraphUnavailable e) {
            System.err.println(e.getMessage());
            System.exit(1);
            return;
        }
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            isthmus.close();
            System.out.println("Isthmus has stopped; everything is kept.");
            stopped.countDown();
        }));
        System.out.println(greeting(isthmus));
        stopped.await();
    }

    private static Configuration configuration() {
        return switch (Configuration.read(System.getenv())) {
            case Checked.Accepted<Configuration>(Configuration configuration) -> configuration;
            case Checked.Rejected<Configuration>(var problems) -> {
                problems.forEach(System.err::println);
                System.exit(2);
                throw new IllegalStateException("unreachable");
            }
        };
    }

    private static String greeting(Isthmus isthmus) {
        var text = new StringBuilder("\nIsthmus is at ").append(isthmus.baseUrl()).append("\n\n");
        isthmus.firstSetupLink()
                .ifPresent(link -> text.append("Nobody can sign in yet. Set up the first administrator (works once, for a day):\n  ")
                        .append(link)
                        .append("\n\n"));
        if (isthmus.organizations().list().stream().anyMatch(o -> o.synthetic())) {
            text.append("The demonstration, Meridian Mutual, is synthetic: its people and answers are made up.\n");
        }
        return text.append("Stop with Ctrl-C; nothing is lost.\n").toString();
    }
}
