package isthmus.assessment.organization;

import static isthmus.assessment.input.Problem.visible;

import isthmus.assessment.input.Problem;
import isthmus.assessment.wording.Sentence;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What makes a name of a unit, team or mission sound, and when two names are the same. */
public final class Name {

    /** Longest name, in characters as people count them. */
    public static final int LONGEST = 120;

    private static final Pattern SPACES = Pattern.compile("\\s{2,}|[\\s&&[^ ]]");

    private Name() {}

    /**
     * What two spellings of one name share: letter case, the width of spaces and the way in which accents are encoded do
     * not tell names apart, since people could not either.
     */
    public static String key(String name) {
        var plain = name.chars().allMatch(c -> c < 128) ? name : Normalizer.normalize(name, Normalizer.Form.NFKC);
        return SPACES.matcher(plain.strip()).replaceAll(" ").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** The first thing that is wrong with a name. */
    static Optional<Problem> fault(String name, Supplier<Sentence> where) {
        if (name.isBlank() || key(name).isEmpty()) {
            return Optional.of(new Problem(
                    where.get(),
                    Sentence.of("structure.name.empty", "The name is empty."),
                    Sentence.of("structure.name.empty.mend", "Give it a name.")));
        }
        if (name.codePoints().anyMatch(Name::hidden)) {
            return Optional.of(new Problem(
                    where.get(),
                    Sentence.of("structure.name.hidden", "“{0}” contains a character that cannot be printed.", visible(name)),
                    Sentence.of("structure.name.hidden.mend", "Type the name again, on one line and without control characters.")));
        }
        if (!name.equals(name.strip()) || isSpace(name.codePointAt(0)) || isSpace(name.codePointBefore(name.length()))) {
            return Optional.of(new Problem(
                    where.get(),
                    Sentence.of("structure.name.space", "“{0}” begins or ends with a space.", visible(name)),
                    Sentence.of("structure.name.space.mend", "Remove spaces at the beginning and the end of names.")));
        }
        int length = name.codePointCount(0, name.length());
        if (length > LONGEST) {
            return Optional.of(new Problem(
                    where.get(),
                    Sentence.of("structure.name.long", "“{0}” has {1,number,#} characters.", visible(name), length),
                    Sentence.of("structure.name.long.mend", "Shorten names to at most {0} characters.", LONGEST)));
        }
        return Optional.empty();
    }

    private static boolean isSpace(int c) {
        return Character.isSpaceChar(c);
    }

    /** Control characters, line separators, halves of characters, and marks that turn the reading direction of what follows. */
    private static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> c == 0xFEFF || c == 0x200B || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        };
    }
}
