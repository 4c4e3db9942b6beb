package isthmus.reports.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF finds wrong with a file that claims to be PDF/UA-1 and PDF/A-2a. */
public final class Conformance {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformance() {}

    /** One line for each rule that is broken: standard, clause, number of the test, what is wrong and where first. */
    public static List<String> failures(byte[] pdf) {
        return Stream.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A).flatMap(standard -> failures(pdf, standard)).toList();
    }

    private static Stream<String> failures(byte[] pdf, PDFAFlavour standard) {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                var validator = Foundries.defaultInstance().createValidator(standard, false)) {
            var result = validator.validate(parser);
            if (result.getTotalAssertions() == 0) {
                throw new AssertionError("nothing was checked against " + standard);
            }
            var broken = result.getTestAssertions().stream()
                    .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .map(a -> "%s clause %s test %d: %s at %s".formatted(standard, a.getRuleId().getClause(), a.getRuleId().getTestNumber(),
                            a.getMessage(), a.getLocation().getContext()))
                    .toList();
            if (broken.isEmpty() != result.isCompliant()) {
                throw new AssertionError(standard + " is said to be kept and broken");
            }
            return broken.stream().limit(40);
        } catch (Exception e) {
            throw new AssertionError("veraPDF could not read the file", e);
        }
    }
}
