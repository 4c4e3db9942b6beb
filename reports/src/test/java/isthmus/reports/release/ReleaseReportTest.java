package isthmus.reports.release;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.attack.Attack;
import isthmus.assessment.attack.Finding;
import isthmus.assessment.publication.Publication;
import isthmus.assessment.release.Utility;
import isthmus.reports.Galley;
import isthmus.reports.Golden;
import isthmus.reports.HtmlReport;
import isthmus.reports.PdfReport;
import isthmus.reports.Xml;
import isthmus.reports.pdf.Conformance;
import isthmus.reports.pdf.Pdf;
import isthmus.reports.pdf.Tags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class ReleaseReportTest {

    private static final Publication HUNDRED = Publications.ofAField(100);
    private static final Publication THIRTY = Publications.ofAField(30);
    private static final Publication FIXED = Publications.fixed();
    private static final byte[] BYTES = ReleaseReport.pdf(HUNDRED);
    private static final Pdf PDF = new Pdf(BYTES);
    private static final Pdf TABLES = new Pdf(ReleaseReport.pdf(THIRTY));

    static List<Publication> publications() {
        return List.of(HUNDRED, THIRTY, FIXED, Publications.real(HUNDRED), Publications.real(THIRTY));
    }

    @Test
    void aReleaseIsSetAsBefore() {
        var paper = ReleaseReport.set(FIXED).paper();
        // Styles are looked at and not read.
        Golden.assertEqual("release.xhtml", paper.replaceAll("(?s)<style>.*?</style>", "<style></style>"));
    }

    @ParameterizedTest
    @MethodSource("publications")
    void everyReportKeepsBothStandards(Publication publication) {
        assertThat(Conformance.failures(ReleaseReport.pdf(publication))).isEmpty();
    }

    @Test
    void itSaysWhatIsPromisedWhetherItIsKeptAndWhatItCosts() {
        var utility = HUNDRED.utility().orElseThrow();
        assertThat(HUNDRED.holds()).isTrue();
        assertThat(PDF.text(2)).contains("more than a 1-in-5 chance", "It withstood all", "attacks that were tried",
                "The link between structure and maturity is", decimals(utility.published()) + " in place of " + decimals(utility.real()));
        assertThat(PDF.text()).contains(HUNDRED.policy().hash(), "CC-BY-4.0", "Isthmus (2026). Research release 2026-03", "March 2026");
        assertThat(PDF.pages()).isEqualTo(7);
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replace('-', '−');
    }

    @Test
    void everyPageOfASyntheticReleaseSaysSoAndNoneOfARealOne() {
        for (var bytes : List.of(BYTES, ReleaseReport.pdf(THIRTY))) {
            var furniture = new Tags(bytes);
            assertThat(new Pdf(bytes).text(1)).contains("Synthetic organizations");
            for (int page = 2; page <= new Pdf(bytes).pages(); page++) {
                assertThat(furniture.furniture(page)).as("page " + page).contains("Synthetic organizations");
            }
        }
        assertThat(PDF.text(1)).contains("Made of 100 organizations with 10 to 200 teams", "correlation of 0.80", "2025 and 2026; seed 7");
        for (var real : List.of(Publications.real(HUNDRED), Publications.real(THIRTY))) {
            assertThat(new Pdf(ReleaseReport.pdf(real)).text()).doesNotContainIgnoringCase("synthetic");
            assertThat(ReleaseReport.html(real)).doesNotContainIgnoringCase("synthetic");
        }
    }

    @Test
    void aReleaseWithoutRecordsSaysWhyAndHoldsTablesOnly() {
        assertThat(THIRTY.records()).isEmpty();
        assertThat(TABLES.text()).contains("This release has no records, since fewer than 50 organizations agreed", "Organizations, teams and ties by sector and size")
                .doesNotContain("MDAV", "NaN", "attacks that were tried", "1-in-5");
        assertThat(TABLES.pages()).isEqualTo(3);
    }

    @Test
    void aReleaseThatDoesNotWithstandPromisesNothing() {
        var untried = Publications.with(HUNDRED, List.of(), HUNDRED.utility());
        for (var unfit : List.of(FIXED, untried)) {
            assertThat(ReleaseReport.set(unfit).notices()).first().asString().startsWith("Not to be published");
            assertThat(body(ReleaseReport.html(unfit)).getTextContent()).contains("Not to be published", "Do not use this release")
                    .doesNotContain("Nobody can tell", "all 13 attacks", "The attack was withstood");
        }
    }

    @Test
    void everyAttackHasItsWords() {
        var every = Arrays.stream(Attack.values()).map(a -> new Finding(a, 0, 0.5, 0.9)).toList();
        var text = body(ReleaseReport.html(Publications.with(HUNDRED, every, HUNDRED.utility())));
        var attacks = Arrays.stream(Attack.values()).filter(a -> a.number() != 16).toList();
        var rows = Xml.all(section(text, "release-risk-section"), "tr");
        assertThat(rows).hasSize(1 + attacks.size());
        assertThat(rows).allSatisfy(r -> assertThat(r.getTextContent()).hasSizeGreaterThan(40));
    }

    @Test
    void everyFindingStandsUnderItsNumberWithItsFiguresAndItsOutcome() {
        var text = section(body(ReleaseReport.html(FIXED)), "release-risk-section");
        var rows = Xml.all(text, "tr").stream().skip(1).map(r -> r.getTextContent().replaceAll("\\s+", " ").strip()).toList();
        assertThat(rows).hasSize(6);
        assertThat(rows.get(0)).startsWith("1Largest risk of a record").endsWith("20%20%100%held");
        assertThat(rows.get(1)).endsWith("4.7%10%98%held");
        assertThat(rows.get(2)).endsWith("31%23%92%not held");
        assertThat(rows.get(3)).endsWith("7%23%41%not held: proves nothing");
        assertThat(rows.get(4)).endsWith("–23%98%not held: no figure");
        assertThat(rows.get(5)).startsWith("10Hidden cells of tables").endsWith("0012held");
        assertThat(text.getTextContent()).contains("3 of 6 attacks were not withstood", "the figure could not be computed", "Not tried here: 3 risk by a register; 5 ");
    }

    @Test
    void whatIsNoNumberIsADashWithANote() {
        var missing = Publications.with(FIXED, List.of(new Finding(Attack.PROSECUTOR, Double.NaN, Double.NaN, Double.POSITIVE_INFINITY)),
                Optional.of(new Utility(Double.NaN, Double.POSITIVE_INFINITY, Double.NaN, Double.NaN, Double.NaN, Double.NaN)));
        var text = body(ReleaseReport.html(missing)).getTextContent();
        assertThat(text).doesNotContain("NaN", "Infinity", "\u221e", "\ufffd").contains("cannot be said", "could not be computed", "not held: no figure");
    }

    @Test
    void hiddenCellsAreHatchedAndNamed() {
        var tables = section(body(ReleaseReport.html(FIXED)), "release-tables-section");
        var hidden = Xml.all(tables, "td").stream().filter(c -> !Xml.all(c, "svg").isEmpty()).toList();
        assertThat(hidden).hasSize(3).allSatisfy(c -> assertThat(Xml.all(c, "title").getFirst().getTextContent()).isEqualTo("hidden"));
        assertThat(tables.getTextContent()).contains("3 of 15 cells are hidden", "1,225");
    }

    @Test
    void theFileForScreensNeedsNothingElseAndItsLinksLeadSomewhere() {
        for (var publication : publications()) {
            var galley = ReleaseReport.set(publication);
            var root = Xml.parse(HtmlReport.render(galley).substring("<!DOCTYPE html>".length()));
            assertThat(Xml.all(root)).extracting(Element::getLocalName).doesNotContainAnyElementsOf(List.of("script", "link", "img", "iframe"));
            assertThat(Xml.all(root)).allSatisfy(e -> assertThat(Xml.attributes(e)).extracting(a -> a.getName()).noneMatch(n -> n.equals("style") || n.startsWith("on")));
            var ids = Xml.all(root).stream().map(e -> e.getAttribute("id")).filter(id -> !id.isEmpty()).toList();
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(Xml.all(root, "a")).isNotEmpty().allSatisfy(a -> assertThat(ids).contains(a.getAttribute("href").substring(1)));
            assertThat(HtmlReport.styleSource(galley)).startsWith("'sha256-");
            assertThat(body(HtmlReport.render(galley)).getTextContent()).doesNotContainPattern("\\{\\d").doesNotContain("${", "null", "NaN");
        }
    }

    @Test
    void bookmarksLeadToTheirSections() {
        assertThat(PDF.bookmarks()).extracting(Pdf.Bookmark::title).containsExactly("Summary", "Risk", "Use", "Tables", "Method", "Sources");
        assertThat(PDF.bookmarks()).allSatisfy(b -> assertThat(PDF.text(b.page())).contains(b.title()));
        assertThat(IntStream.rangeClosed(1, PDF.pages()).mapToObj(PDF::text)).allSatisfy(t -> assertThat(t).hasSizeGreaterThan(350));
    }

    @Test
    void theSameReleaseGivesTheSameBytesAndAPackedGalleyToo() {
        var galley = ReleaseReport.set(FIXED);
        assertThat(ReleaseReport.pdf(FIXED)).isEqualTo(ReleaseReport.pdf(FIXED)).isEqualTo(PdfReport.render(Galley.unpack(galley.pack())));
        assertThat(galley.exhibits()).hasSize(1);
    }

    @Test
    void reportsToLookAtAreLeftInTheTargetFolder() throws IOException {
        assertThat(Files.size(Files.write(Path.of("target/release.pdf"), ReleaseReport.pdf(HUNDRED)))).isPositive();
        assertThat(Files.size(Files.write(Path.of("target/release-tables.pdf"), ReleaseReport.pdf(THIRTY)))).isPositive();
        assertThat(Files.size(Files.write(Path.of("target/release-broken.pdf"), ReleaseReport.pdf(FIXED)))).isPositive();
        assertThat(Files.size(Files.writeString(Path.of("target/release.html"), ReleaseReport.html(HUNDRED)))).isPositive();
    }

    private static Element body(String html) {
        return Xml.all(Xml.parse(html.substring("<!DOCTYPE html>".length())), "body").getFirst();
    }

    private static Element section(Element body, String id) {
        return Xml.all(body, "section").stream().filter(s -> s.getAttribute("id").equals(id)).findFirst().orElseThrow();
    }
}
