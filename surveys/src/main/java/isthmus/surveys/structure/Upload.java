package isthmus.surveys.structure;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.input.Problems;
import isthmus.assessment.wording.Sentence;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The files of an import on their way from page to page. They travel in a hidden field, so that nothing is kept on the
 * server before it is confirmed and any instance can serve any step.
 */
record Upload(List<File> files) {

    private static final int MOST_FILES = 100;
    private static final Problem STALE = new Problem(
            Place.FILE,
            Sentence.of("import.upload.lost", "The file got lost on the way between the pages."),
            Sentence.of("import.upload.lost.mend", "Start the import again."));

    Upload {
        files = List.copyOf(files);
    }

    record File(String name, byte[] content) {}

    int size() {
        return files.stream().mapToInt(file -> file.content().length).sum();
    }

    /** All files as one sheet; rows are called by their file when there is more than one. */
    Checked<Sheet> sheet() {
        var sheets = new ArrayList<Sheet>();
        var problems = new Problems();
        for (var file : files) {
            switch (SheetReader.read(file.content(), files.size() == 1 ? "" : file.name())) {
                case Checked.Accepted<Sheet>(Sheet sheet) -> sheets.add(sheet);
                case Checked.Rejected<Sheet>(var found) -> problems.addAll(found);
            }
        }
        return problems.isEmpty() ? Checked.accepted(Sheet.together(sheets)) : Checked.rejected(problems.list());
    }

    /** For a hidden field: URL-safe characters only. */
    String packed() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeByte(files.size());
            for (var file : files) {
                out.writeUTF(file.name());
                out.writeInt(file.content().length);
                out.write(file.content());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** Refuses what unpacks to more than an import may have. */
    static Checked<Upload> unpacked(String packed) {
        try (var in = new DataInputStream(new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(packed))))) {
            int count = in.readByte();
            if (count < 1 || count > MOST_FILES) {
                return Checked.rejected(STALE);
            }
            var files = new ArrayList<File>();
            int left = StructureImport.LARGEST;
            for (int i = 0; i < count; i++) {
                var name = in.readUTF();
                int length = in.readInt();
                if (length < 0 || length > left) {
                    return Checked.rejected(STALE);
                }
                left -= length;
                var content = in.readNBytes(length);
                if (content.length < length) {
                    return Checked.rejected(STALE);
                }
                files.add(new File(name, content));
            }
            return Checked.accepted(new Upload(files));
        } catch (IOException | IllegalArgumentException e) {
            return Checked.rejected(STALE);
        }
    }

    /** @param given at least one file or text */
    static Checked<Upload> of(List<File> given) {
        var files = given.stream()
                .map(file -> new File(file.name().length() > 80 ? file.name().substring(0, 80) : file.name(), file.content()))
                .toList();
        if (files.isEmpty()) {
            return Checked.rejected(new Problem(
                    Place.FILE,
                    Sentence.of("import.upload.none", "There is no file and no text."),
                    Sentence.of("import.upload.none.mend", "Choose a file or paste its text.")));
        }
        if (files.size() > MOST_FILES) {
            return Checked.rejected(new Problem(
                    Place.FILE,
                    Sentence.of("import.upload.many", "These are {0} files.", files.size()),
                    Sentence.of("import.upload.many.mend", "Send at most {0} files of one kind at a time.", MOST_FILES)));
        }
        var upload = new Upload(files);
        return upload.size() <= StructureImport.LARGEST
                ? Checked.accepted(upload)
                : Checked.rejected(new Problem(
                        Place.FILE,
                        Sentence.of("import.upload.large", "The files have {0,number,#} bytes.", upload.size()),
                        Sentence.of("import.upload.large.mend", "Send at most {0,number,#} bytes.", StructureImport.LARGEST)));
    }
}
