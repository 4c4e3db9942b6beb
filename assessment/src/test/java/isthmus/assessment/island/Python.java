package isthmus.assessment.island;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A Python that has the packages which our figures are compared with: ISTHMUS_PYTHON, or the first of the PATH that does. */
record Python(String command) {

    static Optional<Python> with(String... packages) {
        var named = System.getenv("ISTHMUS_PYTHON");
        var commands = named != null
                ? Stream.of(named)
                : Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, "python3"))
                        .filter(Files::isExecutable)
                        .map(Path::toString);
        var found = commands.map(Python::new).filter(python -> python.has(packages)).findFirst();
        if (found.isEmpty()) {
            System.out.println("No python3 with " + String.join(", ", packages) + ": on Debian, apt-get install"
                    + " python3-" + String.join(" python3-", packages) + "; or name one that has them in ISTHMUS_PYTHON.");
        }
        return found;
    }

    private boolean has(String... packages) {
        try {
            var quiet = ProcessBuilder.Redirect.DISCARD;
            return new ProcessBuilder(command, "-c", "import " + String.join(", ", packages))
                    .redirectOutput(quiet).redirectError(quiet).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a script of the module's benchmarks folder. */
    Process run(String script, Object... arguments) throws IOException {
        var words = new ArrayList<>(List.of(command, "benchmarks/" + script));
        Arrays.stream(arguments).map(Object::toString).forEach(words::add);
        return new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
