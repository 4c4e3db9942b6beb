package isthmus.surveys.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import isthmus.cypher.EmbeddedNeo4j;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {

    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofMinutes(1);

    @TempDir
    private static Path data;

    private static EmbeddedNeo4j engine;

    @BeforeAll
    static void start() {
        engine = EmbeddedNeo4j.start(data.resolve("neo4j"));
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private static Backups backups(Path folder, int keep, String at) {
        return new Backups(engine, data, folder, keep, "1.0", Clock.fixed(Instant.parse(at), ZoneOffset.UTC));
    }

    private static Backups.Made make(Path folder, int keep, String at) {
        return backups(folder, keep, at).make(AS_LONG_AS_IT_TAKES).orElseThrow();
    }

    private static String[] names(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(f -> f.getFileName().toString()).sorted().toArray(String[]::new);
        }
    }

    @Test
    void theNewestAreKeptAndWhatIsNotOursOrWasLeftBehindByACrashDoesNotStay(@TempDir Path parent) throws IOException {
        var folder = parent.resolve("backups");
        Files.createDirectories(folder.resolve(".isthmus-backup/copy/neo4j"));
        Files.writeString(folder.resolve("isthmus-notes.txt"), "mine");

        for (var at : new String[] {"2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z"}) {
            make(folder, 2, at);
        }

        assertThat(names(folder)).containsExactly("isthmus-20260102T000000Z.zip", "isthmus-20260103T000000Z.zip", "isthmus-notes.txt");
        assertThat(backups(folder, 2, "2026-01-04T00:00:00Z").list()).extracting(Backups.Made::at)
                .containsExactly(Instant.parse("2026-01-03T00:00:00Z"), Instant.parse("2026-01-02T00:00:00Z"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("isthmus-20260103T000000Z.zip")))).isEqualTo("rw-------");
    }

    @Test
    void aFullDiskLeavesNoHalfArchiveAndSaysSo(@TempDir Path parent) throws IOException, InterruptedException {
        var small = Files.createDirectory(parent.resolve("small"));
        assumeThat(command("mount", "-t", "tmpfs", "-o", "size=256k", "none", small.toString())).as("only root can make a small disk").isZero();
        try {
            assertThatThrownBy(() -> make(small, 2, "2026-01-01T00:00:00Z"))
                    .isInstanceOf(BackupFailed.class)
                    .hasMessageStartingWith("No backup was made. The database could not be copied to " + small)
                    .hasMessageContaining("No space left on device");
            assertThat(small).isEmptyDirectory();
        } finally {
            command("umount", small.toString());
        }
    }

    private static int command(String... words) throws IOException, InterruptedException {
        return new ProcessBuilder(words).inheritIO().start().waitFor();
    }

    @Test
    void aFolderThatCannotBeIsSaid(@TempDir Path parent) throws IOException {
        var file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> make(file, 2, "2026-01-01T00:00:00Z"))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining(file.toString())
                .hasMessageEndingWith("make it writable, or name another folder with ISTHMUS_BACKUPS.");
    }

    @Test
    void oneThatIsDueIsMadeByItselfAndTheNextOneIsCountedFromIt(@TempDir Path folder) throws Exception {
        var clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        var backups = new Backups(engine, data, folder, 2, "1.0", clock);
        try (var schedule = new BackupSchedule(backups, Duration.ofHours(24), clock)) {
            while (backups.list().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(schedule.due()).isEqualTo(Duration.ofHours(24));
        }
        var later = Clock.fixed(Instant.parse("2026-01-01T20:00:00Z"), ZoneOffset.UTC);
        try (var schedule = new BackupSchedule(backups, Duration.ofHours(24), later)) {
            assertThat(schedule.due()).isEqualTo(Duration.ofHours(4));
        }
        assertThat(backups.list()).hasSize(1);
    }

    @Test
    void oneIsMadeAtATime(@TempDir Path folder) throws Exception {
        var backups = backups(folder, 9, "2026-01-01T00:00:00Z");
        var first = CompletableFuture.supplyAsync(() -> backups.make(AS_LONG_AS_IT_TAKES));
        while (!Files.exists(folder.resolve(".isthmus-backup"))) {
            Thread.onSpinWait();
        }
        assertThat(backups.make(AS_LONG_AS_IT_TAKES)).isEmpty();
        assertThat(first.get()).isPresent();
    }
}
