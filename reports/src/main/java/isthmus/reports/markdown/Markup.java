package isthmus.reports.markdown;

/**
 * Well-formed XHTML that goes into a template as it is. Only {@link Markdown} makes it, so that nothing else can come past
 * the escaping of templates.
 */
public final class Markup {

    private final String xhtml;

    Markup(String xhtml) {
        this.xhtml = xhtml;
    }

    /** Block elements without a root; empty when there is nothing to read. */
    public String xhtml() {
        return xhtml;
    }

    @Override
    public String toString() {
        return xhtml;
    }
}
