package isthmus.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.Assessment;
import isthmus.assessment.input.Checked;
import isthmus.assessment.report.Branding;
import isthmus.assessment.report.Branding.Logo;
import isthmus.assessment.report.Dossier;
import isthmus.assessment.report.Form;
import isthmus.reports.Galley;
import isthmus.reports.HtmlReport;
import isthmus.reports.Outlooks;
import isthmus.reports.PdfReport;
import isthmus.reports.Reports;
import isthmus.reports.Sample;
import isthmus.reports.Xml;
import isthmus.reports.logo.Files;
import isthmus.reports.logo.SafeLogo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;

/** A report in the looks of a consultancy and its client. */
class BrandedReportTest {

    private static final Assessment ASSESSMENT = Sample.large().synthetic().assess();
    private static final Branding CONSULTANCY = new Branding(
            "Ash & Elm Advisers", "#5a1e6e", "For the board only", "Ash & Elm Advisers, 1 Quay Street", logo(Files.translucentPng(400, 100)));
    private static final Branding CLIENT = new Branding("North Bank plc", "#7a1f2b", "Confidential", "never printed", logo(Files.ORDINARY_SVG.getBytes(StandardCharsets.UTF_8)));
    private static final Galley BRANDED = galley(CONSULTANCY, CLIENT);
    private static final Galley PLAIN = galley(Branding.NONE, Branding.NONE);

