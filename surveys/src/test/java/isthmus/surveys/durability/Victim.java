package isthmus.surveys.durability;

import isthmus.surveys.Caller;
import isthmus.surveys.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The service as a process of its own with an embedded database, which can be killed and started again on the same data. */
final class Victim implements AutoCloseable {

    private static final Duration STOPPING = Duration.ofMinutes(2);

    private final List<String> command = new ArrayList<>();
    private final Path data;
    private final Path log;
    private final int port = Service.freePort();
    private Process process;
    private long started;

    /** @param wrapper what the process is started with, empty for nothing */
    Victim(Path data, List<String> wrapper, Distribution distribution) {
        this.data = data;
        this.log = data.resolveSibling(data.getFileName() + ".log");
        command.addAll(wrapper);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(distribution.options());
        command.addAll(List.of("-cp", distribution.classPath(), "isthmus.surveys.Main"));
    }

    void start() {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(Map.of(
                "ISTHMUS_DATA", data.toString(),
                "ISTHMUS_PORT", String.valueOf(port),
                "ISTHMUS_DEMO", "false",
                "ISTHMUS_RATE_LIMIT", "0",
                "ISTHMUS_ADMIN_TOKEN", Service.ADMIN_TOKEN));
        try {
            started = System.nanoTime();
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the service says that it is ready. */
    Duration awaitReady(Duration longest) {
        Wait.until(longest, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("it ended: " + said());
            }
            return isReady();
        });
        return Duration.ofNanos(System.nanoTime() - started);
    }

    boolean isReady() {
        try {
            return respondent().get("/observe/health").status() < 300;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Everything it has written to its log, of all its lives. */
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a power cut would. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** As an operator would; gives the exit code. */
    int stop() {
        process.destroy();
        return awaitEnd();
    }

    int awaitEnd() {
        try {
            if (!process.waitFor(STOPPING.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("it does not end: " + said());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    Caller respondent() {
        return new Caller("http://localhost:" + port);
    }

    Caller administrator() {
        return respondent().withToken(Service.ADMIN_TOKEN);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
