package isthmus.surveys.research;

import isthmus.assessment.wording.Sentence;
import isthmus.cypher.door.Door;
import isthmus.cypher.door.Limits;
import isthmus.cypher.door.Running;
import isthmus.cypher.door.Turns;
import isthmus.cypher.door.Verdict;
import isthmus.cypher.release.Entry;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Visitor;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.exceptions.Neo4jException;

/** What a researcher asks of a release, from the door to the first row. */
public final class Queries {

    private static final Sentence DENIED = Sentence.of("query.denied", "This query is not allowed");
    private static final Sentence WRONG = Sentence.of("query.wrong", "This is no query that can be run");
    private static final Sentence BUSY = Sentence.of("query.busy", "Too many queries at once");
    private static final Sentence BUSY_DETAIL =
            Sentence.of("query.busy.detail", "Two of yours run at once, and all wait for each other. Wait until one ends, or cancel it.");
    private static final Sentence CLOSED = Sentence.of("query.closed", "The release does not answer");
    private static final Sentence CLOSED_DETAIL = Sentence.of("query.closed.detail", "Ask again in a moment.");

    private final Releases releases;
    private final Turns turns;

    public Queries(Releases releases, Turns turns) {
        this.releases = releases;
        this.turns = turns;
    }

    /** A query at work; its turn ends with it. */
    public record Asked(Entry release, Running running, Turns.Turn turn) implements AutoCloseable {

        @Override
        public void close() {
            try {
                running.close();
            } finally {
                turn.close();
            }
        }
    }

    /** The release that is asked when none is named: of real organizations if there is one, the newest, for researchers. */
    public Optional<Entry> usual(Visitor visitor) {
        var seen = releases.list().stream().filter(e -> e.state() == Entry.State.PUBLISHED && Readers.sees(visitor, e)).toList();
        return seen.stream().filter(e -> e.synthetic().isEmpty()).findFirst().or(() -> seen.stream().findFirst());
    }

    /**
     * Begins to run a query.
     *
     * @param release one that is published, and that the visitor sees
     * @throws Refusal when it may not run, or not now
     */
    public Asked ask(Visitor visitor, Entry release, String statement, Map<String, Object> parameters) {
        var door = releases.door(release).orElseThrow(() -> Readers.gone());
        allow(door, statement);
        var turn = turn(visitor);
        try {
            return new Asked(release, door.run(statement, parameters), turn);
        } catch (RuntimeException e) {
            turn.close();
            throw e;
        }
    }

    private static void allow(Door door, String statement) {
        try {
            switch (door.verdict(statement)) {
                case Verdict.Allowed() -> {}
                case Verdict.Denied denied -> throw Refusal.of(403, DENIED, Sentence.plain(denied.message()));
                case Verdict.Wrong wrong -> throw Refusal.of(400, WRONG, Sentence.plain(wrong.message()));
            }
        } catch (Neo4jException | IllegalStateException e) {
            throw Refusal.of(503, CLOSED, CLOSED_DETAIL);
        }
    }

    private Turns.Turn turn(Visitor visitor) {
        try {
            return turns.take(visitor.required().username(), Limits.LONGEST_WAIT).orElseThrow(() -> Refusal.of(429, BUSY, BUSY_DETAIL));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.of(503, CLOSED, CLOSED_DETAIL);
        }
    }
}
