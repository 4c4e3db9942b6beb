package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.input.Checked;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {

    private static List<String> faults(Map<String, String> environment) {
        return switch (Configuration.read(environment)) {
            case Checked.Accepted<Configuration> accepted -> List.of();
            case Checked.Rejected<Configuration>(var problems) -> problems.stream().map(p -> p.place() + "").toList();
        };
    }

    @Test
    void nothingNeedsToBeSaid() {
        assertThat(faults(Map.of())).isEmpty();
    }

    @Test
    void everythingThatMakesNoSenseIsNamedAtOnce() {
        assertThat(faults(Map.of("ISTHMUS_PORT", "70000", "ISTHMUS_DEMO", "yes", "ISTHMUS_BASE_URL", "javascript:x", "NEO4J_URI", "http://host")))
                .contains("ISTHMUS_PORT", "ISTHMUS_DEMO", "ISTHMUS_BASE_URL", "NEO4J_URI");
    }

    @Test
    void aShortTokenOfAnAdministratorIsRefused() {
        assertThat(faults(Map.of("ISTHMUS_ADMIN_TOKEN", "x".repeat(31)))).containsExactly("ISTHMUS_ADMIN_TOKEN");
        assertThat(faults(Map.of("ISTHMUS_ADMIN_TOKEN", "x".repeat(32)))).isEmpty();
    }

    @Test
    void driversFindReleasesAtTheUsualPortAtAnotherOrNowhere() {
        assertThat(bolt(Map.of())).hasValue(new Configuration.Bolt(7687, false, Optional.empty()));
        assertThat(bolt(Map.of("ISTHMUS_BOLT_PORT", "7688", "ISTHMUS_BOLT_ADVERTISED", "isthmus.example.org:443")))
                .hasValue(new Configuration.Bolt(7688, true, Optional.of("isthmus.example.org:443")));
        assertThat(bolt(Map.of("ISTHMUS_BOLT_PORT", "off"))).isEmpty();
        assertThat(faults(Map.of("ISTHMUS_BOLT_PORT", "none", "ISTHMUS_BOLT_ADVERTISED", "http://here"))).containsExactlyInAnyOrder("ISTHMUS_BOLT_PORT", "ISTHMUS_BOLT_ADVERTISED");
    }

    private static Optional<Configuration.Bolt> bolt(Map<String, String> environment) {
        return Configuration.read(environment) instanceof Checked.Accepted<Configuration>(Configuration configuration) ? configuration.bolt() : Optional.empty();
    }

    @Test
    void theDatabasesDefaultPasswordIsRefused() {
        assertThat(faults(Map.of("NEO4J_URI", "neo4j://db:7687", "NEO4J_PASSWORD", "neo4j"))).containsExactly("NEO4J_PASSWORD");
        assertThat(faults(Map.of("NEO4J_URI", "neo4j://db:7687", "NEO4J_PASSWORD", "one-of-our-own"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "bolt://localhost:7687,false", "bolt://127.0.0.1:7687,false", "neo4j://[::1]:7687,false",
        "bolt+s://db.example.org,false", "neo4j+s://db.example.org,false", "neo4j+ssc://db.example.org,false",
        "bolt://db.example.org:7687,true", "neo4j://10.0.0.7:7687,true", "bolt://localhost.example.org,true"
    })
    void aDatabaseElsewhereIsSpokenToInTheClearOnlyWithoutEncryption(URI uri, boolean overheard) {
        assertThat(new Configuration.Neo4jServer(uri, "neo4j", "").isOverheard()).isEqualTo(overheard);
    }

    @Test
    void noSecretIsSaidInWords() {
        var environment = Map.of("ISTHMUS_ADMIN_TOKEN", "marked-secret-".repeat(4), "NEO4J_URI", "neo4j://db:7687", "NEO4J_PASSWORD", "marked-secret");
        assertThat(Configuration.read(environment)).isInstanceOfSatisfying(Checked.Accepted.class, accepted ->
                assertThat(accepted.value() + " " + ((Configuration) accepted.value()).neo4j()).doesNotContain("marked-secret"));
    }
}
