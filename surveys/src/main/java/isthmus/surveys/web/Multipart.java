package isthmus.surveys.web;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.wording.Sentence;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a {@code multipart/form-data} body (RFC 7578): fields and files. Whole in memory, so the route's limit is
 * the limit of all parts together; the number of parts and the length of their headers are limited here.
 */
public final class Multipart {

    private static final int MOST_PARTS = 200;
    private static final int LONGEST_HEADER = 8 * 1024;
    private static final Pattern BOUNDARY = Pattern.compile(
            "(?i)multipart/form-data\\s*;(?:.*;)?\\s*boundary=(?:\"([^\"\\r\\n]{1,70})\"|([^\\s;\"]{1,70})).*", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile(";\\s*(name|filename)=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

    private static final byte[] LINE_END = {'\r', '\n'};
    private static final byte[] HEADER_END = {'\r', '\n', '\r', '\n'};

    /** @param name as the sender's file system calls it, without folders */
    public record File(String name, byte[] content) {}

    private record Part(String name, @Nullable String file, byte[] content) {}

    private final List<Part> parts;

    private Multipart(List<Part> parts) {
        this.parts = parts;
    }

    public static boolean is(String contentType) {
        return contentType.regionMatches(true, 0, "multipart/form-data", 0, "multipart/form-data".length());
    }

    /** @param contentType the request's header, which holds the boundary */
    public static Checked<Multipart> read(String contentType, byte[] body) {
        var matcher = BOUNDARY.matcher(contentType);
        if (!matcher.matches()) {
            return broken(Sentence.of("form.boundary", "Its header names no boundary."));
        }
        var boundary = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        var first = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        var delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        var parts = new ArrayList<Part>();
        int at = startsWith(body, 0, first) ? first.length : after(body, delimiter, 0);
        while (at >= 0 && !startsWith(body, at, new byte[] {'-', '-'})) {
            if (!startsWith(body, at, LINE_END)) {
                return broken(Sentence.of("form.boundary.end", "A boundary is not followed by a line end."));
            }
            // A part without headers has its empty line right here, so the line end counts for both.
            int content = after(body, HEADER_END, at);
            int end = content < 0 ? -1 : indexOf(body, delimiter, content - LINE_END.length);
            if (content < 0 || end < 0) {
                return broken(Sentence.of("form.cut", "It ends in the middle of a part."));
            }
            if (content - at > LONGEST_HEADER || parts.size() == MOST_PARTS) {
                return broken(Sentence.of("form.parts", "It has too many parts or too long a header."));
            }
            try {
                var header = utf8(Arrays.copyOfRange(body, at, content));
                part(header, Arrays.copyOfRange(body, content, Math.max(content, end))).ifPresent(parts::add);
            } catch (CharacterCodingException e) {
                return broken(Sentence.of("form.part.encoding", "The header of part {0} is not UTF-8.", parts.size() + 1));
            }
            at = end + delimiter.length;
        }
        return at < 0
                ? broken(Sentence.of("form.boundary.missing", "It has no boundary where one should be."))
                : Checked.accepted(new Multipart(parts));
    }

    /** The first field of that name without the space around it; empty when there is none or it is not UTF-8. */
    public String text(String name) {
        return parts.stream()
                .filter(part -> part.file() == null && part.name().equals(name))
                .findFirst()
                .map(part -> {
                    try {
                        return utf8(part.content()).strip();
                    } catch (CharacterCodingException e) {
                        return "";
                    }
                })
                .orElse("");
    }

    /** The bytes of the first field of that name; empty when there is none. */
    public byte[] bytes(String name) {
        return parts.stream()
                .filter(part -> part.file() == null && part.name().equals(name))
                .findFirst()
                .map(Part::content)
                .orElse(new byte[0]);
    }

    /** The files of that name; browsers send one without name and content when nobody chose any, which is not among them. */
    public List<File> files(String name) {
        var files = new ArrayList<File>();
        for (var part : parts) {
            var file = part.file();
            if (file != null && part.name().equals(name) && !(file.isEmpty() && part.content().length == 0)) {
                files.add(new File(file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1), part.content()));
            }
        }
        return files;
    }

    private static Optional<Part> part(String header, byte[] content) {
        for (var line : header.split("\r\n")) {
            if (!line.toLowerCase(java.util.Locale.ROOT).startsWith("content-disposition:")) {
                continue;
            }
            String name = null;
            String file = null;
            var parameters = PARAMETER.matcher(line);
            while (parameters.find()) {
                var value = parameters.group(2).replace("%22", "\"").replace("%0D", "").replace("%0A", "");
                if (parameters.group(1).equalsIgnoreCase("name")) {
                    name = value;
                } else {
                    file = value;
                }
            }
            return name == null ? Optional.empty() : Optional.of(new Part(name, file, content));
        }
        return Optional.empty();
    }

    private static <T> Checked<T> broken(Sentence what) {
        return Checked.rejected(new Problem(
                Form.WHOLE, what, Sentence.of("form.parts.mend", "Send it from the page, or as multipart/form-data after RFC 7578.")));
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static boolean startsWith(byte[] body, int at, byte[] what) {
        return at + what.length <= body.length && Arrays.equals(body, at, at + what.length, what, 0, what.length);
    }

    private static int after(byte[] body, byte[] what, int from) {
        int at = indexOf(body, what, from);
        return at < 0 ? -1 : at + what.length;
    }

    private static int indexOf(byte[] body, byte[] what, int from) {
        for (int i = from; i <= body.length - what.length; i++) {
            if (body[i] == what[0] && startsWith(body, i, what)) {
                return i;
            }
        }
        return -1;
    }
}
