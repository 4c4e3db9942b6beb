package isthmus.reports.logo;

import isthmus.assessment.input.Checked;
import isthmus.assessment.report.Branding;
import isthmus.assessment.report.Branding.Logo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A logo ready for templates: a drawing as an {@code svg} element, a picture as the address that holds it.
 *
 * @param name whose logo it is, for those who cannot see it
 * @param svg empty for a picture; else safe to be put into a page as it is
 * @param uri {@code data:image/png} or {@code data:image/jpeg} in base 64; empty for a drawing
 * @param width in CSS pixels
 * @param height in CSS pixels
 */
public record Emblem(String name, String svg, String uri, int width, int height) {

    /** No logo. */
    public static final Emblem NONE = new Emblem("", "", "", 0, 0);

    private static final Pattern ROOT = Pattern.compile("<svg [^>]*viewBox=\"(0 0 ([\\d.]+) ([\\d.]+))\"[^>]*>(.*)</svg>", Pattern.DOTALL);

    /**
     * The logo as large as it fits, or none where there is nobody to name it after.
     *
     * @param name for a logo whose branding has none, or empty
     * @param mostWidth in CSS pixels
     * @param mostHeight in CSS pixels
     */
    public static Emblem of(Branding branding, String name, int mostWidth, int mostHeight) {
        var logo = branding.logo();
        if (logo == null) {
            return NONE;
        }
        var whose = branding.name().isEmpty() ? name : branding.name();
        if (whose.isEmpty()) {
            return NONE;
        }
        return switch (logo.kind()) {
            case PNG -> picture(whose, "png", logo.bytes(), Png.size(logo.bytes()), mostWidth, mostHeight);
            case JPEG -> picture(whose, "jpeg", logo.bytes(), Jpeg.size(logo.bytes()), mostWidth, mostHeight);
            case SVG -> drawing(whose, logo, mostWidth, mostHeight);
        };
    }

    public boolean isEmpty() {
        return width == 0;
    }

    private static Emblem picture(String name, String type, byte[] bytes, Png.Size size, int mostWidth, int mostHeight) {
        double scale = Math.min(mostWidth / (double) size.width(), mostHeight / (double) size.height());
        return new Emblem(name, "", "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(bytes), fitted(size.width(), scale), fitted(size.height(), scale));
    }

    /** Cleaned once more, since it becomes a part of the page: it may have come from anywhere since it was uploaded. */
    private static Emblem drawing(String name, Logo logo, int mostWidth, int mostHeight) {
        if (!(SafeLogo.of(logo.bytes()) instanceof Checked.Accepted<Logo>(Logo clean))) {
            return NONE;
        }
        var root = ROOT.matcher(new String(clean.bytes(), StandardCharsets.UTF_8));
        if (clean.kind() != Logo.Kind.SVG || !root.matches()) {
            return NONE;
        }
        double scale = Math.min(mostWidth / Double.parseDouble(root.group(2)), mostHeight / Double.parseDouble(root.group(3)));
        int width = fitted(Double.parseDouble(root.group(2)), scale);
        int height = fitted(Double.parseDouble(root.group(3)), scale);
        var svg = String.format(Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"%1$s\" viewBox=\"%2$s\" width=\"%3$d\" height=\"%4$d\"><title>%1$s</title>%5$s</svg>",
                escaped(name), root.group(1), width, height, root.group(4));
        return new Emblem(name, svg, "", width, height);
    }

    private static int fitted(double side, double scale) {
        return Math.max(1, (int) Math.round(side * scale));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
