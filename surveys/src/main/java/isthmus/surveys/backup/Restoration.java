package isthmus.surveys.backup;

import isthmus.cypher.EmbeddedNeo4j;
import isthmus.surveys.web.Owner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/** Lays an archive where a service can start on it. */
public final class Restoration {

    private static final String DATABASE = "neo4j";
    private static final String SECRET = "secret";

    private Restoration() {}

    /**
     * Restores into a data folder that holds no data yet, or not at all.
     *
     * @return what was restored, in words
     * @throws ArchiveUnfit when the archive cannot be used; nothing is left of it in the folder
     * @throws IllegalStateException when the folder holds data or cannot be written; likewise
     */
    public static String restore(Path zip, Path data) {
        refuseMissing(zip);
        var taken = holdsData(data);
        if (taken.isPresent()) {
            throw new IllegalStateException(taken.get() + " is there already, and nothing is restored over it. Move it away, or name an empty folder with ISTHMUS_DATA.");
        }
        var draft = data.resolve(".isthmus-restore");
        try {
            Owner.folder(data);
            Owner.delete(draft);
            Owner.folder(draft);
            var manifest = revive(zip, draft);
            if (Files.exists(draft.resolve(SECRET))) {
                Files.move(draft.resolve(SECRET), data.resolve(SECRET), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(draft.resolve(DATABASE), data.resolve(DATABASE), StandardCopyOption.ATOMIC_MOVE);
            return "Restored to " + data.toAbsolutePath() + ": " + words(manifest);
        } catch (IOException e) {
            throw new IllegalStateException("The archive could not be restored to " + data.toAbsolutePath() + ": " + e.getMessage()
                    + ". Make room or make the folder writable, and try again.", e);
        } finally {
            Owner.delete(draft);
        }
    }

    /**
     * Restores somewhere and throws it away again.
     *
     * @return what the archive holds, in words
     * @throws ArchiveUnfit when it cannot be used
     * @throws IllegalStateException when there is no room to try
     */
    public static String verify(Path zip) {
        refuseMissing(zip);
        try {
            var folder = Files.createTempDirectory("isthmus-verify");
            try {
                return zip + " is whole: " + words(revive(zip, folder));
            } finally {
                Owner.delete(folder);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The archive could not be tried: " + e.getMessage() + ". Make room for temporary files, and try again.", e);
        }
    }

    /** Unpacks below an empty folder, starts the database there, and compares what it holds with what it held. */
    static Manifest revive(Path zip, Path folder) throws IOException {
        var manifest = Archive.unpack(zip, folder);
        try (var engine = EmbeddedNeo4j.revive(folder.resolve(DATABASE))) {
            if (!engine.fingerprint().equals(manifest.content())) {
                throw new ArchiveUnfit(zip + " does not hold what it held when it was made. Take another archive.");
            }
        }
        return manifest;
    }

    private static Optional<Path> holdsData(Path data) {
        return Stream.of(DATABASE, SECRET).map(data::resolve).filter(Files::exists).map(Path::toAbsolutePath).findFirst();
    }

    private static void refuseMissing(Path zip) {
        if (!Files.isRegularFile(zip)) {
            throw new ArchiveUnfit("There is no archive at " + zip.toAbsolutePath() + ".");
        }
    }

    private static String words(Manifest manifest) {
        long nodes = manifest.content().nodes().values().stream().mapToLong(Long::longValue).sum();
        return "as of " + manifest.made() + ", schema " + manifest.content().schema() + ", " + nodes + " nodes, "
                + manifest.content().nodes().getOrDefault("Response", 0L) + " of them responses, checksum "
                + manifest.content().checksum() + ".";
    }
}
