package isthmus.reports.pdf;

import java.awt.Point;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextReplacedElement;

/** Something in the flow of a page that paints itself and that nobody can type into. */
abstract class PaintedElement implements ITextReplacedElement {
    private Point location = new Point();

    @Override
    public final Point getLocation() {
        return location;
    }

    @Override
    public final void setLocation(int x, int y) {
        location = new Point(x, y);
    }

    @Override
    public final void detach(LayoutContext context) {}

    @Override
    public final boolean isRequiresInteractivePaint() {
        return false;
    }

    @Override
    public final boolean hasBaseline() {
        return false;
    }

    @Override
    public final int getBaseline() {
        return 0;
    }
}
