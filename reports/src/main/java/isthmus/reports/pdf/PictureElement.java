package isthmus.reports.pdf;

import java.io.IOException;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Image;
import org.openpdf.text.Rectangle;
import org.w3c.dom.Element;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.RenderingContext;

/** A picture whose bytes stand in the report itself; any other address is not followed. */
final class PictureElement extends PaintedElement {
    private static final Pattern INSIDE = Pattern.compile("data:image/(?:png|jpeg);base64,([A-Za-z0-9+/]+={0,2})");
    private static final Pattern PIXELS = Pattern.compile("[1-9]\\d{0,3}");

    private final Image image;
    private final int width;
    private final int height;

    private PictureElement(Image image, int width, int height) {
        this.image = image;
        this.width = width;
        this.height = height;
    }

    /** @return null when the picture is not inside, or its size is not said in CSS pixels */
    static @Nullable PictureElement of(Element img) {
        var inside = INSIDE.matcher(img.getAttribute("src"));
        if (!inside.matches() || !PIXELS.matcher(img.getAttribute("width")).matches() || !PIXELS.matcher(img.getAttribute("height")).matches()) {
            return null;
        }
        try {
            return new PictureElement(
                    Image.getInstance(Base64.getDecoder().decode(inside.group(1))), dots(img.getAttribute("width")), dots(img.getAttribute("height")));
        } catch (IOException e) {
            throw new IllegalStateException("a picture in the report cannot be read", e);
        }
    }

    private static int dots(String pixels) {
        return Integer.parseInt(pixels) * ITextRenderer.DEFAULT_DOTS_PER_PIXEL;
    }

    @Override
    public int getIntrinsicWidth() {
        return width;
    }

    @Override
    public int getIntrinsicHeight() {
        return height;
    }

    @Override
    public void paint(RenderingContext context, ITextOutputDevice device, BlockBox box) {
        Rectangle area = device.createLocalTargetArea(context, box);
        float wide = width / device.getDotsPerPoint();
        float high = height / device.getDotsPerPoint();
        device.getCurrentPage().addImage(image, wide, 0, 0, high, area.getLeft(), area.getTop() - high);
    }
}
