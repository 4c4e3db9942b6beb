package isthmus.reports.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

/**
 * Reads paragraphs, emphasis, lists, quotations, links, code and headings; every heading becomes an {@code h4}, since a note
 * stands below a heading of its own. What is none of these is text: HTML as it was written, of a picture its alternative, of
 * a link that leads anywhere but to the web or a mailbox its words. Where a link leads is written beside it, for paper.
 *
 * <p>Nesting is bounded, and no step recurses, so that no note can exhaust the stack. Safe to call from any number of threads.
 */
public final class Markdown {

    private static final int BLOCKS = 12;
    private static final int SPANS = 8;

    // No HTML blocks: their lines are read as paragraphs, in which tags are text.
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(BlockQuote.class, Heading.class, FencedCodeBlock.class, ListBlock.class))
            .maxOpenBlockParsers(BLOCKS)
            .build();

    private final StringBuilder out = new StringBuilder();
    private final Deque<Open> open = new ArrayDeque<>();
    private int spans;
    private boolean linked;

    /**
     * An element that is being written.
     *
     * @param name empty for a node that is written without an element
     * @param before where its start tag begins
     * @param inside where its content begins
     */
    private record Open(String name, int before, int inside) {}

    private Markdown() {}

    public static Markup render(String note) {
        return new Markup(new Markdown().write(PARSER.parse(note)));
    }

    private String write(Node document) {
        var node = document.getFirstChild();
        while (node != null) {
            enter(node);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                continue;
            }
            leave(node);
            while (node.getNext() == null && node.getParent() != document) {
                node = node.getParent();
                leave(node);
            }
            node = node.getNext();
        }
        return out.toString();
    }

    private void enter(Node node) {
        switch (node) {
            case Paragraph p -> begin(isTight(p) ? "" : "p");
            case Heading h -> begin("h4");
            case BlockQuote q -> begin("blockquote");
            case BulletList l -> begin("ul");
            case OrderedList l -> begin("ol", l.getMarkerStartNumber() == 1 ? "" : " start=\"" + l.getMarkerStartNumber() + "\"");
            case ListItem i -> begin("li");
            case FencedCodeBlock c -> {
                begin("pre");
                text(c.getLiteral().stripTrailing());
            }
            case LinkReferenceDefinition d -> {
                begin("p");
                text("[" + d.getLabel() + "]: " + d.getDestination() + (d.getTitle() == null ? "" : " " + d.getTitle()));
            }
            case Emphasis e -> beginSpan("em");
            case StrongEmphasis s -> beginSpan("strong");
            case Code c -> {
                beginSpan("code");
                text(c.getLiteral());
            }
            case Link l -> beginLink(l);
            case org.commonmark.node.Text t -> {
                begin("");
                text(t.getLiteral());
            }
            case HtmlInline h -> {
                begin("");
                text(h.getLiteral());
            }
            case SoftLineBreak b -> {
                begin("");
                out.append('\n');
            }
            case HardLineBreak b -> {
                begin("");
                out.append("<br/>\n");
            }
            default -> begin("");
        }
    }

    private void leave(Node node) {
        var element = open.pop();
        if (element.name().isEmpty()) {
            return;
        }
        if (element.name().equals("a")) {
            leaveLink((Link) node, element);
            return;
        }
        if (isSpan(element.name())) {
            spans--;
        }
        if (out.length() == element.inside() && !element.name().equals("li")) {
            out.setLength(element.before());
            return;
        }
        out.append("</").append(element.name()).append('>');
    }

    private void beginLink(Link link) {
        var address = linked ? Optional.<Address>empty() : Address.of(link.getDestination());
        address.ifPresentOrElse(
                a -> {
                    begin("a", " href=\"" + Text.escaped(a.href()) + "\"");
                    linked = true;
                },
                () -> begin(""));
    }

    private void leaveLink(Link link, Open element) {
        linked = false;
        var address = Address.of(link.getDestination()).orElseThrow();
        var read = Text.escaped(address.read());
        var words = out.substring(element.inside());
        if (words.isBlank()) {
            out.append(read).append("</a>");
        } else {
            out.append("</a>");
            if (!read.equals(words) && !Text.escaped(address.href()).equals(words)) {
                out.append("<span class=\"address\"> (").append(read).append(")</span>");
            }
        }
    }

    private void begin(String name) {
        begin(name, "");
    }

    private void begin(String name, String attributes) {
        int before = out.length();
        if (!name.isEmpty()) {
            out.append('<').append(name).append(attributes).append('>');
        }
        open.push(new Open(name, before, out.length()));
    }

    private void beginSpan(String name) {
        boolean shown = spans < SPANS;
        begin(shown ? name : "");
        if (shown) {
            spans++;
        }
    }

    private static boolean isSpan(String name) {
        return name.equals("em") || name.equals("strong") || name.equals("code");
    }

    private void text(String text) {
        out.append(Text.escaped(text));
    }

    /** The lines of a list without space between them are no paragraphs. */
    private static boolean isTight(Paragraph paragraph) {
        return paragraph.getParent() instanceof ListItem item && item.getParent() instanceof ListBlock list && list.isTight();
    }
}
