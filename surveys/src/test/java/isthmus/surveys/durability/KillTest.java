package isthmus.surveys.durability;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.cypher.EmbeddedNeo4j;
import isthmus.cypher.Graph;
import isthmus.cypher.response.ResponseGraph;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the service in the middle of its work, again and again, while people answer over HTTP. {@code -Disthmus.crash.cycles}
 * says how often; half of them each on two services beside each other. Nearly all of a cycle is the start of a cold virtual
 * machine: a hundred take two processors twenty minutes.
 */
@Tag("long")
class KillTest {

    private static final int CYCLES = Integer.getInteger("isthmus.crash.cycles", 100);
    private static final int RESPONDENTS = 8;
    private static final int LINKS = 5_000;
    private static final int PLACES = 3_000;
    private static final int LOOKED_AT = 40;

    private static final Duration READY = Duration.ofSeconds(30);

    /** A start that takes longer than is promised is to be told with its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    static Path folder;

    /** What one victim went through. */
    private record Story(int kills, int acknowledged, int unknown, Duration slowestStart, List<String> faults) {}

    @Test
    void whatWasAcknowledgedSurvivesEveryKill() {
        long began = System.nanoTime();
        var distribution = Distribution.archived(folder);
        var one = CompletableFuture.supplyAsync(() -> story("one", CYCLES - CYCLES / 2, distribution), Thread::startVirtualThread);
        var other = CompletableFuture.supplyAsync(() -> story("other", CYCLES / 2, distribution), Thread::startVirtualThread);

        for (var story : List.of(one.join(), other.join())) {
            System.out.println(story + " in " + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s");
            assertThat(story.faults()).isEmpty();
            assertThat(story.slowestStart()).isLessThan(READY);
            assertThat(story.acknowledged()).isGreaterThan(story.kills());
        }
    }

    private static Story story(String name, int cycles, Distribution distribution) {
        var random = RandomGenerator.of("L64X128MixRandom");
        var ledger = new Ledger();
        var marks = new AtomicInteger();
        var faults = new ArrayList<String>();
        var slowest = Duration.ZERO;
        var data = folder.resolve(name);
        Round round;
        int unknown = 0;
        try (var victim = new Victim(data, List.of(), distribution)) {
            victim.start();
            victim.awaitReady(PATIENCE);
            round = Round.open(victim.administrator(), "Harbour " + name);
            var links = new ConcurrentLinkedDeque<>(round.links(victim.administrator(), LINKS));
            var shared = round.sharedLink(victim.administrator(), PLACES);
            for (int cycle = 1; cycle <= cycles; cycle++) {
                var respondents = new Respondents(RESPONDENTS, round, ledger, marks, links, victim::respondent).alsoBeginningThrough(shared);
                int enough = 1 + random.nextInt(40);
                Wait.until(PATIENCE, () -> respondents.acknowledged() >= enough);
                victim.kill();
                respondents.finish();
                unknown += respondents.broken();
                faults.addAll(respondents.surprises());
                if (cycle % 10 == 0) {
                    // In the middle of its recovery too.
                    victim.start();
                    pause(random.nextLong(slowest.toMillis()));
                    victim.kill();
                }
                victim.start();
                var start = victim.awaitReady(PATIENCE);
                slowest = start.compareTo(slowest) > 0 ? start : slowest;
                if (cycle % 5 == 0) {
                    var some = new ArrayList<>(ledger.links());
                    Collections.shuffle(some);
                    faults.addAll(ledger.faultsOfLinks(round.shown(victim.respondent(), some.subList(0, Math.min(LOOKED_AT, some.size())))));
                }
            }
            var shown = round.shown(victim.respondent(), ledger.links());
            int places = victim.respondent().get("/api/v1/survey/" + shared).json().path("started").asInt();
            faults.addAll(ledger.faultsOfBeginnings(places));
            victim.stop();
            try (var engine = EmbeddedNeo4j.start(data.resolve("neo4j"));
                    var graph = Graph.connect(engine);
                    var responses = new ResponseGraph(graph)) {
                var found = responses.responses(round.campaign()).stream().map(r -> Mark.of(round.items(), r.answers())).toList();
                faults.addAll(ledger.faultsOfResponses(shown, found));
            }
        }
        return new Story(cycles, ledger.acknowledged(), unknown, slowest, faults);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
