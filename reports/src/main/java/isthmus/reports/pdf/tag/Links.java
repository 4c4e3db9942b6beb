package isthmus.reports.pdf.tag;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.style.CalculatedStyle.Edge;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/**
 * The links of a page: one annotation for each line of a link, tied to the link's place in the structure tree. The
 * library's own annotations know no tags, so it is told that there are no links while it would write them.
 */
final class Links extends XhtmlNamespaceHandler {
    private static final int LONGEST = 200;

    private record Line(Element link, float bottom) {}

    private record Area(Rectangle bounds, PdfAction action) {}

    private final TaggingDevice device;
    private final Map<Line, Area> areas = new LinkedHashMap<>();
    private boolean silent;

    Links(TaggingDevice device) {
        this.device = device;
    }

    @Override
    public @Nullable String getLinkUri(Element element) {
        return silent ? null : super.getLinkUri(element);
    }

    void silently(Runnable work) {
        silent = true;
        try {
            work.run();
        } finally {
            silent = false;
        }
    }

    /** Whether a link leads to something in the document or to an address that may be opened. */
    boolean leads(Element link) {
        String address = link.getAttribute("href");
        return address.startsWith("#") ? target(address) != null : address.matches("(?i)(https?|mailto):.*");
    }

    private @Nullable Box target(String address) {
        return device.getSharedContext().getBoxById(address.substring(1));
    }

    /** Remembers where a link stands, if the box is of one. */
    void note(RenderingContext context, Box box) {
        Element element = box.getElement();
        if (element == null || !(box instanceof InlineLayoutBox) || !element.getLocalName().equals("a") || device.place(element) == null
                || !device.isOnPage(context, (InlineLayoutBox) box)) {
            return;
        }
        Rectangle bounds = device.createLocalTargetArea(context, box);
        areas.merge(new Line(element, bounds.getBottom()), new Area(bounds, action(context, element.getAttribute("href"))),
                (one, other) -> new Area(around(one.bounds(), other.bounds()), one.action()));
    }

    private static Rectangle around(Rectangle one, Rectangle other) {
        return new Rectangle(
                Math.min(one.getLeft(), other.getLeft()), Math.min(one.getBottom(), other.getBottom()),
                Math.max(one.getRight(), other.getRight()), Math.max(one.getTop(), other.getTop()));
    }

    private PdfAction action(RenderingContext context, String address) {
        if (!address.startsWith("#")) {
            return new PdfAction(address);
        }
        Box box = Objects.requireNonNull(target(address));
        PageBox page = device.root().getLayer().getPage(context, box.getAbsY());
        float top = page.getMarginBorderPadding(context, Edge.TOP) + box.getAbsY() - page.getTop();
        var place = new PdfDestination(
                PdfDestination.XYZ, 0, (page.getHeight(context) - top) / device.getDotsPerPoint(), 0);
        place.addPage(writer().getPageReference(page.getPageNo() + 1));
        var action = new PdfAction();
        action.put(PdfName.S, PdfName.GOTO);
        action.put(PdfName.D, place);
        return action;
    }

    /** Writes the annotations of the page that is done. */
    void write() {
        areas.forEach((line, area) -> annotate(line.link(), area));
        areas.clear();
    }

    private void annotate(Element link, Area area) {
        var tag = Objects.requireNonNull(device.place(link));
        if (tag.get(PdfName.K) == null) {
            return;
        }
        Rectangle bounds = area.bounds();
        var annotation = new PdfAnnotation(
                writer(), bounds.getLeft(), bounds.getBottom(), bounds.getRight(), bounds.getTop(), area.action());
        annotation.put(PdfName.SUBTYPE, PdfName.LINK);
        annotation.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
        annotation.setBorder(new PdfBorderArray(0, 0, 0));
        annotation.put(PdfName.CONTENTS, new PdfString(description(link), PdfObject.TEXT_UNICODE));
        annotation.put(PdfName.STRUCTPARENT, new PdfNumber(writer().getStructureTreeRoot().addExistingObject(tag.getReference())));
        writer().addAnnotation(annotation);
        var reference = new PdfDictionary(new PdfName("OBJR"));
        reference.put(PdfName.PG, writer().getCurrentPage());
        reference.put(new PdfName("Obj"), annotation.getIndirectReference());
        kids(tag).add(reference);
    }

    private static PdfArray kids(PdfStructureElement tag) {
        var kids = tag.get(PdfName.K);
        if (kids instanceof PdfArray there) {
            return there;
        }
        var made = new PdfArray(kids);
        tag.put(PdfName.K, made);
        return made;
    }

    /** What the link leads to, since its own text may be no more than a number. */
    private String description(Element link) {
        String address = link.getAttribute("href");
        Box box = address.startsWith("#") ? target(address) : null;
        Element element = box == null ? null : box.getElement();
        String text = element == null ? address : element.getTextContent().strip().replaceAll("\\s+", " ");
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private PdfWriter writer() {
        return Objects.requireNonNull(device.getWriter());
    }
}
