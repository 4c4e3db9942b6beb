package isthmus.surveys.durability;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * A small disk at a folder, which only processes that are started through it see: memory mounted in a namespace of its own,
 * which a process that sleeps keeps.
 */
final class SmallDisk implements AutoCloseable {

    private static final boolean ROOT = System.getProperty("user.name").equals("root");
    private static final int PIECE = 4_096;

    private final Path folder;
    private final Process keeper;

    /** Ends the test, as one that cannot be made here, where nobody may mount. */
    SmallDisk(Path folder, int megabytes) {
        this.folder = folder.toAbsolutePath();
        try {
            Files.createDirectories(folder);
            keeper = new ProcessBuilder(
                            "unshare", ROOT ? "-m" : "-rm", "sh", "-c",
                            "mount -t tmpfs -o size=" + megabytes + "m tmpfs \"$0\" && echo mounted && exec sleep 3600",
                            this.folder.toString())
                    .redirectErrorStream(true)
                    .start();
            var said = keeper.inputReader().readLine();
            Assumptions.assumeTrue("mounted".equals(said), "no disk can be mounted here: " + said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a command starts with that shall see the disk. */
    List<String> wrapper() {
        var pid = String.valueOf(keeper.pid());
        return ROOT
                ? List.of("nsenter", "-t", pid, "-m", "--")
                : List.of("nsenter", "-t", pid, "-U", "--preserve-credentials", "-m", "--");
    }

    /** The folder as this process can see it. */
    Path contents() {
        return Path.of("/proc/" + keeper.pid() + "/root" + folder);
    }

    void fill() {
        try (OutputStream out = Files.newOutputStream(contents().resolve("full"))) {
            while (true) {
                out.write(new byte[PIECE]);
            }
        } catch (IOException full) {
            // As it was meant.
        }
    }

    void free() {
        try {
            Files.delete(contents().resolve("full"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param mode {@code ro} or {@code rw}; no process may have a file of it open */
    void remount(String mode) {
        try {
            var command = new ArrayList<>(wrapper());
            command.addAll(List.of("mount", "-o", "remount," + mode, folder.toString()));
            var mount = new ProcessBuilder(command).inheritIO().start();
            if (mount.waitFor() != 0) {
                throw new AssertionError("cannot remount " + folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        keeper.destroyForcibly();
    }
}
