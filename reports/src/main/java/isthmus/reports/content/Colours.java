package isthmus.reports.content;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The colours of one report. Styles are written in the house's colours, so that they are whole style sheets; where a report
 * has another accent, it and tints of it take the place of the house's sea. Charts keep their own, which stay apart for everybody.
 *
 * @param accent {@code #rrggbb}
 * @param pale behind a row that stands out
 * @param water the motif's waves, from far to near, on a ground of the accent
 */
public record Colours(String accent, String pale, String water, String sand, String land) {

    private static final Colours HOUSE = new Colours("#0a5a70", "#d9ecef", "#1d7288", "#d9c9a3", "#f7f3ea");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    /** @param accent anything but six hexadecimal digits after # gives the house's colours */
    public static Colours of(String accent) {
        return COLOUR.matcher(accent).matches() && !accent.equals(HOUSE.accent)
                ? new Colours(accent, tint(accent, 0.87), tint(accent, 0.12), tint(accent, 0.7), tint(accent, 0.93))
                : HOUSE;
    }

    /** A style sheet in these colours. */
    String in(String style) {
        return style.replace(HOUSE.accent, accent).replace(HOUSE.pale, pale);
    }

    private static String tint(String colour, double white) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return String.format(Locale.ROOT, "#%02x%02x%02x", tint(rgb >> 16, white), tint(rgb >> 8 & 0xff, white), tint(rgb & 0xff, white));
    }

    private static long tint(int channel, double white) {
        return Math.round(channel + (255 - channel) * white);
    }
}
