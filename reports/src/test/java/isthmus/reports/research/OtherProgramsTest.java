package isthmus.reports.research;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.publication.Publication;
import isthmus.assessment.release.OrganizationRecord;
import isthmus.assessment.release.Shape;
import isthmus.reports.Spelling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What researchers' programs find in the files is what was published. */
class OtherProgramsTest {

    private static final Publication PUBLICATION = Publications.withholding(Publications.of(120, 10, 60));
    private static final Instrument INSTRUMENT = Publications.instrument(Spelling.EMOJI);

    @TempDir
    private Path folder;

    @Test
    void thereIsSomethingOfEverythingToCount() {
        assertThat(published()).containsKeys("suppressed", "periods not said", "tenths of levels", "handovers", "technology");
    }

    @Test
    void networkxReadsTheGraph() {
        assertThat(Tool.python("networkx_graph.py", "networkx").read(file(Export.GRAPHML))).isEqualTo(published());
    }

    @Test
    void networkxReadsTheGraphThatIsForGephi() {
        var counts = new TreeMap<>(published());
        // The format knows no attributes of a graph.
        counts.remove("synthetic");

        assertThat(Tool.python("networkx_graph.py", "networkx").read(file(Export.GEXF))).isEqualTo(counts);
    }

    @Test
    void igraphReadsTheGraph() {
        assertThat(Tool.python("igraph_graph.py", "igraph").read(file(Export.GRAPHML))).isEqualTo(published());
    }

    @Test
    void igraphOfRReadsTheGraph() {
        assertThat(Tool.r("igraph_graph.R", "igraph").read(file(Export.GRAPHML))).isEqualTo(published());
    }

    @Test
    void allOfThemMakeTheSameGraphOfSheets() {
        var counts = new TreeMap<>(published());
        counts.remove("synthetic");

        assertThat(Tool.python("networkx_sheets.py", "networkx").read(sheets())).isEqualTo(counts);
        assertThat(Tool.python("igraph_sheets.py", "igraph").read(sheets())).isEqualTo(counts);
        assertThat(Tool.r("igraph_sheets.R", "igraph").read(sheets())).isEqualTo(counts);
    }

    @Test
    void aGraphWithoutRecordsIsReadToo() {
        var tables = Publications.withTablesOnly();
        var expected = counts(tables);

        assertThat(Tool.python("networkx_graph.py", "networkx").read(file(Export.GRAPHML, tables))).isEqualTo(expected);
        assertThat(Tool.python("igraph_graph.py", "igraph").read(file(Export.GRAPHML, tables))).isEqualTo(expected);
        assertThat(Tool.r("igraph_graph.R", "igraph").read(file(Export.GRAPHML, tables))).isEqualTo(expected);
    }

    private static Map<String, String> published() {
        return counts(PUBLICATION);
    }

    private static Map<String, String> counts(Publication publication) {
        var counts = new TreeMap<String, Long>();
        var records = publication.records();
        counts.put("nodes OrganizationRecord", (long) records.size());
        counts.put("nodes TeamRole", records.stream().mapToLong(r -> r.shape().teams()).sum());
        counts.put("nodes Dimension", (long) INSTRUMENT.dimensions().size());
        counts.put("nodes Item", (long) INSTRUMENT.items().size());
        counts.put("edges HAS_TEAM", counts.get("nodes TeamRole"));
        counts.put("edges DEPENDS_ON", records.stream().mapToLong(r -> r.shape().ties().size()).sum());
        counts.put("edges PART_OF", counts.get("nodes Item"));
        counts.put("handovers", records.stream().flatMap(r -> r.shape().ties().stream()).filter(t -> t.kind() == Shape.KindGroup.HANDOVER).count());
        counts.put("technology", records.stream().flatMap(r -> r.shape().roles().stream()).filter(r -> r.side() == Shape.Side.TECHNOLOGY).count());
        counts.put("periods not said", records.stream().filter(r -> r.origin().period() == null).count());
        counts.put("suppressed", records.stream().filter(r -> !r.levels().containsKey("d1")).count());
        counts.put("tenths of levels", records.stream().mapToLong(OtherProgramsTest::tenths).sum());
        counts.put("organizations", records.stream().mapToLong(OrganizationRecord::classSize).sum());
        var words = new TreeMap<String, String>();
        counts.values().removeIf(count -> count == 0);
        counts.forEach((name, count) -> words.put(name, String.valueOf(count)));
        words.put("texts of " + INSTRUMENT.items().getFirst().id(), INSTRUMENT.items().getFirst().text());
        words.put("synthetic", "yes");
        return words;
    }

    private static long tenths(OrganizationRecord record) {
        return Math.round(record.levels().getOrDefault("d1", 0.0) * 10);
    }

    private Path file(Export export) {
        return file(export, PUBLICATION);
    }

    private Path file(Export export, Publication publication) {
        var file = folder.resolve(export.fileName(publication));
        try (var out = Files.newOutputStream(file)) {
            export.write(publication, INSTRUMENT, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** A folder with what is in the archive. */
    private Path sheets() {
        try (var zip = new ZipFile(file(Export.CSV).toFile())) {
            var unpacked = Files.createDirectories(folder.resolve("sheets"));
            for (var entry : zip.stream().toList()) {
                Files.write(unpacked.resolve(entry.getName()), zip.getInputStream(entry).readAllBytes());
            }
            return unpacked;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
