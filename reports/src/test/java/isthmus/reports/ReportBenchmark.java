package isthmus.reports;

import isthmus.assessment.report.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openpdf.text.pdf.PdfReader;

/**
 * Prints how long reports take, how that grows with their pages, and how long headless Chromium takes to print the same
 * HTML; see the module's README. The one argument, which may be left out, is the browser's command.
 */
public final class ReportBenchmark {
    private static final int WARM_UP = 30;
    private static final int RUNS = 21;
    private static final int BROWSER_RUNS = 5;
    private static final Pattern ID = Pattern.compile("(id=\"|href=\"#|labelledby=\"|-title )([a-z][^\" ]*)");

    private ReportBenchmark() {}

    private record Run(String name, Galley galley, int pages) {}

    public static void main(String[] arguments) throws Exception {
        var browser = arguments.length > 0 ? arguments[0] : "chromium";
        var dossier = Reports.dossier(Sample.small().assess(), Outlooks.full(Sample.small().assess()), Sample.DATE);
        long start = System.nanoTime();
        var galley = Galley.of(dossier, new Form.Full());
        byte[] pdf = PdfReport.render(galley);
        System.out.printf(Locale.ROOT, "first report, cold                 %7.0f ms%n", (System.nanoTime() - start) / 1e6);
        System.out.printf(Locale.ROOT, "report of %d pages with %d drawings, %d bytes as PDF, %d characters as HTML%n", pages(pdf),
                galley.paper().split("<svg", -1).length - 1, pdf.length, galley.screen().length());
        measure("set the galley", () -> Galley.of(dossier, new Form.Full()).paper().length());
        double once = measure("print the galley as tagged PDF", () -> PdfReport.render(galley).length);
        throughput(galley, pages(pdf), 1);
        throughput(galley, pages(pdf), 2);
        System.out.println("growth");
        for (double share : new double[] {0.4, 1, 2, 4}) {
            var longer = lengthened(galley, share);
            byte[] printed = PdfReport.render(longer);
            double millis = measure("  %d pages, %d bytes".formatted(pages(printed), printed.length), () -> PdfReport.render(longer).length);
            System.out.printf(Locale.ROOT, "    %.1f ms a page%n", millis / pages(printed));
        }
        browser(browser, galley, once);
    }

    private static double measure(String what, IntSupplier work) {
        for (int i = 0; i < WARM_UP; i++) {
            work.getAsInt();
        }
        var millis = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            work.getAsInt();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return median("%s, warm".formatted(what), millis);
    }

    private static double median(String what, double[] millis) {
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "%-34s %7.0f ms, median of %d (%.0f to %.0f)%n", what, millis[millis.length / 2], millis.length,
                millis[0], millis[millis.length - 1]);
        return millis[millis.length / 2];
    }

    private static void throughput(Galley galley, int pages, int threads) throws Exception {
        int reports = 30 * threads;
        try (var executor = Executors.newFixedThreadPool(threads)) {
            Callable<Integer> render = () -> PdfReport.render(galley).length;
            long start = System.nanoTime();
            for (var done : executor.invokeAll(Collections.nCopies(reports, render))) {
                done.get();
            }
            System.out.printf(Locale.ROOT, "on %d thread(s)                     %7.0f pages a second%n", threads,
                    reports * pages / ((System.nanoTime() - start) / 1e9));
        }
    }

    /** The same report with a share of its sections, or with all of them several times. */
    private static Galley lengthened(Galley galley, double share) {
        String paper = galley.paper();
        int from = paper.indexOf("<section class=\"page\"");
        int to = paper.lastIndexOf("</body>");
        String head = paper.substring(0, from);
        String body = paper.substring(from, to);
        String all;
        if (share < 1) {
            int cut = body.indexOf("<section id=\"dimensions-section\"");
            all = body.substring(0, cut);
        } else {
            all = IntStream.rangeClosed(1, (int) share)
                    .mapToObj(i -> i == 1 ? body : ID.matcher(body).replaceAll("$1$2-" + i)).collect(Collectors.joining());
        }
        return new Galley(galley.day(), galley.language(), galley.title(), galley.notices(), head + all + paper.substring(to), galley.screen(), galley.exhibits());
    }

    private static void browser(String command, Galley galley, double own) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("printed");
        try {
            Path page = Files.writeString(folder.resolve("report.xhtml"), galley.paper());
            Path empty = Files.writeString(folder.resolve("empty.html"), "<!doctype html><title>empty</title><p>empty</p>");
            print(command, page, folder);
            double whole = median("Chromium, same HTML", prints(command, page, folder));
            long bytes = Files.size(folder.resolve("out.pdf"));
            System.out.printf(Locale.ROOT, "  %d pages, %d bytes%n", pages(Files.readAllBytes(folder.resolve("out.pdf"))), bytes);
            double idle = median("Chromium, an empty page", prints(command, empty, folder));
            System.out.printf(Locale.ROOT, "Chromium takes %.1f times as long; %.1f times without its start%n", whole / own, (whole - idle) / own);
        } catch (IOException e) {
            System.out.println("no comparison: " + e.getMessage());
        } finally {
            for (String name : new String[] {"report.xhtml", "empty.html", "out.pdf"}) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.deleteIfExists(folder);
        }
    }

    private static double[] prints(String command, Path page, Path folder) throws IOException, InterruptedException {
        var millis = new double[BROWSER_RUNS];
        for (int i = 0; i < BROWSER_RUNS; i++) {
            long start = System.nanoTime();
            print(command, page, folder);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return millis;
    }

    private static void print(String command, Path page, Path folder) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                "--print-to-pdf=" + folder.resolve("out.pdf"), page.toUri().toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (process.waitFor() != 0) {
            throw new IOException("the browser ended with " + process.exitValue());
        }
    }

    private static int pages(byte[] pdf) {
        try {
            return new PdfReader(pdf).getNumberOfPages();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
