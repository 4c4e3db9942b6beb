package isthmus.reports.research;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of researchers that reads what was exported, with a script that counts what it sees: lines of a name, a tab and a value. */
record Tool(List<String> command, String script) {

    private static final Map<String, String> PYTHONS = new ConcurrentHashMap<>();
    private static final Set<String> LIBRARIES = ConcurrentHashMap.newKeySet();

    /** ISTHMUS_PYTHON, or the first python3 of the path that has the package. */
    static Tool python(String script, String module) {
        return new Tool(List.of(PYTHONS.computeIfAbsent(module, Tool::pythonWith)), script);
    }

    private static String pythonWith(String module) {
        var named = System.getenv("ISTHMUS_PYTHON");
        var commands = named != null
                ? Stream.of(named)
                : Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(folder -> folder + "/python3").filter(p -> Files.isExecutable(Path.of(p)));
        return commands.filter(python -> succeeds(python, "-c", "import " + module))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No python3 has " + module + ": apt-get install python3-" + module
                        + ", or name a python3 that has it in ISTHMUS_PYTHON."));
    }

    static Tool r(String script, String library) {
        if (!LIBRARIES.contains(library) && !succeeds("Rscript", "-e", "library(" + library + ")")) {
            throw new AssertionError("There is no R with " + library + ": apt-get install r-cran-" + library + ".");
        }
        LIBRARIES.add(library);
        return new Tool(List.of("Rscript"), script);
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it counted, by name. */
    Map<String, String> read(Path... files) {
        try {
            var words = new ArrayList<>(command);
            words.add(Path.of(Tool.class.getResource(script).toURI()).toString());
            Arrays.stream(files).map(Path::toString).forEach(words::add);
            var process = new ProcessBuilder(words).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new AssertionError(words + " said: " + said);
            }
            var counts = new TreeMap<String, String>();
            said.lines().map(line -> line.split("\t", 2)).filter(pair -> pair.length == 2).forEach(pair -> counts.put(pair[0], pair[1]));
            return counts;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
