package isthmus.reports.pdf;

import isthmus.reports.font.Face;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;
import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.ReplacedElementFactory;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.simple.extend.FormSubmissionListener;

/** Turns {@code svg} elements into drawings and pictures that are inside the report into images; nothing else is replaced. */
final class ChartElements implements ReplacedElementFactory {
    private final Map<Face, BaseFont> fonts;

    ChartElements(Map<Face, BaseFont> fonts) {
        this.fonts = fonts;
    }

    @Override
    public @Nullable ReplacedElement createReplacedElement(
            LayoutContext context, BlockBox box, UserAgentCallback agent, int cssWidth, int cssHeight) {
        Element element = box.getElement();
        return switch (element == null ? "" : element.getLocalName()) {
            case "svg" -> new ChartElement(element, fonts, cssWidth);
            case "img" -> PictureElement.of(element);
            default -> null;
        };
    }

    @Override
    public void reset() {}

    @Override
    public void remove(Element element) {}

    @Override
    public void setFormSubmissionListener(FormSubmissionListener listener) {}
}
