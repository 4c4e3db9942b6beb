package isthmus.cypher.branding;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.report.Branding;
import isthmus.assessment.report.Branding.Logo;
import isthmus.cypher.Graph;
import isthmus.cypher.Rush;
import isthmus.cypher.TestGraph;
import isthmus.cypher.organization.OrganizationGraph;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrandingGraphTest {

    private static final Branding PLAIN = new Branding("Ash & Elm", "#5a1e6e", "Confidential", "1 Quay Street", null);

    private final Graph graph = TestGraph.graph();
    private final BrandingGraph brandings = new BrandingGraph(graph);
    private final OrganizationGraph organizations = new OrganizationGraph(graph);

    private String organization() {
        return organizations.create("Looks", null, false, LocalDate.of(2026, 1, 2)).id();
    }

    private static Branding with(Logo logo) {
        return new Branding("Ash", "", "", "", logo);
    }

    @Test
    void whoSaidNothingHasNoLooks() {
        assertThat(brandings.client(organization())).isEqualTo(Branding.NONE);
        assertThat(brandings.client("nobody")).isEqualTo(Branding.NONE);
    }

    @Test
    void aClientLooksAsItWasSaidLastAndItsNeighbourDoesNot() {
        var client = organization();
        var neighbour = organization();
        assertThat(brandings.saveClient(client, with(new Logo(Logo.Kind.PNG, new byte[] {1})))).isTrue();
        assertThat(brandings.saveClient(client, PLAIN)).isTrue();

        assertThat(brandings.client(client)).isEqualTo(PLAIN);
        assertThat(brandings.client(neighbour)).isEqualTo(Branding.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void aLogoIsReadBackAsItWas(Logo.Kind kind) {
        var client = organization();
        brandings.saveClient(client, with(new Logo(kind, new byte[] {0, -1, 127, -128})));

        var logo = brandings.client(client).logo();
        assertThat(logo).isNotNull().extracting(Logo::kind).isEqualTo(kind);
        assertThat(logo.bytes()).containsExactly(0, -1, 127, -128);
    }

    @Test
    void thereIsOneConsultancyHoweverManySayHowItLooks() {
        Rush.of(20, i -> {
            brandings.saveConsultancy(new Branding("Maker " + i, "", "", "", null));
            return i;
        });
        brandings.saveConsultancy(PLAIN);

        assertThat(brandings.consultancy()).isEqualTo(PLAIN);
    }

    @Test
    void aClientHasOneLookHoweverManySayIt() {
        var client = organization();
        Rush.of(20, i -> brandings.saveClient(client, new Branding("Client " + i, "", "", "", null)));
        brandings.saveClient(client, PLAIN);

        assertThat(brandings.client(client)).isEqualTo(PLAIN);
    }

    @Test
    void nobodyLooksLikeAnythingWhoIsNotThere() {
        assertThat(brandings.saveClient("nobody", PLAIN)).isFalse();
    }

    @Test
    void anOrganizationTakesItsLooksWithIt() {
        var client = organization();
        brandings.saveConsultancy(PLAIN);
        int before = TestGraph.nodes().get("Branding");
        brandings.saveClient(client, PLAIN);
        assertThat(TestGraph.nodes()).containsEntry("Branding", before + 1);

        assertThat(organizations.delete(client)).isTrue();

        assertThat(TestGraph.nodes()).containsEntry("Branding", before);
        assertThat(organizations.find(client)).isEmpty();
    }
}
