package isthmus.surveys.research;

import isthmus.assessment.wording.Sentence;
import isthmus.cypher.door.Door;
import isthmus.cypher.door.Limits;
import isthmus.cypher.door.Running;
import isthmus.cypher.door.Step;
import isthmus.cypher.door.Turns;
import isthmus.cypher.door.Verdict;
import isthmus.cypher.release.Entry;
import isthmus.cypher.researcher.Use;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Visitor;
import java.time.Duration;
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
    private final Terms terms;
    private final Usage usage;
    private final Turns turns;

    public Queries(Releases releases, Terms terms, Usage usage, Turns turns) {
        this.releases = releases;
        this.terms = terms;
        this.usage = usage;
        this.turns = turns;
    }

    /** A query at work; its turn ends with it. */
    public final class Asked implements AutoCloseable {
        private final Visitor visitor;
        private final Entry release;
        private final Running running;
        private final Turns.Turn turn;
        private final long began = System.nanoTime();

        private Asked(Visitor visitor, Entry release, Running running, Turns.Turn turn) {
            this.visitor = visitor;
            this.release = release;
            this.running = running;
            this.turn = turn;
        }

        public Entry release() {
            return release;
        }

        /** @return nothing when nothing came so far */
        public Optional<Step> next(Duration longest) throws InterruptedException {
            return running.next(longest);
        }

        @Override
        public void close() {
            try {
                running.close();
            } finally {
                turn.close();
                usage.note(visitor, release.id(), Use.Door.HTTP, true, running.taken(), Duration.ofNanos(System.nanoTime() - began));
            }
        }
    }

    /** The release that is asked when none is named: of real organizations if there is one, the newest, for researchers. */
    public Optional<Entry> usual(Visitor visitor) {
        return Releases.newest(releases.list().stream().filter(e -> e.state() == Entry.State.PUBLISHED && Readers.sees(visitor, e)).toList());
    }

    /** The release of this id, if it is published and the visitor sees it. */
    Optional<Entry> named(Visitor visitor, String id) {
        return releases.find(id).filter(e -> e.state() == Entry.State.PUBLISHED && Readers.sees(visitor, e));
    }

    /** Where it answers; nothing when it was taken away meanwhile. */
    Optional<Door> door(Entry release) {
        return releases.door(release);
    }

    /**
     * Begins to run a query.
     *
     * @param release one that is published, and that the visitor sees
     * @throws Refusal when it may not run, or not now
     */
    public Asked ask(Visitor visitor, Entry release, String statement, Map<String, Object> parameters) {
        terms.requireAccepted(visitor, release);
        var door = releases.door(release).orElseThrow(() -> Refusal.of(503, CLOSED, CLOSED_DETAIL));
        var turn = admitted(visitor, release, door, statement);
        try {
            return new Asked(visitor, release, door.run(statement, parameters), turn);
        } catch (RuntimeException e) {
            turn.close();
            throw e;
        }
    }

    private Turns.Turn admitted(Visitor visitor, Entry release, Door door, String statement) {
        try {
            allow(door, statement);
            return turn(visitor);
        } catch (Refusal e) {
            usage.note(visitor, release.id(), Use.Door.HTTP, false, 0, Duration.ZERO);
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
