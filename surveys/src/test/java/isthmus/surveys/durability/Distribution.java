package isthmus.surveys.durability;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The service packed so that it starts as cheaply as it can: classes in jars, since folders cannot be archived, with an archive
 * of what a start loads, and from Java 25 on links. A hundred starts are worth it.
 *
 * @param options of the virtual machine
 */
record Distribution(String classPath, List<String> options) {

    private static final List<String> FRUGAL = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx320m", "-Djava.awt.headless=true", "-Xlog:disable");

    /** Without an archive, for few starts. */
    static Distribution plain() {
        return new Distribution(System.getProperty("java.class.path"), FRUGAL);
    }

    /** Makes the archive with one clean run. */
    static Distribution archived(Path folder) {
        var archive = folder.resolve("archive");
        boolean linked = Runtime.version().feature() >= 25;
        var classPath = packed(folder);
        var making = new Distribution(classPath, with((linked ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive));
        try (var first = new Victim(folder.resolve("first"), List.of(), making)) {
            first.start();
            first.awaitReady(Duration.ofMinutes(10));
            // What a first request loads too.
            Round.open(first.administrator(), "Harbour");
            first.stop();
        }
        return new Distribution(classPath, with((linked ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive));
    }

    private static List<String> with(String option) {
        return Stream.concat(FRUGAL.stream(), Stream.of(option)).toList();
    }

    private static String packed(Path folder) {
        var entries = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var path = Path.of(entry);
            if (!Files.isDirectory(path)) {
                entries.add(entry);
            } else if (!path.endsWith("test-classes")) {
                entries.add(jar(path, folder.resolve(entries.size() + ".jar")).toString());
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static Path jar(Path classes, Path jar) {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
