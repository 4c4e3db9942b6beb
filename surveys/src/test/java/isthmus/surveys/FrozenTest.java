package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that starts again with another questionnaire under the same name. */
class FrozenTest {

    private static final Path INSTRUMENTS = Path.of("src", "test", "instruments");

    @TempDir
    private Path folder;

    private record Printed(byte[] pdf, byte[] html, byte[] brief) {

        static Printed of(Caller script, String api) {
            return new Printed(
                    script.get(api + "/report.pdf?edition=1").bytes(),
                    script.get(api + "/report.html?edition=1").bytes(),
                    script.get(api + "/report.pdf?edition=1&form=brief").bytes());
        }
    }

    private Isthmus start() {
        return Service.start(folder.resolve("data"), Map.of(
                "ISTHMUS_PORT", String.valueOf(Service.freePort()), "ISTHMUS_DEMO", "false", "ISTHMUS_INSTRUMENTS", folder.resolve("instruments").toString()));
    }

    private static Caller script(Isthmus service) {
        return new Caller("http://localhost:" + service.port()).withToken(Service.ADMIN_TOKEN);
    }

    @Test
    void anEditionStaysAsItIsWhenTheQuestionnaireItselfIsReworded() throws IOException {
        copy(INSTRUMENTS, folder.resolve("instruments"));
        String api;
        Printed before;
        try (var first = start()) {
            var script = script(first);
            var organization = script.json("POST", "/api/v1/organizations", Map.of("name", "Ward Hospital")).json().path("id").asText();
            script.json("PUT", "/api/v1/organizations/" + organization + "/structure", Map.of("teams", List.of(Map.of("name", "Ward 1", "business", 8, "technology", 8))));
            var opened = script.json("POST", "/api/v1/organizations/" + organization + "/campaigns",
                    Map.of("name", "Nights", "instrument", Map.of("id", "handover", "version", "1.0.0")));
            api = "/api/v1/campaigns/" + opened.json().path("id").asText();
            script.json("POST", api + "/close", Map.of());
            var released = script.json("POST", api + "/editions", Map.of());
            assertThat(released.status()).as(released.text()).isEqualTo(201);
            before = Printed.of(script, api);
            assertThat(new String(before.html(), StandardCharsets.UTF_8)).contains("Clarity").doesNotContain("Lucidity");
        }
        var words = folder.resolve("instruments/handover/1.0.0/words/en.yaml");
        Files.writeString(words, Files.readString(words).replace("Clarity", "Lucidity"));

        try (var second = start()) {
            var script = script(second);
            var after = Printed.of(script, api);
            assertThat(after.pdf()).isEqualTo(before.pdf()).startsWith('%', 'P', 'D', 'F');
            assertThat(after.html()).isEqualTo(before.html());
            assertThat(after.brief()).isEqualTo(before.brief());
            assertThat(script.get(api + "/report.html?edition=draft").text()).doesNotContain("Clarity");
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
