package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The bill of materials that a distribution carries, as CycloneDX. */
class BillOfMaterialsTest {

    private static final JsonNode BILL = bill();

    /** Those that somebody looked at: a distribution with the embedded engine, which is under GPLv3, may be had under them. */
    private static final Set<String> LICENCES = Set.of(
            "Apache-2.0", "Apache License, 2.0", "BSD-2-Clause", "BSD-3-Clause", "Bouncy Castle Licence", "CC0-1.0", "EPL-2.0", "Eclipse Public License (EPL) 2.0",
            "FreeBSD License", "GNU General Public License, version 2 with the GNU Classpath Exception", "GNU Lesser General Public License (LGPL), Version 2.1",
            "GPL-2.0-with-classpath-exception", "(CDDL-1.0 OR GPL-2.0-with-classpath-exception)", "GPL-3.0-or-later", "LGPL-2.1-or-later", "MIT", "MIT-0", "MPL-2.0",
            "Mozilla Public License Version 2.0", "SAX-PD", "The W3C License");

    private static JsonNode bill() {
        try (var in = BillOfMaterialsTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> components() {
        return StreamSupport.stream(BILL.path("components").spliterator(), false);
    }

    @Test
    void itNamesWhatADistributionConsistsOfAndNothingOfTheTests() {
        var names = components().map(c -> c.path("name").asText()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(BILL.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(names).contains("assessment", "cypher", "reports", "neo4j", "neo4j-java-driver", "helidon-webserver", "freemarker", "openpdf")
                .doesNotContain("junit-jupiter", "assertj-core", "neo4j-harness", "playwright", "jqwik");
    }

    @Test
    void whatRunsIsInItInTheSameVersion() {
        var billed = components().map(c -> c.path("name").asText() + "-" + c.path("version").asText() + ".jar").collect(Collectors.toSet());
        for (var library : new String[] {"freemarker.template.Configuration", "io.helidon.webserver.WebServer", "org.neo4j.driver.Driver"}) {
            assertThat(jar(library)).isIn(billed);
        }
    }

    @Test
    void everyLibrarySaysItsLicenceAndWhereItIsHad() {
        assertThat(components().filter(c -> !c.path("group").asText().equals("isthmus"))).allSatisfy(c -> {
            assertThat(c.path("licenses").isEmpty()).as(c.path("purl").asText()).isFalse();
            assertThat(c.path("purl").asText()).startsWith("pkg:maven/");
            assertThat(c.path("hashes").isEmpty()).as(c.path("purl").asText()).isFalse();
        });
    }

    @Test
    void everyLibraryIsUnderALicenceThatSomebodyLookedAt() {
        assertThat(components().filter(c -> !c.path("group").asText().equals("isthmus"))).allSatisfy(c ->
                assertThat(licences(c)).as(c.path("purl").asText()).anyMatch(LICENCES::contains));
    }

    private static List<String> licences(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(l -> Stream.of(l.path("expression"), l.at("/license/id"), l.at("/license/name")).filter(JsonNode::isTextual).map(JsonNode::asText).findFirst().orElse(""))
                .toList();
    }

    private static String jar(String type) {
        try {
            return Path.of(Class.forName(type).getProtectionDomain().getCodeSource().getLocation().getPath()).getFileName().toString();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
