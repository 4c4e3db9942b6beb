package isthmus.reports;

import isthmus.reports.chart.Chart;
import isthmus.reports.drawing.Mark;
import isthmus.reports.drawing.Picture;
import isthmus.reports.wording.Characters;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.apache.poi.sl.usermodel.Insets2D;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.TextShape.TextAutofit;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFSimpleShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGroupShape;

/** One exhibit as a group of a slide's own shapes. */
final class SlideDrawing {

    /** Has the widths of our faces, and is on every computer that shows slides. */
    static final String FACE = "Arial";

    /** Room for the small differences between the faces of different computers. */
    private static final double SLACK = 4;

    private final XSLFSlide slide;
    private final Picture picture;
    private final Rectangle2D place;
    private final String language;
    private final double scale;
    private final AffineTransform onSlide;

    SlideDrawing(XSLFSlide slide, Picture picture, Rectangle2D place, String language) {
        this.language = language;
        this.slide = slide;
        this.picture = picture;
        this.place = place;
        this.scale = place.getWidth() / picture.width();
        this.onSlide = new AffineTransform(scale, 0, 0, scale, place.getX(), place.getY());
    }

    void draw(Chart chart) {
        var group = slide.createGroup();
        // Type and lines of a group do not grow with it, so everything in it has the slide's own measure.
        group.setAnchor(place);
        group.setInteriorAnchor(place);
        var about = ((CTGroupShape) group.getXmlObject()).getNvGrpSpPr().getCNvPr();
        about.setName(Characters.legal(chart.id()));
        about.setDescr(Characters.legal(chart.alternative()));
        for (var mark : picture.marks()) {
            switch (mark) {
                case Mark.Figure figure -> figure(group, figure);
                case Mark.Label label when !label.text().isBlank() -> label(group, label);
                case Mark.Label blank -> {}
            }
        }
    }

    private void figure(XSLFGroupShape group, Mark.Figure figure) {
        Shape shape = onSlide.createTransformedShape(figure.shape());
        switch (figure.shape()) {
            case Rectangle2D r -> paint(of(group, ShapeType.RECT, shape.getBounds2D()), figure.fill(), figure);
            case Ellipse2D e -> paint(of(group, ShapeType.ELLIPSE, shape.getBounds2D()), figure.fill(), figure);
            case Line2D line -> {
                var connector = group.createConnector();
                connector.setAnchor(shape.getBounds2D());
                connector.setFlipVertical((line.getX2() - line.getX1()) * (line.getY2() - line.getY1()) < 0);
                paint(connector, null, figure);
            }
            default -> {
                var free = group.createFreeform();
                free.setPath(new Path2D.Double(shape));
                paint(free, figure.fill(), figure);
            }
        }
    }

    private static XSLFSimpleShape of(XSLFGroupShape group, ShapeType type, Rectangle2D bounds) {
        var shape = group.createAutoShape();
        shape.setShapeType(type);
        shape.setAnchor(bounds);
        return shape;
    }

    private void paint(XSLFSimpleShape shape, @Nullable Color fill, Mark.Figure figure) {
        shape.setFillColor(fill);
        shape.setLineColor(figure.stroke());
        if (figure.stroke() != null) {
            shape.setLineWidth(figure.thick() * scale);
        }
    }

    private void label(XSLFGroupShape group, Mark.Label label) {
        var box = onSlide.createTransformedShape(label.box()).getBounds2D();
        double grown = switch (label.anchor()) {
            case START -> 0;
            case MIDDLE -> SLACK / 2;
            case END -> SLACK;
        };
        var wide = new Rectangle2D.Double(box.getX() - grown, box.getY(), box.getWidth() + SLACK, box.getHeight());
        // A box is turned around its own middle, the words around their anchor.
        var middle = onSlide.transform(new Point2D.Double(label.x(), label.y()), null);
        var turned = AffineTransform.getRotateInstance(Math.toRadians(label.degrees()), middle.getX(), middle.getY())
                .transform(new Point2D.Double(wide.getCenterX(), wide.getCenterY()), null);
        var text = group.createTextBox();
        text.setAnchor(new Rectangle2D.Double(turned.getX() - wide.getWidth() / 2, turned.getY() - wide.getHeight() / 2, wide.getWidth(), wide.getHeight()));
        text.setRotation(label.degrees());
        text.setInsets(new Insets2D(0, 0, 0, 0));
        text.setWordWrap(false);
        text.setTextAutofit(TextAutofit.NONE);
        text.setVerticalAlignment(VerticalAlignment.TOP);
        text.setText(Characters.legal(label.text()));
        var paragraph = text.getTextParagraphs().getFirst();
        paragraph.setTextAlign(switch (label.anchor()) {
            case START -> TextAlign.LEFT;
            case MIDDLE -> TextAlign.CENTER;
            case END -> TextAlign.RIGHT;
        });
        set(paragraph.getTextRuns().getFirst(), label.size() * scale, label.bold(), label.colour(), language);
    }

    static void set(XSLFTextRun run, double size, boolean bold, Color colour, String language) {
        run.setFontFamily(FACE);
        run.setFontSize(size);
        run.setBold(bold);
        run.setFontColor(colour);
        if (run.getXmlObject() instanceof CTRegularTextRun own) {
            own.getRPr().setLang(language);
        }
    }
}
