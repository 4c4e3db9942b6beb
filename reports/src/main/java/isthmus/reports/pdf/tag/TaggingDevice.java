package isthmus.reports.pdf.tag;

import java.awt.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.extend.FSImage;
import org.xhtmlrenderer.extend.NamespaceHandler;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.JustificationInfo;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Paints as the library does, and marks what it paints: text and figures with their place in the structure tree,
 * everything else as an artifact. A sequence of marks ends where the library saves or restores the state of the page.
 */
public final class TaggingDevice extends ITextOutputDevice {
    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final PdfDictionary PLAIN = new PdfDictionary();
    private static final PdfDictionary HEADER = pagination("Header", "Top");
    private static final PdfDictionary FOOTER = pagination("Footer", "Bottom");
    /** The head of a table that goes on, on every page but its first. */
    private static final PdfDictionary AGAIN = pagination(null, null);

    private final Links links = new Links(this);
    private final Set<Object> painted = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable StructureTree tree;
    /** What the open sequence belongs to: a structure element, or the kind of artifact; null when none is open. */
    private @Nullable PdfDictionary open;
    private @Nullable Box root;
    private int lastTurn;
    private float pageHeight;
    private String lineEnd = "";

    public TaggingDevice(float dotsPerPoint) {
        super(dotsPerPoint);
    }

    /** What the renderer must know links by. */
    public NamespaceHandler namespace() {
        return links;
    }

