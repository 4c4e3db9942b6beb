package isthmus.surveys.research;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.attack.Attack;
import isthmus.assessment.attack.Canary;
import isthmus.assessment.attack.Finding;
import isthmus.assessment.field.Field;
import isthmus.assessment.instrument.Dimension;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.release.Draws;
import isthmus.assessment.release.Representative;
import isthmus.assessment.release.Tier;
import isthmus.cypher.EmbeddedNeo4j;
import isthmus.cypher.Graph;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.cypher.organization.OrganizationGraph;
import isthmus.cypher.release.Entry;
import isthmus.cypher.release.ReleaseGraph;
import isthmus.cypher.research.AgreementGraph;
import isthmus.cypher.response.ResponseGraph;
import isthmus.cypher.schema.SchemaMigrations;
import isthmus.surveys.instrument.InstrumentLibrary;
import isthmus.surveys.scorecard.Assessments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakingTest {

    private static final byte[] SECRET = "thirty-two bytes, none of a kind".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private static Path folder;

    private final List<String> steps = new ArrayList<>();

    private Entry made(String id, Instrument instrument) throws IOException {
        var library = InstrumentLibrary.builtIn();
        try (var engine = EmbeddedNeo4j.start(folder.resolve(id + "-database"));
                var graph = Graph.connect(engine);
                var responses = new ResponseGraph(graph)) {
            SchemaMigrations.apply(graph);
            var releases = new ReleaseGraph(graph);
            var organizations = new OrganizationGraph(graph);
            var campaigns = new CampaignGraph(graph);
            var gathering = new Gathering(new AgreementGraph(graph), organizations, campaigns, new Assessments(campaigns, responses, library));
            var field = new Field.Settings(60, 10, 20, 0.8, instrument.dimensions().stream().map(Dimension::id).toList(), 2026, 1);
            assertThat(releases.begin(id, Tier.RESEARCHERS, Representative.SYNTHETIC, Optional.of(field), instrument.ref(), SECRET, Clock.systemUTC().instant())).isTrue();
            new Making(releases, gathering, instrument, Clock.systemUTC(), steps::add)
                    .make(releases.find(id).orElseThrow(), SECRET, Files.createDirectory(folder.resolve(id)));
            assertThat(releases.publication(id).isPresent()).isEqualTo(releases.find(id).orElseThrow().state() == Entry.State.PUBLISHED);
            return releases.find(id).orElseThrow();
        }
    }

    @Test
    void theLastLookIsAtEverythingThatIsHandedOut() throws IOException {
        var instrument = InstrumentLibrary.builtIn().list().getFirst();

        assertThat(made("clean", instrument).state()).isEqualTo(Entry.State.PUBLISHED);
        assertThat(steps).containsExactly("gather", "classes", "attack", "store", "tryStore", "files", "scan", "publish");

        // A name stands in files alone, so that attacks on the store find nothing in it.
        var leaking = made("leaking", called(Canary.of(Draws.from(SECRET).of("canary")).mark(), instrument));
        assertThat(leaking.state()).isEqualTo(Entry.State.BLOCKED);
        assertThat(leaking.findings()).filteredOn(f -> !f.holds()).extracting(Finding::attack).containsExactly(Attack.CANARIES);
    }

    private static Instrument called(String name, Instrument i) {
        return new Instrument(
                i.ref(), name, i.purpose(), i.construct(), i.status(), i.language(), i.original(), i.estimatedMinutes(), i.levels(), i.targetRule(), i.referentRule(),
                i.forms(), i.perspectives(), i.scales(), i.scoring(), i.gates(), i.dimensions(), i.patterns(), i.gapRules(), i.roadmapRules(), i.counterpoints(),
                i.references(), i.advice());
    }
}
