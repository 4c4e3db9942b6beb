package isthmus.reports.pdf;

import isthmus.reports.font.Face;
import java.util.Map;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.w3c.dom.Element;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.RenderingContext;

/** One drawing in the flow of a page. */
final class ChartElement extends PaintedElement {
    private final Element svg;
    private final Map<Face, BaseFont> fonts;
    private final double width;
    private final double height;
    private final double dotsPerPixel;

    /** @param cssWidth width in dots, or -1 when the drawing's own size counts */
    ChartElement(Element svg, Map<Face, BaseFont> fonts, int cssWidth) {
        this.svg = svg;
        this.fonts = fonts;
        String[] box = svg.getAttribute("viewBox").split(" ");
        this.width = Double.parseDouble(box[2]);
        this.height = Double.parseDouble(box[3]);
        double dots = cssWidth > 0 ? cssWidth : Double.parseDouble(svg.getAttribute("width")) * ITextRenderer.DEFAULT_DOTS_PER_PIXEL;
        this.dotsPerPixel = dots / width;
    }

    @Override
    public int getIntrinsicWidth() {
        return (int) Math.round(width * dotsPerPixel);
    }

    @Override
    public int getIntrinsicHeight() {
        return (int) Math.round(height * dotsPerPixel);
    }

    @Override
    public void paint(RenderingContext context, ITextOutputDevice device, BlockBox box) {
        PdfContentByte page = device.getCurrentPage();
        Rectangle area = device.createLocalTargetArea(context, box);
        float scale = (float) (dotsPerPixel / device.getDotsPerPoint());
        page.saveState();
        page.concatCTM(scale, 0, 0, -scale, area.getLeft(), (float) (area.getBottom() + height * scale));
        // The device leaves caps that reach past the ends of its lines, and an interval must not look longer than it is.
        page.setLineCap(PdfContentByte.LINE_CAP_BUTT);
        page.setLineJoin(PdfContentByte.LINE_JOIN_MITER);
        page.setLineDash(0);
        new SvgPainter(page, fonts).paint(ChartElements.shapes(svg));
        page.restoreState();
    }
}
