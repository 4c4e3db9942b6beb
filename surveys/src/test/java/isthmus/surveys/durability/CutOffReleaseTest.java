package isthmus.surveys.durability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import isthmus.surveys.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the service at several steps of the making of a release: then there is none, or the whole. */
@Tag("long")
class CutOffReleaseTest {

    private static final String RELEASES = "/api/v1/research/releases";
    private static final List<String> FORMS = List.of("report.pdf", "report.html", "graphml", "gexf", "csv", "ddi", "croissant", "citation");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    private static Path folder;

    @Test
    void ofAReleaseThatWasCutOffNothingIsThereAndTheNextOneIsMade() {
        var data = folder.resolve("data");
        try (var victim = new Victim(data, List.of(), Distribution.plain())) {
            start(victim);
            for (var step : List.of("attack", "store", "files", "publish")) {
                var id = ordered(victim.administrator());
                Wait.until(PATIENCE, () -> step.equals(release(victim.administrator(), id).path("step").asText()) || over(victim.administrator(), id));
                victim.kill();

                start(victim);
                var release = release(victim.administrator(), id);
                // In the last step it may have been published before it was killed.
                if (!step.equals("publish") || release.path("state").asText().equals("failed")) {
                    assertThat(release.path("state").asText()).as(step).isEqualTo("failed");
                    assertThat(release.path("problem").asText()).as(step).isEqualTo("interrupted");
                    assertThat(read(victim, id)).as(step).containsOnly(404);
                    assertThat(release.path("downloads")).as(step).isEmpty();
                    assertThat(victim.administrator().get(RELEASES).json().findValuesAsText("state")).doesNotContain("published", "building");
                    assertThat(folders(data)).as(step).isEmpty();
                } else {
                    assertThat(release.path("state").asText()).isEqualTo("published");
                    assertThat(read(victim, id)).containsOnly(200);
                    assertThat(folders(data)).containsExactly(id);
                }
            }
            var id = ordered(victim.administrator());
            Wait.until(PATIENCE, () -> over(victim.administrator(), id));
            assertThat(release(victim.administrator(), id).path("state").asText()).isEqualTo("published");
            assertThat(read(victim, id)).containsOnly(200);
            Wait.until(PATIENCE, () -> folders(data).equals(Set.of(id)));
        }
    }

    private static void start(Victim victim) {
        victim.start();
        victim.awaitReady(PATIENCE);
    }

    private static String ordered(Caller administrator) {
        var asked = administrator.json("POST", RELEASES, Map.of("tier", "researchers", "synthetic", Map.of("organizations", 100, "mostTeams", 40, "seed", 7)));
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        return asked.json().path("id").asText();
    }

    private static JsonNode release(Caller administrator, String id) {
        return administrator.get(RELEASES + "/" + id).json();
    }

    private static boolean over(Caller administrator, String id) {
        return !release(administrator, id).path("state").asText().equals("building");
    }

    private static Set<Integer> read(Victim victim, String id) {
        return FORMS.stream().map(form -> victim.administrator().get(RELEASES + "/" + id + "/" + form).status()).collect(Collectors.toSet());
    }

    private static Set<String> folders(Path data) {
        var research = data.resolve("research");
        if (!Files.isDirectory(research)) {
            return Set.of();
        }
        try (var all = Files.list(research)) {
            return all.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
