package isthmus.surveys.research;

import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.publication.Publication;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.Hex;
import isthmus.cypher.door.Door;
import isthmus.cypher.release.Entry;
import isthmus.cypher.release.ReleaseGraph;
import isthmus.cypher.release.ReleaseServer;
import isthmus.surveys.instrument.InstrumentLibrary;
import isthmus.surveys.web.Owner;
import isthmus.surveys.web.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Releases: one can be asked for, is made while whoever asked does something else, and is there to be read or not, never half. */
public final class Releases implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Releases.class.getName());
    private static final Sentence BUSY = Sentence.of("release.busy", "A release is being made. Ask again when it is done.");
    private static final Sentence NOT_PUBLISHED = Sentence.of("release.notPublished", "This release is not published, so that there is nothing to withdraw.");
    private static final String INSTRUMENT = "it-business-separation";
    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 8;
    private static final Duration FOLLOWING = Duration.ofSeconds(5);

    private final ReleaseGraph graph;
    private final Gathering gathering;
    private final InstrumentLibrary instruments;
    private final Path folder;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    /** Two threads, so that nobody is taken for gone while they look around. */
    private final ScheduledExecutorService beats = Executors.newScheduledThreadPool(2, Thread.ofPlatform().name("release-beat-", 1).daemon().factory());
    private final Doors doors;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile Thread making = new Thread();
    private volatile boolean closing;

    /**
     * @param folder where stores and files of releases are
     * @param server where the newest release is asked, in place of here
     * @param alone whether no other service has the same database, so that what is being made there was cut off
     */
    public Releases(
            ReleaseGraph graph, Gathering gathering, InstrumentLibrary instruments, Path folder, Optional<ReleaseServer> server, boolean alone, Clock clock) {
        this.graph = graph;
        this.gathering = gathering;
        this.instruments = instruments;
        this.folder = folder;
        this.clock = clock;
        this.doors = new Doors(folder, instruments, graph::publication, server);
        if (alone) {
            graph.abandonAll();
        }
        graph.empty();
        sweep();
        beats.scheduleWithFixedDelay(this::follow, FOLLOWING.toMillis(), FOLLOWING.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Another service may have published a release. */
    private void follow() {
        lookAround();
        try {
            newest(graph.list().stream().filter(e -> e.state() == Entry.State.PUBLISHED).toList()).ifPresent(doors::show);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "it could not be seen to where releases are asked", e);
        }
    }

    /** The one that is asked when none is named: of real organizations if there is one, and for researchers. */
    static Optional<Entry> newest(List<Entry> published) {
        return published.stream().min(Comparator.comparing((Entry e) -> e.synthetic().isPresent()).thenComparing(Entry::tier));
    }

    /** Another service may have fallen silent, or taken a release away. */
    private void lookAround() {
        try {
            if (graph.list().stream().anyMatch(e -> e.state() == Entry.State.BUILDING)) {
                graph.abandon(clock.instant());
            }
            sweep();
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "it could not be told what became of releases", e);
        }
    }

    /** Where a published release answers queries; nothing when it was taken away meanwhile. */
    Optional<Door> door(Entry release) {
        return doors.of(release.id(), release.instrument());
    }

    /** What was left by a making that was cut off, and what nobody may read any more. */
    private synchronized void sweep() {
        // Looked at first, so that none is begun in between.
        var folders = folders();
        var kept = graph.list().stream()
                .filter(e -> e.state() == Entry.State.PUBLISHED || e.state() == Entry.State.BUILDING)
                .map(Entry::id)
                .collect(Collectors.toSet());
        doors.keep(kept);
        folders.stream().filter(f -> !kept.contains(f.getFileName().toString())).forEach(Owner::delete);
    }

    private List<Path> folders() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The questionnaire of which levels are published. */
    Instrument instrument() {
        return instruments.latest(INSTRUMENT).orElseGet(() -> instruments.list().getFirst());
    }

    List<Entry> list() {
        return graph.list();
    }

    Optional<Entry> find(String id) {
        return graph.find(id);
    }

    /** The questionnaire of which a release publishes levels. */
    Instrument instrument(Entry entry) {
        return instruments.find(entry.instrument()).orElseGet(this::instrument);
    }

    /** A published release with a few of its records. */
    Optional<Publication> sketch(String id) {
        return graph.sketch(id);
    }

    /**
     * @return the id
     * @throws Refusal while another one is made
     */
    String order(ReleaseInput input) {
        var id = Hex.random(ID_BYTES);
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        if (!graph.begin(id, input.tier(), input.representative(), input.synthetic(), instrument().ref(), secret, clock.instant())) {
            throw Refusal.conflict(BUSY);
        }
        var entry = graph.find(id).orElseThrow();
        making = Thread.ofPlatform().name("release").daemon().start(() -> make(entry, secret));
        return id;
    }

    private void make(Entry entry, byte[] secret) {
        var own = folder.resolve(entry.id());
        var beat = new Beat(entry.id());
        try {
            Owner.folder(own);
            var beating = beats.scheduleAtFixedRate(beat, 0, ReleaseGraph.SILENCE.toMillis() / 4, TimeUnit.MILLISECONDS);
            try {
                new Making(graph, gathering, instruments.find(entry.instrument()).orElseThrow(), clock, beat::at).make(entry, secret, own);
                beat.done();
            } finally {
                beating.cancel(false);
            }
        } catch (Making.Impossible e) {
            end(entry, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            if (closing) {
                // Else nothing could be said to the database any more.
                Thread.interrupted();
                end(entry, "interrupted");
            } else {
                LOG.log(Level.WARNING, "release " + entry.id() + " could not be made", e);
                end(entry, "failed");
            }
        } finally {
            lookAround();
        }
    }

    private void end(Entry entry, String problem) {
        try {
            graph.fail(entry.id(), problem);
        } catch (RuntimeException e) {
            // Whoever makes the next one will find it silent.
            LOG.log(Level.WARNING, "nobody could be told that release " + entry.id() + " was not made", e);
        }
    }

    /** Says now and then that somebody is at work. */
    private final class Beat implements Runnable {
        private final String id;
        private volatile String step = "gather";
        private volatile boolean over;
        private long since = System.nanoTime();

        Beat(String id) {
            this.id = id;
        }

        /** The first step begins with the beat. */
        void at(String next) {
            if (!next.equals(step)) {
                done();
            }
            step = next;
            run();
            if (over || closing) {
                throw new Making.Impossible("interrupted");
            }
        }

        void done() {
            long now = System.nanoTime();
            LOG.info(String.format(Locale.ROOT, "release %s: %s took %.1f s", id, step, (now - since) / 1e9));
            since = now;
        }

        @Override
        public void run() {
            try {
                over |= !graph.step(id, step, clock.instant());
            } catch (RuntimeException e) {
                LOG.log(Level.INFO, "the database did not hear how far release " + id + " is", e);
            }
        }
    }

    /**
     * A file of a release that may be read.
     *
     * @param name as in the address of a download
     */
    Optional<Handouts.File> file(Entry entry, String name) {
        return instruments.find(entry.instrument()).flatMap(instrument -> {
            var handouts = new Handouts(folder.resolve(entry.id()).resolve("files"), instrument);
            return handouts.there(name).or(() -> written(handouts, name, entry));
        });
    }

    /** One at a time, since a whole release is in memory for it. */
    private Optional<Handouts.File> written(Handouts handouts, String name, Entry entry) {
        writing.lock();
        try {
            return handouts.there(name).or(() -> graph.publication(entry.id()).flatMap(publication -> handouts.make(name, publication)));
        } finally {
            writing.unlock();
        }
    }

    /** @throws Refusal when nobody could read it anyway */
    void withdraw(String id) {
        boolean done = graph.withdraw(id);
        lookAround();
        if (!done) {
            throw Refusal.conflict(NOT_PUBLISHED);
        }
    }

    @Override
    public void close() {
        closing = true;
        beats.shutdownNow();
        doors.close();
        making.interrupt();
        try {
            making.join(TimeUnit.SECONDS.toMillis(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
