package isthmus.surveys.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of this class path in a process of its own. */
final class OwnProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;

    private OwnProcess(Process process) {
        this.process = process;
        this.said = process.inputReader();
    }

    static OwnProcess start(Class<?> main, Map<String, String> environment, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+IgnoreUnrecognizedVMOptions", "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED",
                "--add-opens=java.base/java.nio=ALL-UNNAMED", "-Xmx512m", "-XX:+UseSerialGC", "-Djava.awt.headless=true",
                "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        try {
            return new OwnProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line that begins so, without its beginning; what is said later nobody hears. */
    String says(String beginning) {
        try {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(beginning)) {
                    Thread.ofVirtual().start(() -> said.lines().forEach(later -> {}));
                    return line.substring(beginning.length()).strip();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("it ended before it said \"" + beginning + "\"");
    }

    /** Without a chance to finish anything. */
    void kill() {
        process.destroyForcibly();
        ended();
    }

    private void ended() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroy();
        ended();
    }
}
