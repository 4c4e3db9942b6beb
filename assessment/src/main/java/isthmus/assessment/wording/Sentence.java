package isthmus.assessment.wording;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;

/**
 * A sentence for the reader, or a part of one, that every {@link Language} can say.
 *
 * @param key by which a language finds its own pattern; empty for {@link #plain} ones
 * @param english the English pattern, of {@link MessageFormat}; with the typographic apostrophe, since the straight one is a quote there
 * @param arguments names as text, numbers, other sentences, and lists of these
 */
public record Sentence(String key, String english, List<Object> arguments) {

    /** @throws IllegalArgumentException for an argument that no language could say */
    public Sentence {
        arguments = List.copyOf(arguments);
        arguments.forEach(Sentence::sayable);
    }

    public static Sentence of(String key, String english, Object... arguments) {
        return new Sentence(key, english, Arrays.asList(arguments));
    }

    /** Words of one language only, the same in every one. */
    public static Sentence plain(String text) {
        return new Sentence("", "{0}", List.of(text));
    }

    private static void sayable(Object argument) {
        switch (argument) {
            case String text -> {}
            case Number number -> {}
            case Sentence sentence -> {}
            case List<?> list -> list.forEach(Sentence::sayable);
            default -> throw new IllegalArgumentException(argument.getClass() + " cannot be said");
        }
    }

    /** In English. */
    @Override
    public String toString() {
        return Language.ENGLISH.say(this);
    }
}
