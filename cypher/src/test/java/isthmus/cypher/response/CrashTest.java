package isthmus.cypher.response;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.cypher.EmbeddedNeo4j;
import isthmus.cypher.Graph;
import isthmus.cypher.TestGraph;
import isthmus.cypher.Tidewater;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.cypher.schema.SchemaMigrations;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Kills a process in the middle of many submissions. */
class CrashTest {

    private static final int WRITERS = 8;
    private static final int ENOUGH = 300;

    /** The process that is killed: says the campaign's id, then link and receipt of every submission once it is acknowledged. */
    static final class Victim {
        private Victim() {}

        public static void main(String[] arguments) {
            var graph = Graph.connect(EmbeddedNeo4j.start(Path.of(arguments[0])));
            SchemaMigrations.apply(graph);
            var tidewater = Tidewater.on(graph);
            var responses = new ResponseGraph(graph);
            say(tidewater.campaign().id());
            for (int i = 0; i < WRITERS; i++) {
                Thread.ofPlatform().start(() -> {
                    while (true) {
                        for (var link : tidewater.links(100)) {
                            var receipt = UUID.randomUUID().toString();
                            var outcome = responses.submit(link, receipt, door -> new Sheet(Tidewater.ANSWERS));
                            if (!outcome.equals(new Outcome.Submitted(receipt, false))) {
                                throw new IllegalStateException(outcome.toString());
                            }
                            say(link + " " + receipt);
                        }
                    }
                });
            }
        }

        private static synchronized void say(String line) {
            System.out.print(line + "\n");
            System.out.flush();
        }
    }

    @Test
    void everyAcknowledgedSubmissionSurvivesAKill() throws IOException {
        var home = TestGraph.home();
        var victim = start(home);
        String campaign;
        var acknowledged = new ArrayList<String>();
        try (var said = victim.inputReader()) {
            campaign = said.readLine();
            for (int i = 0; i < ENOUGH; i++) {
                acknowledged.add(said.readLine());
            }
            // Through its handle: the process itself would close the pipe, and what was said last would be lost.
            victim.toHandle().destroyForcibly();
            acknowledged.addAll(remaining(said));
        } finally {
            victim.destroyForcibly();
        }

        try (var engine = EmbeddedNeo4j.start(home);
                var graph = Graph.connect(engine);
                var responses = new ResponseGraph(graph)) {
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH).allSatisfy(line -> {
                var door = (Door.Personal) responses.door(line.split(" ")[0]).orElseThrow();
                assertThat(door.receipt()).isEqualTo(line.split(" ")[1]);
                assertThat(door.state()).isEqualTo(Door.State.SUBMITTED);
            });
            // Invitation and response change together or not at all, also where nobody was told any more.
            assertThat(responses.responses(campaign))
                    .hasSize(new CampaignGraph(graph).progress(campaign).submitted())
                    .hasSizeGreaterThanOrEqualTo(acknowledged.size())
                    .allMatch(response -> response.answers().equals(Tidewater.ANSWERS));
        }
    }

    private static Process start(Path home) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Victim.class.getName(), home.toString()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** What the pipe still holds; a line that the kill cut short was never said. */
    private static List<String> remaining(BufferedReader said) throws IOException {
        return said.lines().filter(line -> line.matches("\\S{36} \\S{36}")).toList();
    }
}
