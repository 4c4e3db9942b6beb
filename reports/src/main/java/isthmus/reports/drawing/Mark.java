package isthmus.reports.drawing;

import isthmus.reports.font.Face;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** One thing that is drawn, in the drawing's own coordinates: CSS pixels, y downward. */
public sealed interface Mark {

    /**
     * @param fill null for an outline
     * @param stroke null for none
     * @param thick of the stroke
     */
    record Figure(Shape shape, @Nullable Color fill, @Nullable Color stroke, float thick) implements Mark {}

    /**
     * One line of text.
     *
     * @param x of the end that {@code anchor} names, on the baseline
     * @param degrees clockwise around that point
     */
    record Label(double x, double y, double size, boolean bold, Color colour, Anchor anchor, double degrees, String text) implements Mark {

        public Face face() {
            return bold ? Face.SANS_BOLD : Face.SANS;
        }

        public double width() {
            return face().width(text, size);
        }

        /** From where to where a line of this type reaches, before it is turned. */
        public Rectangle2D box() {
            double left = x - switch (anchor) {
                case START -> 0;
                case MIDDLE -> width() / 2;
                case END -> width();
            };
            return new Rectangle2D.Double(left, y - ASCENT * size, width(), (ASCENT + DESCENT) * size);
        }

        /** Turns what was drawn level. */
        public AffineTransform turn() {
            return AffineTransform.getRotateInstance(Math.toRadians(degrees), x, y);
        }
    }

    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Of the faces in use, as of Arial, in ems. */
    double ASCENT = 0.905;

    double DESCENT = 0.212;
}
