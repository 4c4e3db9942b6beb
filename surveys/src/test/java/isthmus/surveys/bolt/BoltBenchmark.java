package isthmus.surveys.bolt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * What the door costs: the same driver, in one run, by way of it and on the store itself. Prints medians, taken in turns so that whatever else
 * the machine does meets both.
 */
public final class BoltBenchmark {

    private static final String SMALL = "MATCH (o:OrganizationRecord) WHERE o.size = $size RETURN count(o) AS n";
    private static final String LARGE = "UNWIND range(1, 100000) AS i RETURN i, 'row ' + i AS text, i * 0.5 AS half";
    private static final String BOMB = "UNWIND range(1, 1000000000) AS i WITH i WHERE i % 1000000007 = 0 RETURN count(i) AS n";
    private static final int RESEARCHERS = 64;

    private BoltBenchmark() {}

    /** @param args seconds for each measurement */
    public static void main(String[] args) throws InterruptedException {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        try (var lab = Lab.open(); var door = lab.driver("bolt"); var store = store()) {
            compare("small query", store, door, seconds, BoltBenchmark::small, 1.3);
            compare("100,000 rows", store, door, seconds, BoltBenchmark::large, 1.2);
            crowd(lab, seconds);
        }
        System.exit(0);
    }

    private static Driver store() {
        return GraphDatabase.driver(Lab.engine().uri(), AuthTokens.basic(Lab.engine().username(), Lab.engine().password()), Lab.CONFIG);
    }

    private interface Ask {
        void of(Driver driver);
    }

    private static void small(Driver driver) {
        try (var session = driver.session()) {
            session.run(SMALL, Map.of("size", "S")).consume();
        }
    }

    private static void large(Driver driver) {
        try (var session = driver.session()) {
            session.run(LARGE).forEachRemaining(r -> r.get("i").asLong());
        }
    }

    private static void compare(String what, Driver store, Driver door, int seconds, Ask ask, double goal) {
        var direct = new ArrayList<Long>();
        var through = new ArrayList<Long>();
        // Half of the time for the compiler.
        for (boolean warm : new boolean[] {false, true}) {
            direct.clear();
            through.clear();
            long until = System.nanoTime() + seconds * 500_000_000L;
            while (System.nanoTime() < until || direct.size() < 5) {
                direct.add(took(ask, store));
                through.add(took(ask, door));
            }
            if (warm) {
                double ratio = median(through) / median(direct);
                System.out.printf("%s: store %.2f ms, door %.2f ms, %.2f times (goal %.1f), %d each%n", what, median(direct), median(through), ratio, goal, direct.size());
            }
        }
    }

    private static long took(Ask ask, Driver driver) {
        long began = System.nanoTime();
        ask.of(driver);
        return System.nanoTime() - began;
    }

    private static double median(List<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[sorted.length / 2] / 1e6;
    }

    /** All ask small queries; then one of them sends what takes as long as it may, over and over. */
    private static void crowd(Lab lab, int seconds) throws InterruptedException {
        lab.tokens.put("bomber", Lab.somebody("bomber"));
        for (int i = 0; i < RESEARCHERS; i++) {
            lab.tokens.put("token-" + i, Lab.somebody("researcher-" + i));
        }
        double alone = crowd(lab, seconds, false);
        double beside = crowd(lab, seconds, true);
        System.out.printf("64 researchers: median %.2f ms, with a bomber among them %.2f ms, %.2f times (goal 2.0)%n", alone, beside, beside / alone);
    }

    private static double crowd(Lab lab, int seconds, boolean bombs) throws InterruptedException {
        var over = new AtomicBoolean();
        var times = new ArrayList<List<Long>>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < RESEARCHERS - 1; i++) {
            var own = new ArrayList<Long>();
            times.add(own);
            var token = "token-" + i;
            threads.add(Thread.ofVirtual().start(() -> {
                try (var driver = lab.driver("bolt", token)) {
                    while (!over.get()) {
                        own.add(took(BoltBenchmark::small, driver));
                        Thread.sleep(50);
                    }
                } catch (InterruptedException | Neo4jException e) {
                    System.out.println("a researcher was turned away: " + e.getMessage());
                }
            }));
        }
        for (int i = 0; bombs && i < 8; i++) {
            threads.add(Thread.ofVirtual().start(() -> bomb(lab, over)));
        }
        Thread.sleep(seconds * 1_000L);
        over.set(true);
        for (var thread : threads) {
            thread.join(60_000);
        }
        // The first ones connect.
        return median(times.stream().flatMap(own -> own.subList(Math.min(own.size() / 4, own.size()), own.size()).stream()).toList());
    }

    private static void bomb(Lab lab, AtomicBoolean over) {
        while (!over.get()) {
            try (var driver = lab.driver("bolt", "bomber"); var session = driver.session()) {
                session.run(BOMB).consume();
            } catch (Neo4jException e) {
                // It was ended, as it should be.
            }
        }
    }

    static {
        Arrays.stream(java.util.logging.Logger.getLogger("").getHandlers()).forEach(handler -> handler.setLevel(java.util.logging.Level.WARNING));
    }
}
