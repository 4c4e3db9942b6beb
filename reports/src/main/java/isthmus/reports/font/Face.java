package isthmus.reports.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.pdf.BaseFont;

/** The typefaces in use: Liberation (SIL Open Font License), metric-compatible with Arial and Times New Roman. */
public enum Face {
    SANS("LiberationSans-Regular"),
    SANS_BOLD("LiberationSans-Bold"),
    SANS_ITALIC("LiberationSans-Italic"),
    SERIF("LiberationSerif-Regular"),
    SERIF_BOLD("LiberationSerif-Bold"),
    SERIF_ITALIC("LiberationSerif-Italic");

    /** Stands visibly for a character that no face has. */
    public static final char MISSING = '\u25a1';

    private final String file;
    private final byte[] bytes;
    private final BaseFont metrics;

    Face(String name) {
        this.file = name + ".ttf";
        this.bytes = read("/liberation/" + file);
        this.metrics = load();
    }

    /** A font of its own for one document: a font remembers the document that it was subset for. */
    public BaseFont load() {
        try {
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The TrueType file. */
    public byte[] file() {
        return bytes.clone();
    }

    /** Width of a text in the unit of {@code size}; a character without glyph counts as a full em. */
    public double width(String text, double size) {
        return text.codePoints().mapToDouble(this::ems).sum() * size;
    }

    public boolean has(int codePoint) {
        return codePoint <= Character.MAX_VALUE && (metrics.charExists(codePoint) || Character.isSpaceChar(codePoint));
    }

    private double ems(int codePoint) {
        return has(codePoint) ? metrics.getWidth(codePoint) / 1000.0 : 1;
    }

    private static byte[] read(String path) {
        try (var in = Face.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The typeface " + path + " is missing on the class path.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
