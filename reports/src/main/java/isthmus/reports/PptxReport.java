package isthmus.reports;

import isthmus.reports.chart.Chart;
import isthmus.reports.drawing.Picture;
import isthmus.reports.wording.Characters;
import isthmus.reports.wording.Wording;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.sl.usermodel.Insets2D;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.TextShape.TextAutofit;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/**
 * The main exhibits of a report, one slide for each after a slide of titles: drawn as shapes and words that can be
 * edited, with the title as the slide's title and the exhibit in words as its notes. The same galley gives the same bytes.
 */
public final class PptxReport {

    /** 16 to 9, in points. */
    private static final Dimension PAGE = new Dimension(960, 540);

    private static final double MARGIN = 36;
    private static final double GAP = 14;
    private static final double HEADLINE = 70;
    private static final double SIDE = 236;
    private static final double SOURCE = 40;
    private static final Color INK = new Color(0x14293b);
    private static final Color MUTED = new Color(0x52606b);

    /** Details that a room cannot read: answers to single questions, and every single team. */
    private static final List<String> DETAILS = List.of("chart-answers-", "chart-heat-all-", "chart-answered-teams-");

    private final Galley galley;
    private final XMLSlideShow show = new XMLSlideShow();

    private PptxReport(Galley galley) {
        this.galley = galley;
    }

    public static byte[] render(Galley galley) {
        var report = new PptxReport(galley);
        try (var show = report.show) {
            report.draw();
            var out = new ByteArrayOutputStream(1 << 17);
            show.write(out);
            return Archive.timeless(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw() {
        XlsxReport.identify(show.getProperties(), galley);
        show.setPageSize(PAGE);
        cover();
        var told = new HashSet<String>();
        galley.exhibits().stream()
                .filter(c -> DETAILS.stream().noneMatch(c.id()::startsWith))
                // The profile is in the report in two orders, which say the same.
                .filter(c -> told.add(c.title()))
                .forEach(this::slide);
    }

    private void cover() {
        var slide = show.createSlide(show.findLayout("Title Slide"));
        double width = PAGE.width - 4 * MARGIN;
        write(placeholder(slide, Placeholder.CENTERED_TITLE), new Rectangle2D.Double(2 * MARGIN, 130, width, 130), galley.title(), 36, INK, VerticalAlignment.BOTTOM);
        var below = Stream.concat(Stream.of(Wording.of(galley.language()).date(galley.day())), galley.notices().stream()).toList();
        write(placeholder(slide, Placeholder.SUBTITLE), new Rectangle2D.Double(2 * MARGIN, 280, width, 130), String.join("\n", below), 18, MUTED, VerticalAlignment.TOP);
    }

    /** The title above a wide exhibit and beside a tall one, whichever leaves the exhibit larger. */
    private void slide(Chart chart) {
        var picture = Picture.of(chart.svg());
        var above = new Rectangle2D.Double(MARGIN, MARGIN, PAGE.width - 2 * MARGIN, HEADLINE);
        var beneath = new Rectangle2D.Double(MARGIN, PAGE.height - MARGIN / 2 - SOURCE, PAGE.width - 2 * MARGIN, SOURCE);
        var between = new Rectangle2D.Double(
                MARGIN, above.getMaxY() + GAP, PAGE.width - 2 * MARGIN, beneath.getY() - above.getMaxY() - 2 * GAP);
        var right = new Rectangle2D.Double(MARGIN + SIDE + 2 * GAP, MARGIN / 2, PAGE.width - 1.5 * MARGIN - SIDE - 2 * GAP, PAGE.height - MARGIN);
        boolean wide = fit(picture, between).getWidth() >= fit(picture, right).getWidth();
        var slide = show.createSlide(show.findLayout("Title Only"));
        var title = placeholder(slide, Placeholder.TITLE);
        var source = slide.createTextBox();
        String told = Stream.concat(Stream.of(chart.source()), galley.notices().stream()).reduce((a, b) -> a + " " + b).orElseThrow();
        if (wide) {
            write(title, above, chart.title(), 24, INK, VerticalAlignment.MIDDLE);
            write(source, beneath, told, 10, MUTED, VerticalAlignment.BOTTOM);
        } else {
            write(title, new Rectangle2D.Double(MARGIN, MARGIN, SIDE, 250), chart.title(), 22, INK, VerticalAlignment.TOP);
            write(source, new Rectangle2D.Double(MARGIN, PAGE.height - MARGIN - 190, SIDE, 190), told, 10, MUTED, VerticalAlignment.BOTTOM);
        }
        new SlideDrawing(slide, picture, fit(picture, wide ? between : right), galley.language()).draw(chart);
        for (var note : show.getNotesSlide(slide).getPlaceholders()) {
            if (note.getTextType() == Placeholder.BODY) {
                note.setText(Characters.legal(chart.alternative()));
            }
        }
    }

    /** As large as it fits, in the middle. */
    private static Rectangle2D fit(Picture picture, Rectangle2D room) {
        double scale = Math.min(room.getWidth() / picture.width(), room.getHeight() / picture.height());
        double width = picture.width() * scale;
        double height = picture.height() * scale;
        return new Rectangle2D.Double(room.getCenterX() - width / 2, room.getCenterY() - height / 2, width, height);
    }

    private static XSLFTextShape placeholder(XSLFSlide slide, Placeholder kind) {
        var found = Stream.of(slide.getPlaceholders()).filter(p -> p.getTextType() == kind).findFirst().orElseThrow();
        // Without a place of its own, the library would move the layout's, and so those of all other slides.
        ((CTShape) found.getXmlObject()).getSpPr().addNewXfrm();
        return found;
    }

    /** Smaller where it would not fit otherwise. */
    private void write(XSLFTextShape shape, Rectangle2D place, String text, double size, Color colour, VerticalAlignment where) {
        shape.setAnchor(place);
        shape.setInsets(new Insets2D(0, 0, 0, 0));
        shape.setVerticalAlignment(where);
        shape.setTextAutofit(TextAutofit.NORMAL);
        shape.setText(Characters.legal(text));
        shape.getTextParagraphs().forEach(p -> {
            p.setTextAlign(TextAlign.LEFT);
            p.getTextRuns().forEach(r -> SlideDrawing.set(r, size, false, colour, galley.language()));
        });
    }
}
