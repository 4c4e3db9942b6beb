package isthmus.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.Assessment;
import isthmus.reports.Reports;
import isthmus.reports.Sample;
import isthmus.reports.Spelling;
import isthmus.reports.wording.Wording;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;

class PdfReportTest {
    private static final Assessment LARGE = Sample.large().synthetic().assess();
    private static final byte[] BYTES = Reports.pdf(LARGE, Sample.DATE);
    private static final Pdf PDF = new Pdf(BYTES);

    @Test
    void theFileSaysWhatItIsInWhichLanguageAndWhen() {
        assertThat(PDF.info())
                .containsEntry("Title", "North Bank: separation assessment, Spring round")
                .containsEntry("Producer", "Isthmus")
                .containsEntry("Subject", "How far technology work is set apart from the work it serves");
        assertThat(PDF.info().get("CreationDate")).startsWith("D:20260302000000");
        assertThat(PDF.catalog().get(PdfName.LANG)).hasToString("en");
        assertThat(((PdfDictionary) PDF.resolve(PDF.catalog().get(PdfName.VIEWERPREFERENCES))).get(PdfName.DISPLAYDOCTITLE)).hasToString("true");
    }

    @Test
    void tenDimensionsFillTwentyToThirtyNumberedPages() {
        var tags = new Tags(BYTES);
        assertThat(PDF.pages()).isBetween(20, 30);
        for (int page = 2; page <= PDF.pages(); page++) {
            // Page numbers are painted after the words around them.
            assertThat(tags.furniture(page)).contains("Page of " + page + PDF.pages());
        }
        assertThat(tags.furniture(1)).doesNotContain("Page of");
    }

    @Test
    void bookmarksLeadToThePagesWhereTheirTextStands() {
        var bookmarks = PDF.bookmarks();
        assertThat(bookmarks).extracting(Pdf.Bookmark::title).contains("Summary", "Who answered", "Among others", "Glossary");
        assertThat(bookmarks).filteredOn(b -> b.depth() == 1).hasSize(10 + 5);
        assertThat(bookmarks).allSatisfy(b -> assertThat(PDF.text(b.page())).containsIgnoringCase(b.title()));
        assertThat(bookmarks).extracting(Pdf.Bookmark::page).isSorted();
    }

    @Test
    void whatBeginsAPageIsNotWrittenOnThePageBefore() {
        assertThat(PDF.bookmarks()).filteredOn(b -> b.page() > 3 && PDF.text(b.page()).indexOf(b.title()) < 120)
                .hasSizeGreaterThan(15)
                .allSatisfy(b -> assertThat(PDF.text(b.page() - 1)).doesNotContain(b.title()));
    }

    @Test
    void theContentsNameThePagesOfTheBookmarks() {
        for (var bookmark : PDF.bookmarks()) {
            assertThat(PDF.text(2)).contains(bookmark.title() + " " + bookmark.page());
        }
    }

    @Test
    void noPageIsNearlyEmpty() {
        for (int page = 2; page <= PDF.pages(); page++) {
            assertThat(PDF.text(page)).as("page " + page).hasSizeGreaterThan(350);
        }
    }

    @Test
    void everyFontIsEmbeddedAndCanBeReadAsText() {
        var fonts = PDF.objects(PdfName.TYPE, PdfName.FONT);
        assertThat(fonts).isNotEmpty();
        for (var font : fonts) {
            if (PdfName.TYPE0.equals(font.get(PdfName.SUBTYPE))) {
                assertThat(font.get(PdfName.TOUNICODE)).isNotNull();
            } else {
                var descriptor = (PdfDictionary) PDF.resolve(font.get(PdfName.FONTDESCRIPTOR));
                assertThat(descriptor).as("%s has a descriptor", font.get(PdfName.BASEFONT)).isNotNull();
                assertThat(descriptor.get(PdfName.FONTFILE2)).isNotNull();
            }
        }
    }

    @Test
    void chartsAreVectorsAndTextAndNothingIsAPicture() {
        assertThat(PDF.objects(PdfName.SUBTYPE, PdfName.IMAGE)).isEmpty();
        int profile = PDF.bookmarks().stream().filter(b -> b.title().equals("Profile")).findFirst().orElseThrow().page();
        assertThat(PDF.operators(profile)).doesNotContain(" Do\n").doesNotContain("BI\n");
        var words = Wording.of("en");
        for (var dimension : LARGE.dimensions()) {
            var score = dimension.score().shown().orElseThrow();
            assertThat(PDF.text(profile)).contains(dimension.dimension().shortName() + " " + words.score(score.value()) + " "
                    + words.interval(score) + " " + words.levelShort(dimension.level()));
        }
    }

