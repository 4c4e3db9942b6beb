package isthmus.reports.logo;

import isthmus.assessment.input.Problem;
import isthmus.assessment.wording.Sentence;
import java.awt.BasicStroke;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an outline is filled and drawn with.
 *
 * @param fill {@code #rrggbb}, or null for none
 * @param stroke the same
 */
record Style(
        @Nullable String fill, boolean evenOdd, @Nullable String stroke, double width, int cap, int join, double miter, boolean hidden) {

    /** As SVG has it where nothing is said. */
    static final Style INITIAL = new Style("#000000", false, null, 1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4, false);

    private static final Pattern SHORT = Pattern.compile("#([0-9a-f])([0-9a-f])([0-9a-f])");
    private static final Pattern LONG = Pattern.compile("#[0-9a-f]{6}");
    private static final Pattern RGB = Pattern.compile("rgb\\(\\s*(\\d{1,3})\\s*[, ]\\s*(\\d{1,3})\\s*[, ]\\s*(\\d{1,3})\\s*\\)");

    /** CSS's first sixteen, and one more. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("black", "#000000"), Map.entry("silver", "#c0c0c0"), Map.entry("gray", "#808080"), Map.entry("grey", "#808080"),
            Map.entry("white", "#ffffff"), Map.entry("maroon", "#800000"), Map.entry("red", "#ff0000"), Map.entry("purple", "#800080"),
            Map.entry("fuchsia", "#ff00ff"), Map.entry("green", "#008000"), Map.entry("lime", "#00ff00"), Map.entry("olive", "#808000"),
            Map.entry("yellow", "#ffff00"), Map.entry("navy", "#000080"), Map.entry("blue", "#0000ff"), Map.entry("teal", "#008080"),
            Map.entry("aqua", "#00ffff"), Map.entry("orange", "#ffa500"));

    private static final Sentence PLAIN = Sentence.of("drawing.plain", "Use plain colours without transparency, or upload the logo as PNG.");

    /** This style with one property said anew; properties that do not change an outline's look are passed over. */
    Style with(String property, String text) throws Unfit {
        var value = text.strip().toLowerCase(Locale.ROOT);
        if (value.equals("inherit")) {
            return this;
        }
        return switch (property) {
            case "fill" -> new Style(paint(property, value), evenOdd, stroke, width, cap, join, miter, hidden);
            case "stroke" -> new Style(fill, evenOdd, paint(property, value), width, cap, join, miter, hidden);
            case "fill-rule" -> new Style(fill, value.equals("evenodd"), stroke, width, cap, join, miter, hidden);
            case "stroke-width" -> new Style(fill, evenOdd, stroke, Shapes.number(property, value), cap, join, miter, hidden);
            case "stroke-linecap" -> new Style(fill, evenOdd, stroke, width, switch (value) {
                case "round" -> BasicStroke.CAP_ROUND;
                case "square" -> BasicStroke.CAP_SQUARE;
                default -> BasicStroke.CAP_BUTT;
            }, join, miter, hidden);
            case "stroke-linejoin" -> new Style(fill, evenOdd, stroke, width, cap, switch (value) {
                case "round" -> BasicStroke.JOIN_ROUND;
                case "bevel" -> BasicStroke.JOIN_BEVEL;
                default -> BasicStroke.JOIN_MITER;
            }, miter, hidden);
            case "stroke-miterlimit" -> new Style(fill, evenOdd, stroke, width, cap, join, Math.max(1, Shapes.number(property, value)), hidden);
            case "display" -> value.equals("none") ? hiddenToo() : this;
            case "visibility" -> value.equals("hidden") || value.equals("collapse") ? hiddenToo() : this;
            case "fill-opacity" -> isZero(value) ? with("fill", "none") : opaque(property, value);
            case "stroke-opacity" -> isZero(value) ? with("stroke", "none") : opaque(property, value);
            case "opacity" -> isZero(value) ? hiddenToo() : opaque(property, value);
            case "filter", "mask", "marker", "marker-start", "marker-mid", "marker-end", "stroke-dasharray", "mix-blend-mode" -> {
                if (!value.equals("none") && !value.equals("normal")) {
                    throw new Unfit(
                            Sentence.of("drawing.paper", "Its {0} cannot be drawn on paper.", property),
                            Sentence.of("drawing.paper.mend", "Turn it into plain shapes, or upload the logo as PNG."));
                }
                yield this;
            }
            default -> this;
        };
    }

    private Style hiddenToo() {
        return new Style(fill, evenOdd, stroke, width, cap, join, miter, true);
    }

    private static boolean isZero(String value) {
        return value.matches("0(?:\\.0*)?%?|\\.0+%?");
    }

    private Style opaque(String property, String value) throws Unfit {
        if (!value.matches("1(?:\\.0*)?|100%")) {
            throw new Unfit(Sentence.of("drawing.opaque", "Its {0} is “{1}”.", property, Problem.visible(value)), PLAIN);
        }
        return this;
    }

    private static @Nullable String paint(String property, String value) throws Unfit {
        if (value.equals("none") || value.equals("transparent")) {
            return null;
        }
        if (value.contains("url(")) {
            throw new Unfit(Sentence.of("drawing.gradient", "Its {0} is a gradient or a pattern, which is not drawn here.", property), PLAIN);
        }
        if (LONG.matcher(value).matches()) {
            return value;
        }
        var digits = SHORT.matcher(value);
        if (digits.matches()) {
            return "#" + digits.group(1).repeat(2) + digits.group(2).repeat(2) + digits.group(3).repeat(2);
        }
        var rgb = RGB.matcher(value);
        if (rgb.matches()) {
            return String.format(Locale.ROOT, "#%02x%02x%02x", channel(rgb, 1), channel(rgb, 2), channel(rgb, 3));
        }
        if (value.equals("currentcolor")) {
            return "#000000";
        }
        var named = NAMES.get(value);
        if (named == null) {
            throw new Unfit(
                    Sentence.of("drawing.colour", "Its {0} “{1}” is no colour that is known here.", property, Problem.visible(value)),
                    Sentence.of("drawing.colour.mend", "Write colours as #rrggbb."));
        }
        return named;
    }

    private static int channel(Matcher rgb, int group) {
        return Math.min(255, Integer.parseInt(rgb.group(group)));
    }
}
