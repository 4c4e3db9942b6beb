package isthmus.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import isthmus.assessment.report.Form;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept of a report gives the same report again, and nothing else is taken for one. */
class GalleyTest {

    private static final Galley GALLEY = galley(Sample.tiny().synthetic().assess());
    private static final byte[] PACKED = GALLEY.pack();

    private static Galley galley(isthmus.assessment.Assessment assessment) {
        return Galley.of(Reports.dossier(assessment, Outlooks.full(assessment), Sample.DATE), new Form.Full());
    }

    @Test
    void aKeptReportPrintsTheSamePdfAgain() {
        var again = Galley.unpack(PACKED);
        assertThat(again).isEqualTo(GALLEY);
        assertThat(PdfReport.render(again)).isEqualTo(PdfReport.render(GALLEY));
        assertThat(HtmlReport.render(again)).isEqualTo(HtmlReport.render(GALLEY));
    }

    @ParameterizedTest
    @EnumSource(Spelling.class)
    void strangeNamesAreKept(Spelling spelling) {
        var strange = galley(Sample.tiny().spelt(spelling).assess());
        assertThat(Galley.unpack(strange.pack())).isEqualTo(strange);
    }

    @Test
    void theSameReportIsPackedIntoTheSameBytes() {
        var twin = galley(Sample.tiny().synthetic().assess());
        assertThat(twin.pack()).isEqualTo(PACKED);
        assertThat(twin.hash()).isEqualTo(GALLEY.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void anyChangeChangesTheHash() {
        var day = new Galley(GALLEY.day().plusDays(1), "en", GALLEY.title(), List.of(), GALLEY.paper(), GALLEY.screen(), GALLEY.exhibits());
        var exhibits = new Galley(GALLEY.day(), "en", GALLEY.title(), List.of(), GALLEY.paper(), GALLEY.screen(), GALLEY.exhibits().reversed());
        assertThat(List.of(day.hash(), exhibits.hash(), brief("<p/>", "x").hash(), brief("<p/>x", "").hash(), brief("<p/>", "").hash()))
                .doesNotHaveDuplicates();
    }

    private static Galley brief(String paper, String screen) {
        return new Galley(LocalDate.of(2026, 3, 2), "en", "T", List.of("N"), paper, screen, List.of());
    }

    @Test
    void theHashIsThatOfTheContents() throws Exception {
        var known = brief("<p/>", "<!DOCTYPE html>");
        String facts = "{\"format\":1,\"day\":\"2026-03-02\",\"language\":\"en\",\"title\":\"T\",\"notices\":[\"N\"],\"exhibits\":[]}";
        String kept = "galley.json " + facts.length() + "\n" + facts + "paper.xhtml 4\n<p/>screen.html 15\n<!DOCTYPE html>";
        var sha = java.security.MessageDigest.getInstance("SHA-256").digest(kept.getBytes(StandardCharsets.UTF_8));
        assertThat(known.hash()).isEqualTo(java.util.HexFormat.of().formatHex(sha));
    }

    @Test
    void anotherFormatIsRefusedByItsNumber() {
        var entries = Archive.unzip(PACKED, 1 << 24);
        entries.put("galley.json", "{\"format\":2,\"more\":[]}".getBytes(StandardCharsets.UTF_8));
        refused(entries, "kept in format 2, and this version reads format 1");
    }

    @Test
    void unknownFactsAreRefused() {
        var entries = Archive.unzip(PACKED, 1 << 24);
        var facts = new String(entries.get("galley.json"), StandardCharsets.UTF_8);
        entries.put("galley.json", facts.replaceFirst("\\{", "{\"more\":1,").getBytes(StandardCharsets.UTF_8));
        refused(entries, "galley.json cannot be read");
        entries.put("galley.json", facts.replaceFirst("2026-03-02", "2026-13-02").getBytes(StandardCharsets.UTF_8));
        refused(entries, "galley.json cannot be read");
        entries.put("galley.json", facts.replaceFirst("\"language\":\"en\",", "").getBytes(StandardCharsets.UTF_8));
        refused(entries, "galley.json cannot be read");
    }

    @Test
    void aMissingEntryIsNamed() {
        for (String name : Archive.unzip(PACKED, 1 << 24).keySet()) {
            var entries = Archive.unzip(PACKED, 1 << 24);
            entries.remove(name);
            refused(entries, "has no " + name);
        }
    }

    @Test
    void anEntryThatNoReportHasIsNamed() {
        var entries = Archive.unzip(PACKED, 1 << 24);
        entries.put("../paper.xhtml", new byte[1]);
        refused(entries, "../paper.xhtml");
    }

    @Test
    void whatIsNoArchiveOrACutOneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Galley.unpack("A letter".getBytes(StandardCharsets.UTF_8)));
        assertThatIllegalArgumentException().isThrownBy(() -> Galley.unpack(java.util.Arrays.copyOf(PACKED, PACKED.length / 2)));
        var entries = Archive.unzip(PACKED, 1 << 24);
        entries.put("paper.xhtml", new byte[] {(byte) 0xff});
        refused(entries, "paper.xhtml is not UTF-8");
    }

    @Test
    void anArchiveThatUnpacksToMoreThanAnyReportIsRefused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("paper.xhtml"));
            var blank = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 65; megabyte++) {
                zip.write(blank);
            }
        }
        assertThat(out.size()).isLessThan(1 << 20);
        assertThatIllegalArgumentException().isThrownBy(() -> Galley.unpack(out.toByteArray())).withMessageContaining("more than 67108864 bytes");
    }

    private static void refused(SequencedMap<String, byte[]> entries, String why) {
        assertThatIllegalArgumentException().isThrownBy(() -> Galley.unpack(Archive.zip(new LinkedHashMap<>(entries)))).withMessageContaining(why);
    }
}
