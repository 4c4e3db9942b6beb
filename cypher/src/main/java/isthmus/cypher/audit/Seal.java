package isthmus.cypher.audit;

import isthmus.cypher.Hex;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What makes tampering show. An entry's digest is over a salt and its content; the chain is over the chain before and the
 * digest. Content and salt can go, and neither can then be guessed from the digest, which still holds the chain together.
 */
final class Seal {

    /** The chain before the first entry. */
    static final String START = "0".repeat(64);

    private Seal() {}

    /** 128 random bits. */
    static String salt() {
        return Hex.random(16);
    }

    static String digest(String salt, long number, Instant at, Entry.Content content) {
        var subject = content.subject();
        return Hex.sha256(Stream.of(
                        salt,
                        String.valueOf(number),
                        String.valueOf(at.toEpochMilli()),
                        content.act().word(),
                        content.outcome().word(),
                        content.who(),
                        subject.organization(),
                        subject.campaign(),
                        subject.account(),
                        subject.thing())
                .map(Seal::part)
                .collect(Collectors.joining()));
    }

    static String chain(String before, String digest) {
        return Hex.sha256(before + digest);
    }

    /** With its length in front, so that no two contents are written the same. */
    private static String part(@Nullable String text) {
        return text == null ? "-" : text.length() + ":" + text;
    }
}
