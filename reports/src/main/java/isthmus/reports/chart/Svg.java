package isthmus.reports.chart;

import isthmus.reports.font.Face;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes one drawing. The vocabulary is closed: {@code rect}, {@code line}, {@code circle}, {@code polygon},
 * {@code path} and {@code text} with presentation attributes; the painter of the PDF knows exactly these. Every text is
 * escaped here and nowhere else.
 */
final class Svg {
    private final StringBuilder body = new StringBuilder();
    private final double width;

    Svg(double width) {
        this.width = width;
    }

    enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String word;

        Anchor(String word) {
            this.word = word;
        }
    }

    record Type(double size, boolean bold, String colour) {
        Type(double size) {
            this(size, false, Palette.INK);
        }

        Type strong() {
            return new Type(size, true, colour);
        }

        Type in(String other) {
            return new Type(size, bold, other);
        }

        double width(String text) {
            return (bold ? Face.SANS_BOLD : Face.SANS).width(text, size);
        }

        /** The text, or as much of it as fits and an ellipsis. */
        String clip(String text, double room) {
            if (width(text) <= room) {
                return text;
            }
            int end = fitting(text, room - width("…"));
            return text.substring(0, end).stripTrailing() + "…";
        }

        /** At most {@code lines} lines; what does not fit ends in an ellipsis. Words too long for a line are broken. */
        List<String> wrap(String text, double room, int lines) {
            var done = new ArrayList<String>();
            String rest = text.strip();
            while (!rest.isEmpty() && done.size() < lines - 1 && width(rest) > room) {
                int end = fitting(rest, room);
                int space = rest.lastIndexOf(' ', end);
                int cut = space > 0 ? space : Math.max(end, rest.offsetByCodePoints(0, 1));
                done.add(rest.substring(0, cut).strip());
                rest = rest.substring(cut).strip();
            }
            if (!rest.isEmpty()) {
                done.add(clip(rest, room));
            }
            return done;
        }

        private int fitting(String text, double room) {
            int end = 0;
            double used = 0;
            while (end < text.length()) {
                int next = text.offsetByCodePoints(end, 1);
                used += width(text.substring(end, next));
                if (used > room) {
                    break;
                }
                end = next;
            }
            return end;
        }
    }

    void rect(double x, double y, double w, double h, String fill) {
        body.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>"
                .formatted(n(x), n(y), n(w), n(h), fill));
    }

    void frame(double x, double y, double w, double h, String stroke, double thick) {
        body.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>"
                .formatted(n(x), n(y), n(w), n(h), stroke, n(thick)));
    }

    void line(double x1, double y1, double x2, double y2, String stroke, double thick) {
        body.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>"
                .formatted(n(x1), n(y1), n(x2), n(y2), stroke, n(thick)));
    }

    void circle(double x, double y, double r, String fill, String stroke, double thick) {
        body.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>"
                .formatted(n(x), n(y), n(r), fill, stroke, n(thick)));
    }

    void polygon(String fill, String stroke, double thick, double... xy) {
        var points = new StringBuilder();
        for (int i = 0; i < xy.length; i += 2) {
            points.append(i == 0 ? "" : " ").append(n(xy[i])).append(',').append(n(xy[i + 1]));
        }
        body.append("<polygon points=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>"
                .formatted(points, fill, stroke, n(thick)));
    }

    /** @param d absolute M, L, C and Z commands only, numbers separated by blanks */
    void path(String d, String fill, String stroke, double thick) {
        body.append("<path d=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>".formatted(d, fill, stroke, n(thick)));
    }

    void text(double x, double y, Anchor anchor, Type type, String text) {
        text(x, y, anchor, type, text, "");
    }

    /** @param degrees clockwise, around the text's own anchor */
    void turned(double x, double y, double degrees, Anchor anchor, Type type, String text) {
        text(x, y, anchor, type, text, " transform=\"rotate(%s %s %s)\"".formatted(n(degrees), n(x), n(y)));
    }

    private void text(double x, double y, Anchor anchor, Type type, String text, String transform) {
        body.append("<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s fill=\"%s\"%s%s>%s</text>".formatted(
                n(x), n(y), n(type.size()), type.bold() ? " font-weight=\"bold\"" : "", type.colour(),
                anchor == Anchor.START ? "" : " text-anchor=\"" + anchor.word + "\"", transform, escape(text)));
    }

    /** What cannot be shown: diagonal lines in a frame, drawn out because patterns need references. */
    void hatch(double x, double y, double w, double h) {
        rect(x, y, w, h, Palette.PAPER);
        var lines = new StringBuilder();
        for (double start = 4; start < w + h; start += 5) {
            double fromX = Math.min(start, w);
            double fromY = start - fromX;
            double toY = Math.min(start, h);
            double toX = start - toY;
            lines.append(lines.isEmpty() ? "M " : " M ").append(n(x + fromX)).append(' ').append(n(y + fromY))
                    .append(" L ").append(n(x + toX)).append(' ').append(n(y + toY));
        }
        path(lines.toString(), "none", Palette.HATCH, 0.6);
        frame(x, y, w, h, Palette.HATCH, 0.6);
    }

    /** The whole element, sized in CSS pixels. */
    String close(double height, String id, String title, String description) {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"%1$s-title %1$s-desc\" "
                        + "viewBox=\"0 0 %2$s %3$s\" width=\"%2$s\" height=\"%3$s\" "
                        + "font-family=\"Liberation Sans, Arial, sans-serif\">"
                        + "<title id=\"%1$s-title\">%4$s</title><desc id=\"%1$s-desc\">%5$s</desc>%6$s</svg>")
                .formatted(id, n(width), n(height), escape(title), escape(description), body);
    }

    /** The whole element, where it stands within words and has no more to say than its name. */
    String sign(double height, String title) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %1$s %2$s\" width=\"%1$s\" height=\"%2$s\"><title>%3$s</title>%4$s</svg>"
                .formatted(n(width), n(height), escape(title), body);
    }

    static String escape(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isXml(c) ? c : 0xfffd);
            }
        });
        return out.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
    }

    private static String n(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) {
            return Long.toString(hundredths / 100);
        }
        return Double.toString(hundredths / 100.0);
    }
}
