package isthmus.cypher.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;

/**
 * Looks through files for a text, in whatever way it may have been written down, and into those that are archives. Not into PDF, which
 * writes glyphs instead of letters: what a report says stands in its HTML too.
 */
final class CanaryScan {

    private static final int CHUNK = 1 << 20;

    private final List<byte[]> forms;

    CanaryScan(String canary) {
        this.forms = List.of(
                canary.getBytes(StandardCharsets.UTF_8),
                canary.getBytes(StandardCharsets.UTF_16LE),
                canary.getBytes(StandardCharsets.UTF_16BE));
    }

    /** The names of files below a folder that have it in them. */
    List<String> hits(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(this::hit).map(file -> folder.relativize(file).toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean hit(Path file) {
        try (var in = Files.newInputStream(file);
                // Of what is no archive, it has no entries.
                var archive = new ZipInputStream(Files.newInputStream(file))) {
            boolean hit = isIn(in);
            while (!hit && archive.getNextEntry() != null) {
                hit = isIn(archive);
            }
            return hit;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isIn(InputStream in) throws IOException {
        int longest = forms.stream().mapToInt(f -> f.length).max().orElseThrow();
        var buffer = new byte[CHUNK + longest];
        int kept = 0;
        for (int read = in.readNBytes(buffer, 0, CHUNK); read > 0; read = in.readNBytes(buffer, kept, CHUNK)) {
            int have = kept + read;
            if (forms.stream().anyMatch(form -> isIn(buffer, have, form))) {
                return true;
            }
            // It may begin here and end in what comes next.
            kept = Math.min(longest, have);
            System.arraycopy(buffer, have - kept, buffer, 0, kept);
        }
        return false;
    }

    private static boolean isIn(byte[] buffer, int have, byte[] form) {
        for (int i = 0; i + form.length <= have; i++) {
            int at = 0;
            while (at < form.length && buffer[i + at] == form[at]) {
                at++;
            }
            if (at == form.length) {
                return true;
            }
        }
        return false;
    }
}
