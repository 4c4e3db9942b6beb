package isthmus.reports.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Words by key in one file for each language, {@code <folder><language>.properties} on the class path. A language is there when its file is.
 *
 * @param folder with a slash at both ends
 */
public record WordFiles(String folder) {

    /** As tags, in the order of the alphabet. */
    public List<String> languages() {
        return Arrays.stream(Locale.getISOLanguages()).filter(l -> WordFiles.class.getResource(file(l)) != null).sorted().toList();
    }

    /** @throws IllegalArgumentException without a file of that language */
    public Map<String, String> words(String language) {
        var properties = new Properties();
        try (var in = WordFiles.class.getResourceAsStream(file(language))) {
            if (in == null) {
                throw new IllegalArgumentException("no words of " + language + " in " + folder);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    }

    private String file(String language) {
        return folder + language + ".properties";
    }
}
