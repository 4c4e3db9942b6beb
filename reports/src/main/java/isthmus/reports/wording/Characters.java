package isthmus.reports.wording;

/** Which characters may stand in a document. */
public final class Characters {
    private Characters() {}

    /** Characters that XML forbids, such as controls and halves of pairs, become the replacement character. */
    public static String legal(String text) {
        if (text.codePoints().allMatch(Characters::isLegal)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(isLegal(c) ? c : 0xfffd));
        return out.toString();
    }

    private static boolean isLegal(int c) {
        return c == '\n' || c == '\t' || c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
    }
}
