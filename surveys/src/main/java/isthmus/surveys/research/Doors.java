package isthmus.surveys.research;

import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.publication.Publication;
import isthmus.cypher.door.Door;
import isthmus.cypher.release.Entry;
import isthmus.cypher.release.ReleaseServer;
import isthmus.cypher.release.ReleaseStore;
import isthmus.surveys.instrument.InstrumentLibrary;
import isthmus.surveys.web.Owner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Published releases that can be queried: each is opened when somebody first asks for it, and closed when nobody may read it any more. */
final class Doors implements AutoCloseable {

    private final Path folder;
    private final InstrumentLibrary instruments;
    private final Function<String, Optional<Publication>> publications;
    private final Optional<ReleaseServer> server;
    private final Map<String, Door> open = new ConcurrentHashMap<>();

    /**
     * @param folder where stores and files of releases are
     * @param publications what can be read of a release, by its id
     * @param server that holds the newest one in place of a store of ours
     */
    Doors(Path folder, InstrumentLibrary instruments, Function<String, Optional<Publication>> publications, Optional<ReleaseServer> server) {
        this.folder = folder;
        this.instruments = instruments;
        this.publications = publications;
        this.server = server;
    }

    /** Brings the newest release to where it is asked, if that is a server. */
    void show(Entry newest) {
        server.filter(s -> !s.holds(newest.id())).ifPresent(s -> publications
                .apply(newest.id())
                .ifPresent(publication -> s.bring(publication, instruments.find(newest.instrument()).orElseThrow().dimensions())));
    }

    /** @return nothing when it was taken away meanwhile, or is not in the server */
    Optional<Door> of(String release, Instrument.Ref instrument) {
        return server.isPresent()
                ? server.filter(s -> s.holds(release)).map(s -> open.computeIfAbsent(release, id -> s.door()))
                : Optional.ofNullable(open.computeIfAbsent(release, id -> store(id, instrument).map(Door::open).orElse(null)));
    }

    /** Another service may have made the release: then it is loaded from what it published. */
    private Optional<Path> store(String release, Instrument.Ref instrument) {
        var home = folder.resolve(release).resolve("neo4j");
        if (Files.isDirectory(home)) {
            return Optional.of(home);
        }
        return publications.apply(release).map(publication -> {
            // Loaded beside it, so that one that was cut off half-way is not taken for the whole.
            var part = home.resolveSibling("loading");
            Owner.delete(part);
            ReleaseStore.load(part, publication, instruments.find(instrument).orElseThrow().dimensions());
            try {
                return Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Closes all others. Queries that run there end. */
    void keep(Set<String> releases) {
        open.keySet().stream().filter(id -> !releases.contains(id)).toList().forEach(id -> {
            var door = open.remove(id);
            if (door != null) {
                door.close();
            }
        });
    }

    @Override
    public void close() {
        keep(Set.of());
    }
}
