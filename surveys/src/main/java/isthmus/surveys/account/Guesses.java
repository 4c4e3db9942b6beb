package isthmus.surveys.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What would be guessed first. The passwords are those of {@value Passwords#SHORTEST} characters and more among the million most
 * common of public breaches (Mark Burnett's ten million, by way of OWASP SecLists). People's names are among them, so
 * they are not kept themselves: of each in lower case the first eight bytes of its SHA-256, in the order of numbers. Of
 * all other passwords one in a hundred million million is taken for one of them.
 */
final class Guesses {

    private static final int FEWEST_OTHERS = 4;
    private static final int FEWEST_KINDS = 4;
    private static final long[] BREACHED = breached();
    private static final List<String> PLACE = place();

    private Guesses() {}

    static boolean first(String password, String username) {
        var lower = password.toLowerCase(java.util.Locale.ROOT);
        return lower.chars().distinct().count() < FEWEST_KINDS
                || Arrays.binarySearch(BREACHED, fingerprint(lower)) >= 0
                || isOfThisPlace(lower, username);
    }

    /** Whether hardly anything is left without the words of this place, figures and signs. */
    private static boolean isOfThisPlace(String lower, String username) {
        var words = Stream.concat(PLACE.stream(), Stream.of(username).filter(name -> name.length() > 2))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        var rest = lower;
        for (var word : words) {
            rest = rest.replace(word, " ");
        }
        return !rest.equals(lower) && rest.codePoints().filter(Character::isLetter).count() < FEWEST_OTHERS;
    }

    private static long fingerprint(String lower) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(lower.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long[] breached() {
        var numbers = ByteBuffer.wrap(resource("guessed-first.bin")).asLongBuffer();
        var all = new long[numbers.remaining()];
        numbers.get(all);
        return all;
    }

    private static List<String> place() {
        return new String(resource("words-of-this-place.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private static byte[] resource(String name) {
        try (var in = Guesses.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