    @Test
    void aLineOfAChartEndsWhereItsIntervalEnds() {
        // What the page drew before with caps that reach past the end must not last into the chart.
        int profile = PDF.bookmarks().stream().filter(b -> b.title().equals("Profile")).findFirst().orElseThrow().page();
        var operators = PDF.operators(profile).lines().toList();
        int chart = IntStream.range(0, operators.size()).filter(i -> operators.get(i).matches("0?\\.\\d+ 0 0 -0?\\.\\d+ .* cm")).findFirst().orElseThrow();
        var beforeTheFirstShape = operators.stream().skip(chart).takeWhile(o -> !o.endsWith(" m") && !o.endsWith(" re")).toList();
        assertThat(beforeTheFirstShape).contains("0 J", "0 j", "[] 0 d");
    }

    @Test
    void namesAndFiguresCanBeFoundByTheirText() {
        var text = PDF.text();
        assertThat(text).contains("North Bank", "Spring round", "Synthetic: this organization", "(draft, not validated)", "314 of 548 people answered (57%)");
        for (var team : LARGE.structure().teams()) {
            assertThat(text).contains(team.name());
        }
        for (var dimension : LARGE.dimensions()) {
            assertThat(text).contains(dimension.dimension().name(), dimension.dimension().definition());
        }
    }

    @Test
    void onlySyntheticOrganizationsAreCalledThat() {
        assertThat(new Pdf(Reports.pdf(Sample.small().assess(), Sample.DATE)).text()).doesNotContainIgnoringCase("synthetic");
    }

    @Test
    void anOpenCampaignSaysSoOnItsCover() {
        assertThat(new Pdf(Reports.pdf(Sample.small().open().assess(), Sample.DATE)).text(1))
                .contains("This campaign is still open. Figures appear when it is closed.");
    }

    @Test
    void theSameAssessmentAndDateGiveTheSameBytes() {
        assertThat(Reports.pdf(Sample.large().synthetic().assess(), Sample.DATE)).isEqualTo(BYTES);
    }

    @Test
    void anotherDateChangesTheDateAndNothingElse() {
        var next = new Pdf(Reports.pdf(LARGE, Sample.DATE.plusDays(1)));
        assertThat(next.pages()).isEqualTo(PDF.pages());
        assertThat(PDF.text(1)).contains("2 March 2026");
        assertThat(next.text(1)).isEqualTo(PDF.text(1).replace("2 March 2026", "3 March 2026"));
        for (int page = 2; page <= PDF.pages(); page++) {
            assertThat(next.text(page)).isEqualTo(PDF.text(page));
        }
        assertThat(next.info().get("CreationDate")).startsWith("D:20260303000000");
    }

    @Test
    void eightThreadsGiveTheSameBytes() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<byte[]> render = () -> Reports.pdf(LARGE, Sample.DATE);
            for (var rendered : threads.invokeAll(Collections.nCopies(16, render))) {
                assertThat(rendered.get()).isEqualTo(BYTES);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Spelling.class)
    void strangeNamesNeitherFailNorVanish(Spelling spelling) {
        var pdf = new Pdf(Reports.pdf(Sample.small().board(2).team(3, 3, 1).spelt(spelling).assess(), Sample.DATE));
        assertThat(pdf.bookmarks()).filteredOn(b -> b.depth() == 1).hasSize(4 + 5)
                .allSatisfy(b -> assertThat(b.title()).isNotBlank());
        assertThat(pdf.text().replaceAll("\\s", "")).contains("NorthBank", "Unit2", "Team4", "Funding");
    }

    @ParameterizedTest
    @EnumSource(Spelling.class)
    void strangeNamesPushNoColumnOverTheMargin(Spelling spelling) {
        var pdf = new Pdf(Reports.pdf(Sample.small().board(2).team(3, 3, 1).spelt(spelling).assess(), Sample.DATE));
        // What lies beyond the margin is not written at all.
        var table = pdf.text().substring(pdf.text().indexOf("The profile in numbers"), pdf.text().indexOf("Units in the order of the organization chart"));
        assertThat(table.replaceAll("\\s", "")).contains("Executives", "Board", "Business", "Technology", "People");
    }

    @Test
    void charactersWithoutAGlyphBecomeABoxForEach() {
        var pdf = new Pdf(Reports.pdf(Sample.small().spelt(name -> name + " \u4e2d\ud83d\ude00!").assess(), Sample.DATE));
        assertThat(pdf.text(1)).contains("North Bank \u25a1\u25a1!");
        assertThat(pdf.info().get("Title")).contains("North Bank");
    }

    @Test
    void wordsLongerThanALineAreBrokenAndNotCutOff() {
        var pdf = new Pdf(Reports.pdf(Sample.small().spelt(name -> name + " " + "Wq".repeat(200)).assess(), Sample.DATE));
        int references = pdf.bookmarks().stream().filter(b -> b.title().equals("References")).findFirst().orElseThrow().page();
        var text = IntStream.rangeClosed(references, pdf.pages()).mapToObj(pdf::text).reduce("", String::concat).replaceAll("\\s", "");
        assertThat(text).contains("Whatseparateworkcosts" + "Wq".repeat(200));
    }

    @Test
    void fiveHundredTeamsMakeNoLongerReport() {
        assertThat(new Pdf(Reports.pdf(Sample.teams(500).assess(), Sample.DATE)).pages()).isLessThanOrEqualTo(30);
    }
}
