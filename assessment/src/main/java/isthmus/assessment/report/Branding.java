package isthmus.assessment.report;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.input.Problems;
import isthmus.assessment.input.TextLength;
import isthmus.assessment.wording.Sentence;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a consultancy or a client looks on a report. Every part may be empty.
 *
 * @param name printed on the cover
 * @param accent {@code #rrggbb}, dark enough for words on white and for white words on it
 * @param cover a line for the cover, such as who may read the report
 * @param footer a line for the foot of every page
 * @param logo a picture that was made safe, or null
 */
public record Branding(String name, String accent, String cover, String footer, @Nullable Logo logo) {

    public static final Branding NONE = new Branding("", "", "", "", null);

    /** Contrast of words to their ground that everybody can read (WCAG 2, level AA). */
    public static final double CONTRAST = 4.5;

    /** Where a fault is: fields of a form or of JSON. */
    public static final Sentence NAMED = Sentence.of("branding.name", "name");

    public static final Sentence COVER = Sentence.of("branding.cover", "cover");

    public static final Sentence FOOTER = Sentence.of("branding.footer", "footer");

    private static final Sentence ACCENT = Sentence.of("branding.accent", "accent");

    private static final int NAME = 80;
    private static final int LINE = 120;
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    /** @param bytes of a PNG, a JPEG or an SVG document */
    public record Logo(Kind kind, byte[] bytes) {
        public enum Kind {
            PNG,
            JPEG,
            SVG
        }
    }

    public Branding {
        name = name.strip();
        accent = accent.strip().toLowerCase(Locale.ROOT);
        cover = cover.strip();
        footer = footer.strip();
    }

    public Checked<Branding> check() {
        var problems = new Problems();
        length(problems, NAMED, name, NAME);
        length(problems, COVER, cover, LINE);
        length(problems, FOOTER, footer, LINE);
        if (!accent.isEmpty() && !COLOUR.matcher(accent).matches()) {
            problems.add(
                    ACCENT,
                    Sentence.of("branding.colour", "“{0}” is no colour.", Problem.visible(accent)),
                    Sentence.of("branding.colour.mend", "Write it as # and six hexadecimal digits, such as #0a5a70."));
        } else if (!accent.isEmpty() && onWhite(accent) < CONTRAST) {
            problems.add(
                    ACCENT,
                    Sentence.of("branding.contrast", "White words on {0} have a contrast of {1,number,0.0} to 1.", accent, onWhite(accent)),
                    Sentence.of("branding.contrast.mend", "Choose a darker colour with at least {0,number,0.0} to 1.", CONTRAST));
        }
        return problems.orAccept(this);
    }

    private static void length(Problems problems, Sentence where, String text, int most) {
        if (text.length() > most) {
            problems.add(TextLength.exceeded(where, text, most));
        }
    }

    /**
     * Contrast ratio to white, 1 to 21 (WCAG 2.2, "contrast ratio").
     *
     * @param colour {@code #rrggbb}
     */
    public static double onWhite(String colour) {
        return 1.05 / (luminance(colour) + 0.05);
    }

    /**
     * From 0 for black to 1 for white (WCAG 2.2, "relative luminance").
     *
     * @param colour {@code #rrggbb}
     */
    public static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
