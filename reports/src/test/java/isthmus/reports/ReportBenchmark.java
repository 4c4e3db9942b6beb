package isthmus.reports;

import java.util.Arrays;
import java.util.function.IntSupplier;
import org.openpdf.text.pdf.PdfReader;

/** Prints how long a warm rendering of ten dimensions and thirty teams takes; see the module's README. */
public final class ReportBenchmark {
    private static final int WARM_UP = 20;
    private static final int RUNS = 21;

    private ReportBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var assessment = Sample.large().assess();
        long start = System.nanoTime();
        byte[] pdf = Reports.pdf(assessment, Sample.DATE);
        System.out.printf("first PDF, cold        %7.0f ms%n", (System.nanoTime() - start) / 1e6);
        measure("PDF", () -> Reports.pdf(assessment, Sample.DATE).length);
        measure("HTML", () -> Reports.html(assessment, Sample.DATE).length());
        var reader = new PdfReader(pdf);
        System.out.printf("pages %d, PDF bytes %d, HTML characters %d%n", reader.getNumberOfPages(), pdf.length,
                Reports.html(assessment, Sample.DATE).length());
    }

    private static void measure(String what, IntSupplier work) {
        for (int i = 0; i < WARM_UP; i++) {
            work.getAsInt();
        }
        var millis = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            work.getAsInt();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf("%-4s warm, median of %d %6.0f ms (%.0f to %.0f)%n", what, RUNS, millis[RUNS / 2], millis[0],
                millis[RUNS - 1]);
    }
}
