package isthmus.surveys.structure;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.wording.Sentence;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes to text, strictly: a file in another encoding would otherwise come in with garbled names and nobody would notice. */
final class Utf8 {

    private static final Sentence MEND = Sentence.of(
            "utf8.mend", "Save the file as UTF-8 (in a spreadsheet program: \"CSV UTF-8\") and send it again.");

    private Utf8() {}

    static Checked<String> text(byte[] bytes, Sentence where) {
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            return Checked.rejected(new Problem(
                    where,
                    Sentence.of("utf8.archive", "This is a spreadsheet or an archive, not a text file."),
                    Sentence.of(
                            "utf8.archive.mend",
                            "Open it in the spreadsheet program, save the sheet as \"CSV UTF-8\" and send that.")));
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return Checked.rejected(new Problem(where, Sentence.of("utf8.wide", "The file is encoded as UTF-16."), MEND));
        }
        var in = ByteBuffer.wrap(bytes);
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            in.position(3);
        }
        var out = CharBuffer.allocate(in.remaining());
        var result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            var what = Sentence.of(
                    "utf8.byte",
                    "The byte {0} at position {1,number,#}, in line {2,number,#}, is not UTF-8.",
                    "%02X".formatted(bytes[in.position()] & 0xFF), in.position(), line);
            return Checked.rejected(new Problem(where, what, MEND));
        }
        return Checked.accepted(out.flip().toString());
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
