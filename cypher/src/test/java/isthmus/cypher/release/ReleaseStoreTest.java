package isthmus.cypher.release;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.attack.Attack;
import isthmus.assessment.attack.Finding;
import isthmus.assessment.publication.Vocabulary;
import isthmus.assessment.release.OrganizationRecord;
import isthmus.assessment.release.Sector;
import isthmus.cypher.Graph;
import isthmus.cypher.Statement;
import isthmus.cypher.TestGraph;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseStoreTest {

    private static final Path HOME = TestGraph.home();
    private static final Statement ORIGINS = Statement.of(ReleaseStoreTest.class, "origins");

    @BeforeAll
    static void load() {
        ReleaseStore.load(HOME, Releases.publication("one"), Releases.dimensions());
    }

    @Test
    void everyRecordTeamAndTieIsInItOnceAndNothingElse() {
        var records = Releases.RELEASE.records();
        long teams = records.stream().mapToLong(r -> r.shape().teams()).sum();
        long ties = records.stream().mapToLong(r -> r.shape().ties().size()).sum();
        long levels = records.stream().mapToLong(r -> r.levels().size()).sum();
        long cells = Releases.RELEASE.tables().values().stream().mapToLong(t -> t.cells().stream().mapToLong(List::size).sum()).sum();

        try (var store = ReleaseStore.open(HOME)) {
            assertThat(store.size()).isEqualTo(new ReleaseStore.Size(1 + records.size() + teams + 14 + cells, records.size() + teams + ties + levels + 7 + cells));
            assertThat(store.order()).isEqualTo(records.stream().map(OrganizationRecord::id).toList());
            assertThat(store.words()).isEqualTo(Vocabulary.words());
        }
    }

    @Test
    void recordsSayWhereTheyComeFromInTheWordsOfTheirFiles() {
        try (var store = ReleaseStore.open(HOME);
                var graph = Graph.connect(store.engine())) {
            assertThat(graph.read(ORIGINS, Map.of(), r -> r.get("sector").asString() + " " + r.get("period").asString()))
                    .contains(Vocabulary.said(Sector.SERVICES) + " 2026-2027")
                    .containsExactlyInAnyOrderElementsOf(Releases.RELEASE.records().stream()
                            .map(r -> Vocabulary.said(r.origin().sector()) + " " + Vocabulary.said(r.origin().period()))
                            .toList());
        }
    }

    @Test
    void itWithstandsWhatAStoreFilledCarelesslyDoesNot() {
        var places = new HashMap<String, Double>();
        for (int i = 0; i < Releases.RELEASE.records().size(); i++) {
            places.put(Releases.RELEASE.records().get(i).id(), Releases.RELEASE.came().get(i));
        }
        var came = Releases.FIELD_CONTRIBUTIONS.stream().map(c -> c.organization()).toList();

        var findings = StoreAttacks.on(HOME, Releases.CANARY, came, places::get, TestGraph.home());

        assertThat(findings).extracting(Finding::attack).containsExactly(Attack.ORDER, Attack.VOCABULARY, Attack.HOSTILE_QUERIES, Attack.CANARIES);
        assertThat(findings).allMatch(Finding::holds);
        assertThat(findings).filteredOn(f -> f.attack() != Attack.ORDER).allMatch(f -> f.measured() == 0);
        assertThat(findings.getFirst().control()).isEqualTo(1);
    }

    @Test
    void aCanaryIsFoundAcrossTheBordersOfWhatIsReadAtOnce(@TempDir Path folder) throws IOException {
        var filling = "x".repeat((1 << 20) - 7);
        for (var charset : Set.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Files.write(folder.resolve(charset.name()), (filling + Releases.CANARY.mark()).getBytes(charset));
        }
        Files.writeString(folder.resolve("none"), filling);

        assertThat(new CanaryScan(Releases.CANARY.mark()).hits(folder)).containsExactly("UTF-16BE", "UTF-16LE", "UTF-8");
    }

    @Test
    void aCanaryIsFoundInAnArchive(@TempDir Path folder) throws IOException {
        var line = (Releases.CANARY.mark() + "\n").repeat(100).getBytes(StandardCharsets.UTF_8);
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("release.zip")))) {
            zip.putNextEntry(new ZipEntry("first.csv"));
            zip.write("nothing".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("second.csv"));
            zip.write(line);
        }

        assertThat(new CanaryScan(Releases.CANARY.mark()).hits(folder)).containsExactly("release.zip");
    }
}
