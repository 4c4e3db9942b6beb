package isthmus.cypher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * One Cypher statement, kept in a file of its own: {@code <package>/<Class>/<method>.cypher}, with a comment at its head
 * that says why it exists, what it takes and what it returns.
 *
 * @param text without that comment, which the database would read again with every call
 */
public record Statement(String name, String text) {

    /** @throws IllegalStateException naming the file, when it is missing */
    public static Statement of(Class<?> owner, String method) {
        var path = owner.getSimpleName() + "/" + method + ".cypher";
        try (var in = owner.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(
                        "no statement at " + owner.getPackageName().replace('.', '/') + "/" + path);
            }
            return new Statement(path, withoutHeader(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String withoutHeader(String file) {
        return file.lines().dropWhile(line -> line.startsWith("//")).collect(Collectors.joining("\n"));
    }
}
