package isthmus.cypher.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word, a number or a sign of a query. What stands in comments and strings is none; a quoted name is a word.
 *
 * @param quoted whether it was, so that it is a name and no keyword
 */
record Token(String text, boolean word, boolean quoted) {

    /** Keywords are the same in capitals and without. */
    boolean is(String keyword) {
        return word && !quoted && text.toUpperCase(Locale.ROOT).equals(keyword);
    }

    boolean isSign(char sign) {
        return !word && text.charAt(0) == sign;
    }

    /** What is not closed goes on to the end: such a query is wrong anyway. */
    static List<Token> of(String query) {
        var tokens = new ArrayList<Token>();
        int at = 0;
        while (at < query.length()) {
            char c = query.charAt(at);
            if (c == '\'' || c == '"') {
                at = afterString(query, at);
            } else if (c == '`') {
                int end = afterName(query, at);
                tokens.add(new Token(query.substring(at + 1, Math.max(at + 1, end - 1)), true, true));
                at = end;
            } else if (query.startsWith("//", at)) {
                at = endOfLine(query, at);
            } else if (query.startsWith("/*", at)) {
                int end = query.indexOf("*/", at + 2);
                at = end < 0 ? query.length() : end + 2;
            } else if (isOfAWord(c)) {
                int end = at;
                while (end < query.length() && isOfAWord(query.charAt(end))) {
                    end++;
                }
                tokens.add(new Token(query.substring(at, end), true, false));
                at = end;
            } else {
                if (!isSpace(c)) {
                    tokens.add(new Token(String.valueOf(c), false, false));
                }
                at++;
            }
        }
        return tokens;
    }

    private static boolean isOfAWord(char c) {
        return Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isIdentifierIgnorable(c);
    }

    private static int afterString(String query, int from) {
        char quote = query.charAt(from);
        for (int at = from + 1; at < query.length(); at++) {
            if (query.charAt(at) == '\\') {
                at++;
            } else if (query.charAt(at) == quote) {
                return at + 1;
            }
        }
        return query.length();
    }

    private static int afterName(String query, int from) {
        for (int at = from + 1; at < query.length(); at++) {
            if (query.charAt(at) == '`') {
                if (at + 1 == query.length() || query.charAt(at + 1) != '`') {
                    return at + 1;
                }
                at++;
            }
        }
        return query.length();
    }

    private static int endOfLine(String query, int from) {
        int at = from;
        while (at < query.length() && query.charAt(at) != '\n' && query.charAt(at) != '\r') {
            at++;
        }
        return at;
    }
}
