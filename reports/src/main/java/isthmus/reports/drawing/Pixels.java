package isthmus.reports.drawing;

import isthmus.reports.font.Face;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** A drawing as PNG: on white, with two pixels for each of the drawing's own. */
public final class Pixels {

    private static final int SCALE = 2;
    private static final Map<Face, Font> FONTS = fonts();

    private Pixels() {}

    public static byte[] png(Picture picture) {
        var image = new BufferedImage((int) Math.ceil(picture.width() * SCALE), (int) Math.ceil(picture.height() * SCALE), BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(SCALE, SCALE);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        for (var mark : picture.marks()) {
            switch (mark) {
                case Mark.Figure figure -> {
                    if (figure.fill() != null) {
                        g.setColor(figure.fill());
                        g.fill(figure.shape());
                    }
                    if (figure.stroke() != null) {
                        g.setColor(figure.stroke());
                        g.setStroke(new BasicStroke(figure.thick(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
                        g.draw(figure.shape());
                    }
                }
                case Mark.Label label when !label.text().isBlank() -> {
                    // As outlines: hinting would make the letters of one word differ in their distance.
                    var font = FONTS.get(label.face()).deriveFont((float) label.size());
                    var outline = new TextLayout(label.text(), font, g.getFontRenderContext());
                    double left = label.x() - switch (label.anchor()) {
                        case START -> 0;
                        case MIDDLE -> outline.getAdvance() / 2;
                        case END -> outline.getAdvance();
                    };
                    var place = label.turn();
                    place.translate(left, label.y());
                    g.setColor(label.colour());
                    g.fill(outline.getOutline(place));
                }
                case Mark.Label blank -> {}
            }
        }
        g.dispose();
        var out = new ByteArrayOutputStream(1 << 16);
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Map<Face, Font> fonts() {
        var fonts = new EnumMap<Face, Font>(Face.class);
        for (var face : new Face[] {Face.SANS, Face.SANS_BOLD}) {
            try {
                fonts.put(face, Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(face.file())));
            } catch (FontFormatException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return fonts;
    }
}
