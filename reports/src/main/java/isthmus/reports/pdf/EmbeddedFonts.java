package isthmus.reports.pdf;

import isthmus.reports.font.Face;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.openpdf.text.pdf.BaseFont;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.FontDescription;
import org.xhtmlrenderer.pdf.FontFamily;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.render.FSFont;

/** Knows our faces and no others, so that every font in a report is embedded whatever a style asks for. */
final class EmbeddedFonts extends ITextFontResolver {
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final Map<Face, FontDescription> descriptions = new EnumMap<>(Face.class);

    EmbeddedFonts(Map<Face, BaseFont> fonts) {
        fonts.forEach((face, font) -> descriptions.put(face, switch (face) {
            case SANS, SERIF -> new FontDescription(font, IdentValue.NORMAL, REGULAR);
            case SANS_BOLD, SERIF_BOLD -> new FontDescription(font, IdentValue.NORMAL, BOLD);
            case SANS_ITALIC, SERIF_ITALIC -> new FontDescription(font, IdentValue.ITALIC, REGULAR);
        }));
    }

    /** Fonts of one rendering: they remember which of their glyphs it used. */
    static Map<Face, BaseFont> load() {
        var loaded = new EnumMap<Face, BaseFont>(Face.class);
        for (Face face : Face.values()) {
            BaseFont font = face.load();
            font.setSecureRandom(new Repeatable(face.ordinal()));
            font.setIncludeCidSet(false);
            loaded.put(face, font);
        }
        return loaded;
    }

    @Override
    public FSFont resolveFont(SharedContext context, FontSpecification wanted) {
        boolean serif = wanted.families() != null
                && Stream.of(wanted.families()).findFirst().filter(f -> f.toLowerCase(java.util.Locale.ROOT).contains("serif"))
                        .filter(f -> !f.toLowerCase(java.util.Locale.ROOT).contains("sans")).isPresent();
        boolean bold = convertWeightToInt(wanted.fontWeight()) >= 600;
        boolean italic = wanted.fontStyle() == IdentValue.ITALIC || wanted.fontStyle() == IdentValue.OBLIQUE;
        Face face = serif
                ? bold ? Face.SERIF_BOLD : italic ? Face.SERIF_ITALIC : Face.SERIF
                : bold ? Face.SANS_BOLD : italic ? Face.SANS_ITALIC : Face.SANS;
        FontDescription description = descriptions.get(face);
        if (description == null) {
            throw new IllegalStateException("no font for " + face);
        }
        return new ITextFSFont(description, wanted.size());
    }

    /** The fourteen fonts that viewers bring along cannot be embedded, so there are none. */
    @Override
    protected Map<String, FontFamily> loadFonts() {
        return Map.of();
    }

    /** Names the subset of a font in the file; nothing about it is secret, and it must be the same every time. */
    private static final class Repeatable extends SecureRandom {
        private final transient Random random;

        Repeatable(long seed) {
            this.random = new Random(seed);
        }

        @Override
        public double nextDouble() {
            return random.nextDouble();
        }
    }
}