    private static Logo logo(byte[] file) {
        return switch (SafeLogo.of(file)) {
            case Checked.Accepted<Logo>(Logo logo) -> logo;
            case Checked.Rejected<Logo>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static Galley galley(Branding consultancy, Branding client) {
        return galley(consultancy, client, new Form.Full());
    }

    private static Galley galley(Branding consultancy, Branding client, Form form) {
        var plain = Reports.dossier(ASSESSMENT, Outlooks.full(ASSESSMENT), Sample.DATE);
        return Galley.of(new Dossier(plain.assessment(), plain.outlook(), plain.since(), plain.peers(), plain.manuscript(), consultancy, client, plain.imprint()),
                form);
    }

    @Test
    void theCoverSaysWhoMadeItForWhomAndWhoMayReadIt() throws IOException {
        byte[] bytes = PdfReport.render(BRANDED);
        java.nio.file.Files.write(Path.of("target", "report-branded.pdf"), bytes);
        var pdf = new Pdf(bytes);

        assertThat(pdf.text(1)).contains("Ash & Elm Advisers", "Confidential").doesNotContain("For the board only", "never printed");
        assertThat(new Tags(bytes).furniture(5)).contains("Ash & Elm Advisers, 1 Quay Street");
        assertThat(pdf.pages()).isEqualTo(new Pdf(PdfReport.render(PLAIN)).pages());
    }

    @Test
    void aPictureIsPrintedOnceAndADrawingStaysADrawing() {
        var pdf = new Pdf(PdfReport.render(BRANDED));

        assertThat(pdf.objects(PdfName.SUBTYPE, PdfName.IMAGE)).filteredOn(i -> i.get(PdfName.SMASK) != null)
                .singleElement().satisfies(i -> assertThat(((PdfNumber) i.get(PdfName.WIDTH)).intValue()).isEqualTo(400));
        // #aa3300, the rectangle of the client's logo
        assertThat(pdf.operators(1)).contains("0.66667 0.2 0 rg");
        assertThat(new Pdf(PdfReport.render(galley(CLIENT, CONSULTANCY))).operators(1)).contains("0.66667 0.2 0 rg");
    }

    /** Also with a picture that can be seen through, and without a name to an organization's own. */
    @Test
    void aBrandedReportKeepsBothStandards() throws Exception {
        assertThat(Conformance.failures(PdfReport.render(BRANDED))).isEmpty();
        var jpeg = new Branding("", "", "", "", logo(Files.jpeg(300, 90)));
        assertThat(Conformance.failures(PdfReport.render(galley(CONSULTANCY, jpeg)))).isEmpty();
    }

    @Test
    void theClientsAccentTakesThePlaceOfTheSeaAndChartsKeepTheirs() {
        assertThat(styles(BRANDED.paper())).contains("#7a1f2b").doesNotContain("#0a5a70", "#d9ecef");
        assertThat(styles(BRANDED.screen())).contains("#7a1f2b").doesNotContain("#0a5a70", "#d9ecef");
        assertThat(styles(galley(CONSULTANCY, Branding.NONE).paper())).contains("#5a1e6e").doesNotContain("#0a5a70");
        assertThat(styles(PLAIN.paper())).contains("#0a5a70");
        assertThat(drawings(BRANDED)).isEqualTo(drawings(PLAIN));
        assertThat(new Pdf(PdfReport.render(BRANDED)).operators(1)).contains("0.47843 0.12157 0.16863 rg").doesNotContain("0.03922 0.35294 0.43922 rg");
    }

    @Test
    void anAccentThatIsNoColourCannotReachTheStyles() {
        var hostile = new Branding("", "red;} body { background: url(http://localhost:9/) } p {", "", "", null);

        assertThat(styles(galley(hostile, hostile).paper())).isEqualTo(styles(PLAIN.paper()));
    }

    @Test
    void namesAreNoMarkup() {
        var hostile = new Branding("\"><script>alert(1)</script>", "", "<b>c</b>", "</div><i>f</i>", CLIENT.logo());
        var galley = galley(hostile, hostile);

        assertThat(Xml.all(Xml.parse(galley.paper()))).noneMatch(e -> e.getLocalName().equals("script") || e.getLocalName().equals("b") || e.getLocalName().equals("i"));
        assertThat(galley.screen()).doesNotContain("<script", "<b>c", "<i>f");
        assertThat(new Pdf(PdfReport.render(galley)).text(1)).contains("<b>c</b>");
    }

    @Test
    void aDrawingThatWasNotMadeSafeIsNotPutIntoThePage() {
        var raw = new Logo(Logo.Kind.SVG, Files.svg("<script>alert(1)</script><rect width=\"9\" height=\"9\"/>"));
        var client = new Branding("North", "", "", "", raw);

        assertThat(galley(client, client).screen()).doesNotContain("<script");
    }

    @Test
    void logosHaveTheirNamesForThoseWhoCannotSeeThem() {
        var paper = Xml.parse(BRANDED.paper());

        assertThat(Xml.all(paper, "img")).singleElement().satisfies(img -> assertThat(img.getAttribute("alt")).isEqualTo("Ash & Elm Advisers"));
        assertThat(Xml.all(paper, "svg")).filteredOn(svg -> svg.getAttribute("aria-label").equals("North Bank plc")).hasSize(1);
        assertThat(new Tags(PdfReport.render(BRANDED)).root().all("Figure"))
                .filteredOn(f -> f.pages().contains(0) || f.pages().contains(1)).extracting(f -> f.dictionary().getString(COSName.getPDFName("Alt")))
                .startsWith("North Bank plc", "Ash & Elm Advisers");
        assertThat(HtmlReport.render(BRANDED)).contains("alt=\"Ash &amp; Elm Advisers\"");
    }

    @Test
    void shortFormsBearBothLogosAndStayShort() throws Exception {
        for (var form : List.of(new Form.Brief(), new Form.OneTeam(ASSESSMENT.structure().teams().getFirst().name()))) {
            byte[] bytes = PdfReport.render(galley(CONSULTANCY, CLIENT, form));
            java.nio.file.Files.write(Path.of("target", "report-branded-" + form.getClass().getSimpleName() + ".pdf"), bytes);
            assertThat(Conformance.failures(bytes)).as(form.toString()).isEmpty();
            assertThat(new Tags(bytes).root().all("Figure")).extracting(f -> f.dictionary().getString(COSName.getPDFName("Alt")))
                    .startsWith("North Bank plc", "Ash & Elm Advisers");
            assertThat(new Pdf(bytes).pages()).isEqualTo(form instanceof Form.Brief ? 2 : 1);
            assertThat(galley(CONSULTANCY, CLIENT, form).screen()).contains("North Bank plc", "Ash &amp; Elm Advisers");
        }
    }

    private static String styles(String galley) {
        return galley.substring(galley.indexOf("<style>"), galley.indexOf("</style>"));
    }

    private static java.util.List<String> drawings(Galley galley) {
        return java.util.regex.Pattern.compile("<svg [^>]*aria-labelledby.*?</svg>", java.util.regex.Pattern.DOTALL).matcher(galley.paper()).results()
                .map(java.util.regex.MatchResult::group).toList();
    }
}
