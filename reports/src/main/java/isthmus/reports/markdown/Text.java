package isthmus.reports.markdown;

/** Text as XML holds it. */
final class Text {

    private Text() {}

    /** Escaped; characters that XML forbids or that change how what stands beside them is read are left out. */
    static String escaped(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().filter(c -> c == '\n' || c == '\t' || !unseen(c)).forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** Controls, halves of pairs, what Unicode gives to nobody, and what turns the reading direction. */
    static boolean unseen(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE
                || (c & 0xfffe) == 0xfffe
                || c >= 0xfdd0 && c <= 0xfdef
                || c >= 0x202a && c <= 0x202e
                || c >= 0x2066 && c <= 0x2069;
    }
}
