package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.surveys.licence.Licences;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The libraries with their licences, for people. */
class LicencesTest {

    @Test
    void everybodySeesEveryLibraryWithItsLicence() {
        var page = Service.running().nobody().get("/licences");

        assertThat(page.status()).isEqualTo(200);
        assertThat(Licences.libraries()).hasSizeGreaterThan(100).allSatisfy(library -> {
            assertThat(library.licences()).as(library.name()).isNotEmpty().doesNotContain("not named");
            assertThat(page.text()).contains(">" + library.name() + "<", "<td>" + library.version() + "</td>");
        });
        assertThat(page.text()).contains("org.neo4j:neo4j<", "GPL-3.0", "org.freemarker:freemarker<", "Apache");
        assertThat(Service.running().nobody().get("/sign-in").text()).contains("href=\"/licences\"");
    }

    @Test
    void theListIsHadAsPlainTextToo() {
        var out = new ByteArrayOutputStream();

        assertThat(Command.run(List.of("licences"), Map.of(), new PrintStream(out, true, StandardCharsets.UTF_8), System.err)).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("Isthmus is under the Apache License 2.0.")
                .containsPattern("(?m)^org\\.neo4j:neo4j 2025\\.10\\.1: GPL-3\\.0-or-later")
                .hasLineCount(Licences.libraries().size() + 3);
    }
}
