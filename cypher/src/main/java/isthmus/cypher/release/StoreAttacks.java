package isthmus.cypher.release;

import isthmus.assessment.attack.Attack;
import isthmus.assessment.attack.Canary;
import isthmus.assessment.attack.Finding;
import isthmus.assessment.release.Order;
import isthmus.assessment.publication.Vocabulary;
import isthmus.cypher.EmbeddedNeo4j;
import isthmus.cypher.Graph;
import isthmus.cypher.Lines;
import isthmus.cypher.Statement;
import isthmus.cypher.door.Door;
import isthmus.cypher.door.HostileQueries;
import isthmus.cypher.door.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/** Tries on a release what can be tried only when it is stored, and the same on a store that was filled as nobody should. */
public final class StoreAttacks {

    private static final Statement NAIVE = Statement.of(StoreAttacks.class, "naive");
    private static final Statement NAIVE_ORDER = Statement.of(StoreAttacks.class, "naiveOrder");
    private static final List<String> HOSTILE = Lines.of(StoreAttacks.class, "hostile.txt");

    private StoreAttacks() {}

    /**
     * @param home of the release's store, which nobody has open
     * @param canary that everything carried from which the release was made
     * @param came marked ids of organizations in the order in which they came
     * @param place of the organizations for which a record may stand, on average, by its id
     * @param naive where a store is made to compare with; an empty folder that the caller deletes
     */
    public static List<Finding> on(Path home, Canary canary, List<String> came, ToDoubleFunction<String> place, Path naive) {
        var control = Tried.on(naive, came);
        var findings = new ArrayList<Finding>();
        try (var store = ReleaseStore.open(home)) {
            var order = store.order();
            if (!order.isEmpty()) {
                // That tells something of every record.
                findings.add(new Finding(Attack.ORDER, Order.told(order.stream().mapToDouble(place).toArray()), Order.MOST, control.order(), order));
            }
            findings.add(finding(Attack.VOCABULARY, foreign(store.words()), control.words()));
            var before = store.size();
            var succeeded = Stream.concat(succeeded(store.engine()).stream(), allowed(store.engine()).stream()).toList();
            var all = Stream.concat(HOSTILE.stream(), HostileQueries.ALL.stream()).toList();
            findings.add(finding(Attack.HOSTILE_QUERIES, store.size().equals(before) ? succeeded : all, control.succeeded()));
        }
        findings.add(finding(Attack.CANARIES, hits(home, canary), hits(naive, canary)));
        return List.copyOf(findings);
    }

    /**
     * Looks for the canary once more, when everything is written that is handed out.
     *
     * @param folder with all of it
     * @return which files have the canary in them
     */
    public static List<String> hits(Path folder, Canary canary) {
        return new CanaryScan(canary.mark()).hits(folder);
    }

    /** Of an attack of which nothing may come. */
    private static Finding finding(Attack attack, List<String> found, List<String> control) {
        return new Finding(attack, found.size(), 0, control.size(), found);
    }

    /** What the attacks reach where nothing stands against them. */
    private record Tried(double order, List<String> words, List<String> succeeded) {

        static Tried on(Path home, List<String> came) {
            try (var engine = EmbeddedNeo4j.start(home);
                    var graph = Graph.connect(engine)) {
                graph.write(NAIVE, Map.of("names", came));
                var order = graph.read(NAIVE_ORDER, Map.of(), r -> r.get("name").asString());
                var places = IntStream.range(0, came.size()).boxed().collect(Collectors.toMap(came::get, i -> i));
                double told = Order.told(order.stream().mapToDouble(places::get).toArray());
                return new Tried(told, foreign(ReleaseStore.words(graph)), StoreAttacks.succeeded(engine));
            }
        }
    }

    /** Those that no publication has. */
    static List<String> foreign(Set<String> words) {
        var known = Vocabulary.words();
        return words.stream().filter(word -> !known.contains(word)).toList();
    }

    private static List<String> succeeded(EmbeddedNeo4j engine) {
        // What is refused is what is wanted, and nothing for a log.
        try (var driver = ReleaseServer.silent(engine.uri(), engine.username(), engine.password())) {
            return HOSTILE.stream().filter(query -> {
                try (var session = driver.session(SessionConfig.forDatabase("neo4j"))) {
                    session.run(query).consume();
                    return true;
                } catch (Neo4jException e) {
                    return false;
                }
            }).toList();
        }
    }

    /** Those that nobody may ask and the door before the store would let through. */
    private static List<String> allowed(EmbeddedNeo4j engine) {
        try (var door = Door.before(engine)) {
            return HostileQueries.ALL.stream().filter(query -> door.verdict(query) instanceof Verdict.Allowed).toList();
        }
    }
}
