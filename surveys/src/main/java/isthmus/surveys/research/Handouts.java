package isthmus.surveys.research;

import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.publication.Publication;
import isthmus.reports.release.ReleaseReport;
import isthmus.reports.research.Export;
import isthmus.surveys.web.Owner;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files in which a release is handed out: made once, and made again where they are missing, such as beside another service. */
final class Handouts {

    /**
     * A form of a release.
     *
     * @param name as in the address of a download
     * @param ending of the file's name
     */
    record Form(String name, String type, String ending, Writer writer) {}

    /** @param name under which a browser saves it */
    record File(String name, String type, Path content) {}

    @FunctionalInterface
    interface Writer {
        void write(Publication publication, Instrument instrument, OutputStream out) throws IOException;
    }

    static final List<Form> FORMS = Stream.concat(
                    Stream.of(
                            new Form("report.pdf", "application/pdf", "-report.pdf", (p, i, out) -> out.write(ReleaseReport.pdf(p))),
                            new Form("report.html", "text/html; charset=UTF-8", "-report.html", (p, i, out) -> out.write(ReleaseReport.html(p).getBytes(StandardCharsets.UTF_8)))),
                    Arrays.stream(Export.values()).map(e -> new Form(e.pathName(), e.mediaType(), e.extension(), e::write)))
            .toList();

    private final Path folder;
    private final Instrument instrument;

    Handouts(Path folder, Instrument instrument) {
        this.folder = folder;
        this.instrument = instrument;
    }

    void make(Publication publication) throws IOException {
        for (var form : FORMS) {
            make(form, publication);
        }
    }

    private Path make(Form form, Publication publication) throws IOException {
        Owner.folder(folder);
        var target = folder.resolve(name(form, publication));
        var part = Files.createTempFile(folder, "part", "");
        try (var out = Files.newOutputStream(part)) {
            form.writer().write(publication, instrument, out);
        }
        return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String name(Form form, Publication publication) {
        var like = Export.CITATION.fileName(publication);
        return like.substring(0, like.length() - Export.CITATION.extension().length()) + form.ending();
    }

    /** @param name as in the address of a download */
    Optional<File> there(String name) {
        return named(name, form -> {
            if (!Files.isDirectory(folder)) {
                return Optional.empty();
            }
            try (var files = Files.list(folder)) {
                return files.filter(f -> f.getFileName().toString().endsWith(form.ending()) && !f.getFileName().toString().startsWith("part")).findFirst();
            }
        });
    }

    /**
     * Makes one of them again.
     *
     * @param name as in the address of a download
     */
    Optional<File> make(String name, Publication publication) {
        return named(name, form -> Optional.of(make(form, publication)));
    }

    @FunctionalInterface
    private interface Found {
        Optional<Path> of(Form form) throws IOException;
    }

    private static Optional<File> named(String name, Found path) {
        return FORMS.stream().filter(form -> form.name().equals(name)).findFirst().flatMap(form -> {
            try {
                return path.of(form).map(p -> new File(p.getFileName().toString(), form.type(), p));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
