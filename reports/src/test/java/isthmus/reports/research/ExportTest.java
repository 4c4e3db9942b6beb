package isthmus.reports.research;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import isthmus.assessment.publication.Publication;
import isthmus.assessment.release.Policy;
import isthmus.reports.Spelling;
import isthmus.reports.Xml;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.StreamSupport;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ExportTest {

    private static final Publication SMALL = Publications.small();
    private static final Publication SYNTHETIC = Publications.of(60, 5, 20);
    private static final Publication TABLES_ONLY = Publications.withTablesOnly();

    @Test
    void anExportIsNamedByItsPath() {
        assertThat(Arrays.stream(Export.values()).map(Export::pathName)).containsExactly("graphml", "gexf", "csv", "ddi", "croissant", "citation");
        assertThat(Export.values()).allSatisfy(export -> assertThat(Export.named(export.pathName())).contains(export));
        assertThat(Export.named("GraphML")).isEmpty();
        assertThat(Export.named("report.pdf")).isEmpty();
    }

    @Test
    void thePolicyIsToldWithEverythingThatItsHashIsOf() {
        var policy = new About(SMALL, Publications.instrument()).policy();
        assertThat(Policy.class.getRecordComponents()).allSatisfy(figure -> assertThat(policy).contains(figure.getName() + "="));
        assertThat(policy).endsWith(SMALL.policy().hash());
    }

    @Test
    void fileNamesSayWhatIsSyntheticAndHoldNothingThatBreaksAHeader() {
        assertThat(Export.GRAPHML.fileName(SYNTHETIC)).isEqualTo("isthmus-synthetic-release-2026-11.b7.graphml");
        assertThat(Export.CITATION.fileName(SMALL)).isEqualTo("isthmus-release-7--CITATION.cff");
    }

    @ParameterizedTest
    @EnumSource
    void theSamePublicationGivesTheSameBytes(Export export) {
        assertThat(bytes(export, Publications.of(60, 5, 20))).isEqualTo(bytes(export, SYNTHETIC));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSyntheticSaysSoWithItsSettings(Export export) throws IOException {
        var said = export == Export.CSV ? new String(unzip(bytes(export, SYNTHETIC)).get("datapackage.json"), StandardCharsets.UTF_8) : text(export, SYNTHETIC);

        assertThat(said).containsIgnoringCase("synthetic").contains("organizations=60", "seed=4", "link=0.8");
        assertThat(text(export, SMALL).toLowerCase()).doesNotContain("synthetic:", "generator of isthmus", "seed=");
    }

    @ParameterizedTest
    @EnumSource
    void noneSaysThatTheQuestionnaireIsMoreThanADraft(Export export) {
        assertThat(text(export, SMALL).toLowerCase()).doesNotContain("validated");
    }

    @ParameterizedTest
    @EnumSource
    void whatItIsWrittenToStaysOpen(Export export) throws IOException {
        var out = new ByteArrayOutputStream() {
            private boolean closed;

            @Override
            public void close() {
                closed = true;
            }
        };

        export.write(SMALL, Publications.instrument(), out);

        assertThat(out.closed).isFalse();
        assertThat(out.size()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void everyXmlIsWellFormedWhateverAnAuthorWrote(Spelling spelling) throws IOException {
        var instrument = Publications.instrument(spelling);
        for (var export : List.of(Export.GRAPHML, Export.GEXF, Export.DDI)) {
            var out = new ByteArrayOutputStream();
            export.write(SMALL, instrument, out);
            var read = Xml.parse(out.toString(StandardCharsets.UTF_8));
            if (spelling != Spelling.CONTROLS) {
                var first = instrument.items().getFirst().text();
                assertThat(Xml.all(read)).as(export + " has the words of a question").anyMatch(e -> e.getTextContent().equals(first)
                        || e.getAttribute("label").equals(first));
            }
        }
    }

    @Test
    void whatIsMissingIsAWordAndNeverATruthValue() {
        var read = Xml.parse(text(Export.GRAPHML, SMALL));
        var keys = new LinkedHashMap<String, String>();
        Xml.all(read, "key").forEach(key -> {
            assertThat(key.getAttribute("attr.type")).isIn("string", "int", "double");
            keys.put(key.getAttribute("id"), key.getAttribute("attr.name"));
        });
        var record = Xml.all(read, "node").get(1);
        var said = new LinkedHashMap<String, String>();
        Xml.all(record, "data").forEach(data -> said.put(keys.get(data.getAttribute("key")), data.getTextContent()));

        assertThat(record.getAttribute("id")).isEqualTo("bb");
        assertThat(said)
                .containsEntry("sector", "not said")
                .containsEntry("period", "not said")
                .containsEntry("level_d1_missing", "suppressed")
                .containsEntry("level_d2", "2")
                .doesNotContainKeys("level_d1", "level_d2_missing");
    }

    @Test
    void sheetsHoldWhatWasPublished() throws IOException {
        var files = unzip(bytes(Export.CSV, SMALL));

        assertThat(files.keySet()).containsExactly("datapackage.json", "organization-records.csv", "team-roles.csv", "dimensions.csv", "items.csv",
                "has-team.csv", "depends-on.csv", "part-of.csv", "tables.csv", "findings.csv");
        assertThat(lines(files, "organization-records.csv"))
                .containsExactly("id,sector,size,period,classSize,level_d1,level_d2,level_d3,level_d4",
                        "aa,PUBLIC,UP_TO_FORTY,2026-2027,5,3,2.4,suppressed,suppressed", "bb,not said,UP_TO_FORTY,not said,5,suppressed,2,suppressed,suppressed");
        assertThat(lines(files, "depends-on.csv")).containsExactly("from,to,kind,strength", "aa-1,aa-0,SERVICE,OFTEN", "bb-1,bb-0,SERVICE,OFTEN");
        assertThat(lines(files, "findings.csv")).contains("AVERAGE,2,0.0125,0.1,0.98,yes", "COUNTS,4,undefined,0.23,0.9,no");
    }

    @Test
    void cellsThatAreNotShownSaySoAndNoneIsAFormula() throws IOException {
        assertThat(lines(unzip(bytes(Export.CSV, SMALL)), "tables.csv")).containsExactly(
                "table,row,column,value",
                "organizations,'=PUBLIC,UP_TO_FORTY,15",
                "organizations,'=PUBLIC,TOTAL,suppressed",
                "organizations,TOTAL,UP_TO_FORTY,suppressed",
                "organizations,TOTAL,TOTAL,20");
    }

    @Test
    void aDataPackageDescribesEachOfItsFiles() throws Exception {
        for (var publication : List.of(SMALL, SYNTHETIC, TABLES_ONLY)) {
            var files = unzip(bytes(Export.CSV, publication));
            var described = json(files.get("datapackage.json"));
            var paths = new HashSet<String>();
            for (var resource : described.get("resources")) {
                var content = files.get(resource.get("path").asText());
                paths.add(resource.get("path").asText());
                assertThat(resource.get("bytes").asInt()).isEqualTo(content.length);
                assertThat(resource.get("hash").asText()).isEqualTo("sha256:" + sha256(content));
                var head = new String(content, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
                assertThat(texts(resource.get("schema").get("fields"), "name")).isEqualTo(List.of(head.split(",")));
            }
            assertThat(paths).isEqualTo(new HashSet<>(files.sequencedKeySet().stream().skip(1).toList()));
            assertThat(described.get("licenses").get(0).get("name").asText()).isEqualTo("CC-BY-4.0");
            assertThat(described.get("name").asText()).matches("[-a-z0-9._]+");
            assertThat(paths).allMatch(path -> path.startsWith("synthetic-") == publication.synthetic().isPresent());
        }
    }

    @Test
    void aReleaseOfTablesHasNoGraphOfRecordsAndSaysWhy() throws IOException {
        var files = unzip(bytes(Export.CSV, TABLES_ONLY));

        assertThat(files).containsKeys("synthetic-tables.csv", "synthetic-items.csv").doesNotContainKeys("synthetic-organization-records.csv");
        assertThat(lines(files, "synthetic-tables.csv")).hasSizeGreaterThan(10).anyMatch(line -> line.endsWith(",suppressed"));
        assertThat(text(Export.CITATION, TABLES_ONLY)).contains("Fewer than 50");
        assertThat(text(Export.DDI, TABLES_ONLY)).contains("synthetic-tables.csv").doesNotContain("OrganizationRecord");
        var types = new HashSet<String>();
        Xml.all(Xml.parse(text(Export.GRAPHML, TABLES_ONLY)), "node").forEach(node -> types.add(Xml.all(node, "data").getFirst().getTextContent()));
        assertThat(types).containsExactlyInAnyOrder("Dimension", "Item");
    }

    @Test
    void aCodebookHasEveryVariableOfEveryFileWithTheQuestionsBehindLevels() {
        var dictionary = DataDictionary.of(SMALL, Publications.instrument());
        var read = Xml.parse(text(Export.DDI, SMALL));

        assertThat(Xml.all(read, "fileDscr")).hasSize(dictionary.entities().size());
        assertThat(Xml.all(read, "var").stream().map(v -> v.getAttribute("name")))
                .containsExactlyElementsOf(dictionary.entities().stream().flatMap(e -> e.properties().stream()).map(DataDictionary.Property::name).toList());
        var level = Xml.all(read, "var").stream().filter(v -> v.getAttribute("name").equals("level_d1")).findFirst().orElseThrow();
        assertThat(Xml.all(level, "qstnLit")).isNotEmpty();
        assertThat(Xml.all(level, "catgry")).singleElement().satisfies(c -> assertThat(c.getAttribute("missing")).isEqualTo("Y"));
    }

    @Test
    void croissantLeadsToTheDataPackageThatIsHandedOut() throws Exception {
        var read = json(bytes(Export.CROISSANT, SYNTHETIC));
        var archive = bytes(Export.CSV, SYNTHETIC);
        var distribution = read.get("distribution");

        assertThat(read.get("conformsTo").asText()).isEqualTo("http://mlcommons.org/croissant/1.1");
        assertThat(distribution.get(0).get("contentUrl").asText()).isEqualTo(Export.CSV.pathName());
        assertThat(distribution.get(0).get("sha256").asText()).isEqualTo(sha256(archive));
        assertThat(texts(distribution, "contentUrl").subList(1, distribution.size()))
                .isEqualTo(unzip(archive).sequencedKeySet().stream().skip(1).toList());
        var ids = new HashSet<>(texts(distribution, "@id"));
        read.get("recordSet").forEach(set -> set.get("field").forEach(field -> {
            assertThat(ids.add(field.get("@id").asText())).as("an id of its own").isTrue();
            assertThat(ids).contains(field.at("/source/fileObject/@id").asText());
        }));
        read.get("recordSet").forEach(set -> set.get("field").forEach(field -> {
            if (field.has("references")) {
                assertThat(ids).contains(field.at("/references/@id").asText());
            }
        }));
    }

    @Test
    void aCitationHasWhatTheFormatAsksFor() {
        var read = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text(Export.CITATION, SMALL));

        assertThat(text(Export.CITATION, SMALL)).doesNotContain("&id", "*id");
        assertThat(read.get("cff-version")).isEqualTo("1.2.0");
        assertThat(read.get("type")).isEqualTo("dataset");
        assertThat(read.get("license")).isEqualTo("CC-BY-4.0");
        assertThat(read.get("title")).isEqualTo("Isthmus research release 7/é, 2026-11");
        assertThat((Object) read.get("message")).asString().contains("cite");
        assertThat((List<?>) read.get("authors")).hasSize(1);
        assertThat((Map<?, ?>) read.get("preferred-citation")).satisfies(cited -> {
            assertThat(cited.get("year")).isEqualTo(2026);
            assertThat(cited.get("month")).isEqualTo(11);
        });
    }

    private static byte[] bytes(Export export, Publication publication) {
        var out = new ByteArrayOutputStream();
        try {
            export.write(publication, Publications.instrument(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String text(Export export, Publication publication) {
        return new String(bytes(export, publication), StandardCharsets.UTF_8);
    }

    private static SequencedMap<String, byte[]> unzip(byte[] archive) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static List<String> lines(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8).lines().toList();
    }

    private static JsonNode json(byte[] content) throws IOException {
        return new ObjectMapper().readTree(content);
    }

    private static List<String> texts(JsonNode list, String name) {
        return StreamSupport.stream(list.spliterator(), false).map(node -> node.get(name).asText()).toList();
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
