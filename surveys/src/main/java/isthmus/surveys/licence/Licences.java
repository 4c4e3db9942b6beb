package isthmus.surveys.licence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The libraries of this distribution, read from the bill of materials in its jar. */
public final class Licences {

    private static final String BILL = "/META-INF/sbom/application.cdx.json";

    private Licences() {}

    /**
     * @param licences one or several to choose from or to keep together, in the words of the library
     * @param home where it comes from; may be empty
     */
    public record Library(String name, String version, List<String> licences, String home) {
        public Library {
            licences = List.copyOf(licences);
        }
    }

    /** In the order of their names; none when the program runs from its sources, which carry no bill. */
    public static List<Library> libraries() {
        try (var in = Licences.class.getResourceAsStream(BILL)) {
            return in == null
                    ? List.of()
                    : elements(new ObjectMapper().readTree(in).path("components"))
                            .filter(c -> !c.path("group").asText().equals("isthmus"))
                            .map(Licences::library)
                            .sorted(Comparator.comparing(Library::name))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For people who read no JSON: one library a line. */
    public static String text() {
        return """
                Isthmus is under the Apache License 2.0. A distribution that includes the embedded engine, Neo4j Community, is under the
                GNU GPL version 3 as a whole. It consists of these libraries, each under its own licence:

                """
                + libraries().stream()
                        .map(l -> l.name() + " " + l.version() + ": " + String.join("; ", l.licences()) + (l.home().isEmpty() ? "" : " (" + l.home() + ")"))
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Library library(JsonNode component) {
        var group = component.path("group").asText();
        var licences = elements(component.path("licenses"))
                .map(l -> Stream.of(l.path("expression"), l.at("/license/id"), l.at("/license/name"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .findFirst()
                        .orElse("not named"))
                .toList();
        var home = elements(component.path("externalReferences"))
                .filter(r -> r.path("type").asText().equals("website"))
                .map(r -> r.path("url").asText())
                .filter(url -> url.matches("https?://\\S+"))
                .findFirst()
                .orElse("");
        return new Library(group + ":" + component.path("name").asText(), component.path("version").asText(), licences, home);
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
