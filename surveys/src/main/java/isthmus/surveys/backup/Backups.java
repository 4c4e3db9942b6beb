package isthmus.surveys.backup;

import isthmus.cypher.EmbeddedNeo4j;
import isthmus.cypher.SnapshotFailed;
import isthmus.surveys.web.Owner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** The archives of a data folder: makes one at a time, and keeps the newest. */
public final class Backups {

    private static final Logger LOG = Logger.getLogger(Backups.class.getName());
    private static final Pattern NAME = Pattern.compile("isthmus-\\d{8}T\\d{6}Z\\.zip");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String DRAFT = ".isthmus-backup";

    private final EmbeddedNeo4j engine;
    private final Path data;
    private final Path folder;
    private final int keep;
    private final String product;
    private final Clock clock;
    private final ReentrantLock making = new ReentrantLock();

    /**
     * @param data the folder that the engine's database and the key file lie in
     * @param folder for the archives
     * @param keep how many stay
     * @param product version of this program
     */
    public Backups(EmbeddedNeo4j engine, Path data, Path folder, int keep, String product, Clock clock) {
        this.engine = engine;
        this.data = data;
        this.folder = folder;
        this.keep = keep;
        this.product = product;
        this.clock = clock;
    }

    /** An archive that was made. */
    public record Made(String name, long size, Manifest manifest) {

        public Instant at() {
            return Instant.parse(manifest.made());
        }
    }

    /**
     * Makes an archive and restores it elsewhere to see that it holds what the database held; only then it gets its name.
     *
     * @param longest how long writes may be held, such as {@link EmbeddedNeo4j#MOMENT}
     * @return nothing when one is being made already
     * @throws BackupFailed with what to do; no part of an archive is left
     */
    public Optional<Made> make(Duration longest) {
        if (!making.tryLock()) {
            return Optional.empty();
        }
        try {
            var made = draft(longest);
            LOG.info("backup " + made.name() + ": " + made.size() + " bytes, writes were held for " + made.manifest().heldMilliseconds() + " ms");
            forgetOldest();
            return Optional.of(made);
        } catch (BackupFailed e) {
            LOG.log(java.util.logging.Level.SEVERE, e.getMessage(), e.getCause());
            throw e;
        } finally {
            making.unlock();
        }
    }

    private Made draft(Duration longest) {
        var work = folder.resolve(DRAFT);
        try {
            Owner.folder(folder);
            // What a process that was killed left behind.
            Owner.delete(work);
            Owner.folder(work);
            var copy = work.resolve("copy");
            var snapshot = engine.snapshot(copy.resolve("neo4j"), longest);
            if (Files.exists(data.resolve("secret"))) {
                Files.copy(data.resolve("secret"), copy.resolve("secret"));
            }
            var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            var zip = work.resolve("archive.zip");
            var head = new Manifest(
                    Manifest.FORMAT, product, at.toString(), snapshot.held().toMillis(), snapshot.fingerprint(), new java.util.TreeMap<>());
            var manifest = Archive.write(zip, copy, head);
            Owner.delete(copy);
            Restoration.revive(zip, work.resolve("restored"));
            var name = "isthmus-" + STAMP.format(at) + ".zip";
            Files.move(zip, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return new Made(name, Files.size(folder.resolve(name)), manifest);
        } catch (SnapshotFailed e) {
            throw new BackupFailed("No backup was made. " + e.getMessage(), e);
        } catch (IOException | UncheckedIOException | IllegalStateException | ArchiveUnfit e) {
            throw new BackupFailed("No backup was made in " + folder.toAbsolutePath() + ": " + e.getMessage()
                    + " Make room there for three times the database, make it writable, or name another folder with ISTHMUS_BACKUPS.", e);
        } finally {
            Owner.delete(work);
        }
    }

    private void forgetOldest() {
        list().stream().skip(keep).forEach(old -> {
            try {
                Files.deleteIfExists(folder.resolve(old.name()));
            } catch (IOException e) {
                LOG.warning("the old backup " + old.name() + " could not be deleted: " + e.getMessage());
            }
        });
    }

    /** Those that can be read, the newest first. */
    public List<Made> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted(Comparator.reverseOrder())
                    .flatMap(name -> read(name).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Made> read(String name) {
        try {
            var file = folder.resolve(name);
            return Optional.of(new Made(name, Files.size(file), Archive.manifest(file)));
        } catch (IOException | ArchiveUnfit e) {
            LOG.warning("the backup " + name + " cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** The archive of this name, if there is one. */
    public Optional<Path> file(String name) {
        return Optional.of(name).filter(n -> NAME.matcher(n).matches()).map(folder::resolve).filter(Files::isRegularFile);
    }
}
