package isthmus.surveys.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What an author's editor says by the schemas is what the loader says. */
class InstrumentSchemaTest {

    private static final Path SHIPPED = Path.of("src", "main", "resources", "instruments");
    private static final Path SECOND = Path.of("src", "test", "instruments", "handover", "1.0.0");

    private static JsonSchema schema(String name) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(SHIPPED.resolve(name)));
    }

    private static JsonNode yaml(String text) {
        return new ObjectMapper().valueToTree(new Load(LoadSettings.builder().build()).loadFromString(text));
    }

    private static Set<String> faults(String schema, String text) throws IOException {
        return schema(schema).validate(yaml(text)).stream().map(ValidationMessage::getMessage).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/resources/instruments/it-business-separation/0.1.0", "src/test/instruments/handover/1.0.0"})
    void instrumentsThatLoadFollowTheSchemas(String folder) throws IOException {
        assertThat(faults("instrument.schema.json", Files.readString(Path.of(folder, "instrument.yaml")))).isEmpty();
        try (var languages = Files.list(Path.of(folder, "words"))) {
            for (var words : languages.toList()) {
                assertThat(faults("words.schema.json", Files.readString(words))).as(words.toString()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "instrument.yaml | status: pilot | status: validated",
        "instrument.yaml | keyed: \"-\" | keyed: minus",
        "instrument.yaml | cell: 6 | cell: 4",
        "instrument.yaml | people: 15 | people: 14",
        "instrument.yaml | estimated_minutes | minutes",
        "instrument.yaml | agree7: {points: 7} | agree7: {points: 12}",
        "instrument.yaml | horizon: 6m | horizon: soon",
        "instrument.yaml | cannot_see_above: 0.25 | cannot_see_above: 25",
        "instrument.yaml | id: handover | id: hand over",
        "words/en.yaml | so_that: \"they are found\" | so_what: \"they are found\"",
        "words/en.yaml | text: \"I rely on what I am told.\" | text: \"\"",
        "words/en.yaml | construct: | constructs:"
    })
    void whatTheLoaderRefusesForItsShapeTheSchemaRefusesToo(String file, String from, String to) throws IOException {
        var text = Files.readString(SECOND.resolve(file));
        assertThat(text).contains(from);

        assertThat(faults(file.startsWith("words") ? "words.schema.json" : "instrument.schema.json", text.replace(from, to)))
                .isNotEmpty();
    }

    @Test
    void theSchemasAreSchemas() throws IOException {
        for (var name : Set.of("instrument.schema.json", "words.schema.json")) {
            var meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
            assertThat(meta.validate(new ObjectMapper().readTree(Files.readString(SHIPPED.resolve(name))))).isEmpty();
        }
    }
}
