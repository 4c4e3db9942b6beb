package isthmus.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that a test's output must equal; {@code -Disthmus.golden=renew} writes them anew, for a human to look at the difference. */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/isthmus/reports/golden");

    private Golden() {}

    /** Compares element by element, one to a line, so that a difference can be read. */
    public static void assertEqual(String name, String xml) {
        var actual = xml.replace("><", ">\n<") + "\n";
        var file = FOLDER.resolve(name);
        try {
            if ("renew".equals(System.getProperty("isthmus.golden"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, actual);
            }
            assertThat(actual).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
