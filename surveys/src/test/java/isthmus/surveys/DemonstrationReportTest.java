package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfReader;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The report that the README shows, in every language. The files are left in {@code target/} to look at. */
class DemonstrationReportTest {

    private static final Caller SCRIPT = Service.running().administrator();
    private static final String REPORT = "/api/v1/campaigns/spring-2026/report.";

    @BeforeAll
    static void begin() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void inEveryLanguageItKeepsTheStandardsForAccessibleAndForLastingDocuments(String language) throws Exception {
        byte[] pdf = SCRIPT.get(REPORT + "pdf?language=" + language).bytes();
        Files.write(Path.of("target/demonstration-" + language + ".pdf"), pdf);
        assertThat(pdf.length).isLessThan(1_000_000);
        for (var standard : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                    var validator = Foundries.defaultInstance().createValidator(standard, false)) {
                var result = validator.validate(parser);
                assertThat(result.getTestAssertions()).filteredOn(a -> a.getStatus() == TestAssertion.Status.FAILED)
                        .extracting(TestAssertion::getMessage).as(standard + " in " + language).isEmpty();
                assertThat(result.getTotalAssertions()).isGreaterThan(1_000);
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"en, Summary, 2.1", "de, Zusammenfassung, '2,1'", "fr, Synthèse, '2,1'", "es, Resumen, '2,1'"})
    void itsWordsAndNumbersAreThoseOfTheLanguage(String language, String heading, String score) {
        var html = SCRIPT.get(REPORT + "html?language=" + language).text();
        assertThat(html).contains("<html lang=\"" + language + "\"", "<h2 id=\"summary\">" + heading + "</h2>", ">" + score + "<");
    }

    @Test
    void aTranslationIsCalledADraft() {
        assertThat(SCRIPT.get(REPORT + "html?language=de").text()).contains("Übersetzungsentwurf");
        assertThat(SCRIPT.get(REPORT + "html").text()).doesNotContainIgnoringCase("draft translation");
    }

    @Test
    void everyFormIsMadeInEveryLanguage() {
        for (var language : List.of("en", "de", "fr", "es")) {
            for (var form : List.of("pdf?form=brief&", "pdf?form=team&team=Motor+Claims&", "html?form=brief&", "xlsx?", "pptx?")) {
                var reply = SCRIPT.get(REPORT + form + "language=" + language);
                assertThat(reply.status()).as(form + language)
                        .isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es"})
    void theFormsHaveTheLengthThatTheirNamesPromise(String language) throws Exception {
        assertThat(pages("pdf?language=" + language)).isBetween(20, 31);
        assertThat(pages("pdf?form=brief&language=" + language)).isEqualTo(2);
        assertThat(pages("pdf?form=team&team=Motor+Claims&language=" + language)).isEqualTo(1);
    }

    private static int pages(String form) throws Exception {
        try (var reader = new PdfReader(SCRIPT.get(REPORT + form).bytes())) {
            return reader.getNumberOfPages();
        }
    }
}
