package isthmus.reports.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.resource.CSSResource;
import org.xhtmlrenderer.resource.ImageResource;
import org.xhtmlrenderer.resource.XMLResource;

/** Refuses every address: a report consists of what it was given, so nothing it contains can make it fetch a file or page. */
final class NoOutside extends ITextUserAgent {

    private static final String DEFAULT_STYLES = "/resources/css/XhtmlNamespaceHandler.css";

    NoOutside(ITextOutputDevice device) {
        super(device, ITextRenderer.DEFAULT_DOTS_PER_PIXEL);
    }

    @Override
    public ImageResource getImageResource(String uri) {
        return new ImageResource(uri, null);
    }

    /** The library asks here for its own default styles too, without which every element is inline. */
    @Override
    public CSSResource getCSSResource(String uri) {
        return new CSSResource(
                uri.endsWith(DEFAULT_STYLES)
                        ? Objects.requireNonNull(ITextRenderer.class.getResourceAsStream(DEFAULT_STYLES))
                        : InputStream.nullInputStream());
    }

    @Override
    public XMLResource getXMLResource(String uri) {
        throw new UnsupportedOperationException("A report fetches nothing.");
    }

    @Override
    public byte @Nullable [] getBinaryResource(String uri) {
        return null;
    }

    @Override
    protected @Nullable InputStream resolveAndOpenStream(@Nullable String uri) {
        return null;
    }

    @Override
    protected InputStream openStream(String uri) throws IOException {
        throw new IOException("A report fetches nothing.");
    }

    @Override
    public @Nullable String resolveURI(@Nullable String uri) {
        return uri;
    }
}
