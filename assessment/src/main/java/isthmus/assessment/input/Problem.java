package isthmus.assessment.input;

import isthmus.assessment.wording.Sentence;

/**
 * One fault in what somebody gave us.
 *
 * @param where the place in the sender's own terms: a field, {@code row 7, column team}, {@code teams[3].unit}, a file and line
 * @param what what is wrong there, with the offending value
 * @param mend what to do about it
 */
public record Problem(Sentence where, Sentence what, Sentence mend) {

    private static final int SHOWN = 60;

    /** At a place that is called the same in every language. */
    public Problem(String where, Sentence what, Sentence mend) {
        this(Sentence.plain(where), what, mend);
    }

    /** A problem of scripts and operators, which is said in English only. */
    public Problem(String where, String what, String mend) {
        this(where, Sentence.plain(what), Sentence.plain(mend));
    }

    /** Where in English: what a program can tell places by. */
    public String place() {
        return where.toString();
    }

    /** The sender's value in quotation marks: {@link #visible}. */
    public static String quoted(String value) {
        return "“" + visible(value) + "”";
    }

    /** The sender's value shortened, and with characters that cannot be seen made visible. */
    public static String visible(String value) {
        var shown = new StringBuilder();
        value.codePoints().limit(SHOWN).forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || c != ' ' && isBlank(c)) {
                shown.append(String.format("\\u%04X", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.append(value.codePointCount(0, value.length()) > SHOWN ? "…" : "").toString();
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    @Override
    public String toString() {
        return where + ": " + what + " " + mend;
    }
}