    /** Builds the tree. The file must be open, and must have been marked as tagged before. */
    public void plan(Document document) {
        var body = (Element) document.getElementsByTagName("body").item(0);
        var writer = Objects.requireNonNull(getWriter());
        try {
            tree = new StructureTree(body, writer, this::isFurniture, a -> !links.leads(a));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isFurniture(Element element) {
        String role = element.getAttribute("role");
        if (role.equals("presentation") || role.equals("none") || element.getAttribute("aria-hidden").equals("true")) {
            return true;
        }
        if (element.getLocalName().equals("img") && element.getAttribute("alt").isEmpty()) {
            return true;
        }
        CalculatedStyle style = getSharedContext().getStyle(element);
        return style.isRunning() || style.isDisplayNone();
    }

    @Nullable PdfStructureElement place(@Nullable Node node) {
        return tree().place(node);
    }

    private StructureTree tree() {
        return Objects.requireNonNull(tree, "a plan comes before painting");
    }

    Box root() {
        return Objects.requireNonNull(root, "a layout comes before painting");
    }

    /** A line that only reaches into a page belongs to the page it stands on. */
    boolean isOnPage(RenderingContext context, InlineLayoutBox box) {
        int baseline = box.getAbsY() + box.getBaseline();
        return baseline >= context.getPage().getTop() && baseline < context.getPage().getBottom();
    }

    @Override
    public void setRoot(Box root) {
        this.root = root;
        super.setRoot(root);
    }

    @Override
    public void initializePage(PdfContentByte page, float height) {
        pageHeight = height;
        super.initializePage(page, height);
    }

    @Override
    public void finishPage() {
        end();
        links.write();
        super.finishPage();
    }

    @Override
    public void finish(RenderingContext context, Box root) {
        tree().sort();
        super.finish(context, root);
    }

    @Override
    public void drawText(RenderingContext context, InlineText text) {
        boolean blankEnd = endsInABlank(text);
        if (text.getSubstring().isEmpty() && !blankEnd) {
            return;
        }
        InlineLayoutBox box = Objects.requireNonNull(text.getParent());
        if (box.isContainedInMarginBox()) {
            begin(getTransform().getTranslateY() < pageHeight / 2 ? HEADER : FOOTER);
        } else {
            if (!isOnPage(context, box)) {
                return;
            }
            var place = placeOf(text, box);
            if (place == null || !painted.add(text)) {
                begin(place == null ? PLAIN : AGAIN);
            } else {
                begin(place, tree().turn(text.getTextNode()));
            }
        }
        if (text.getSubstring().isEmpty()) {
            setFont((ITextFSFont) box.getStyle().getFSFont(context));
            setFontSpecification(box.getStyle().getFontSpecification());
            drawString(" ", box.getAbsX() + text.getX(), box.getAbsY() + box.getBaseline(), null);
            return;
        }
        lineEnd = blankEnd ? " " : "";
        super.drawText(context, text);
        lineEnd = "";
    }

    /** Whether the layout took away a blank where a line ends: it is not seen, but parts the words for those who listen. */
    private static boolean endsInABlank(InlineText text) {
        int kept = text.getSubstring().replace("\n", "").length() + (text.isTrimmedLeadingSpace() ? 1 : 0);
        return text.getTextExportText().length() > kept;
    }

    /** Text that styles add has no node of its own: within a link it belongs to the link, and else to nobody. */
    private @Nullable PdfStructureElement placeOf(InlineText text, InlineLayoutBox box) {
        if (text.getTextNode() != null) {
            return place(text.getTextNode());
        }
        Element element = box.getElement();
        return element == null || !element.getLocalName().equals("a") ? null : place(element);
    }

    @Override
    public void drawString(String text, float x, float y, @Nullable JustificationInfo info) {
        if (open == null) {
            begin(PLAIN);
        }
        super.drawString(info == null ? text + lineEnd : text, x, y, info);
    }

    @Override
    public void paintReplacedElement(RenderingContext context, BlockBox box) {
        var place = place(box.getElement());
        if (place == null) {
            begin(PLAIN);
        } else if (painted.add(box)) {
            Rectangle area = createLocalTargetArea(context, box);
            var bounds = new PdfArray(new float[] {area.getLeft(), area.getBottom(), area.getRight(), area.getTop()});
            StructureTree.attributes(place, "Layout").put(PdfName.BBOX, bounds);
            begin(place);
        } else {
            begin(AGAIN);
        }
        super.paintReplacedElement(context, box);
        end();
    }

    @Override
    public void paintBackground(RenderingContext context, Box box) {
        links.silently(() -> super.paintBackground(context, box));
        links.note(context, box);
    }

    @Override
    public void draw(Shape shape) {
        begin(PLAIN);
        super.draw(shape);
    }

    @Override
    public void fill(Shape shape) {
        begin(PLAIN);
        super.fill(shape);
    }

    @Override
    public void drawImage(FSImage image, int x, int y) {
        if (open == null) {
            begin(PLAIN);
        }
        super.drawImage(image, x, y);
    }

    @Override
    public void clip(Shape shape) {
        end();
        super.clip(shape);
    }

    @Override
    public void setClip(@Nullable Shape shape) {
        end();
        super.setClip(shape);
    }

    /** Texts that follow each other share a mark. */
    private void begin(PdfStructureElement place, int turn) {
        if (open == place && turn != lastTurn && turn != lastTurn + 1) {
            end();
        }
        if (open != place) {
            tree().mark(place, turn);
        }
        begin(place);
        lastTurn = turn;
    }

    private void begin(PdfDictionary what) {
        if (open == what) {
            return;
        }
        end();
        PdfContentByte page = getCurrentPage();
        if (what instanceof PdfStructureElement element) {
            page.beginMarkedContentSequence(element);
        } else if (what == PLAIN) {
            page.beginMarkedContentSequence(ARTIFACT);
        } else {
            page.beginMarkedContentSequence(ARTIFACT, what, true);
        }
        open = what;
    }

    private void end() {
        if (open != null) {
            getCurrentPage().endMarkedContentSequence();
            open = null;
        }
    }

    private static PdfDictionary pagination(@Nullable String subtype, @Nullable String edge) {
        var kind = new PdfDictionary();
        kind.put(PdfName.TYPE, new PdfName("Pagination"));
        if (subtype != null && edge != null) {
            kind.put(PdfName.SUBTYPE, new PdfName(subtype));
            kind.put(new PdfName("Attached"), new PdfArray(new PdfName(edge)));
        }
        return kind;
    }
}
