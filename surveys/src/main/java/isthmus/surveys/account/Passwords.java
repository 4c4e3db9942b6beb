package isthmus.surveys.account;

import isthmus.assessment.input.Problem;
import isthmus.assessment.wording.Sentence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/** Passwords as Argon2id hashes (RFC 9106), with OWASP's parameters: 19 MiB, two passes, one lane. */
final class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final Sentence PASSWORD = Sentence.of("form.password", "password");

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Each hash takes 19 MiB: a crowd at the door must not take all the memory. */
    private static final Semaphore AT_ONCE = new Semaphore(4);

    /** What a wrong password for an unknown name is compared with, so that both cost the same. */
    private static final String NOBODYS = hash("nobody's password " + RANDOM.nextLong());

    private Passwords() {}

    /** What is wrong with a new password; length comes first, odd signs are nobody's duty. */
    static List<Problem> problems(String password, String again, String username) {
        var problems = new ArrayList<>(problems(password, username));
        if (!password.equals(again)) {
            problems.add(new Problem(
                    Sentence.of("form.again", "again"),
                    Sentence.of("password.again", "The two passwords differ."),
                    Sentence.of("password.again.mend", "Type the same one twice.")));
        }
        return problems;
    }

    private static List<Problem> problems(String password, String username) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return List.of(new Problem(
                    PASSWORD,
                    Sentence.of("password.short", "It is too short."),
                    Sentence.of("password.short.mend", "Take at least {0} characters; a few words in a row are fine.", SHORTEST)));
        }
        if (length > LONGEST) {
            return List.of(new Problem(
                    PASSWORD,
                    Sentence.of("password.long", "It is too long."),
                    Sentence.of("password.long.mend", "Take at most {0} characters.", LONGEST)));
        }
        if (Guesses.first(password, username)) {
            return List.of(new Problem(
                    PASSWORD,
                    Sentence.of("password.common", "It is among the first that would be guessed."),
                    Sentence.of("password.common.mend", "Take a few unrelated words in a row.")));
        }
        return List.of();
    }

    /** In PHC string format. */
    static String hash(String password) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        var encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + encoder.encodeToString(salt) + "$"
                + encoder.encodeToString(argon2(password, salt, MEMORY_KIB, PASSES, LANES));
    }

    /**
     * @param hash null when there is no such account: the answer is no, after the same work
     */
    static boolean matches(String password, @Nullable String hash) {
        var parts = (hash == null ? NOBODYS : hash).split("\\$");
        var cost = parts[3].split("[=,]");
        var decoder = Base64.getDecoder();
        var actual = argon2(
                password,
                decoder.decode(parts[4]),
                Integer.parseInt(cost[1]),
                Integer.parseInt(cost[3]),
                Integer.parseInt(cost[5]));
        return MessageDigest.isEqual(actual, decoder.decode(parts[5])) && hash != null;
    }

    private static byte[] argon2(String password, byte[] salt, int memory, int passes, int lanes) {
        AT_ONCE.acquireUninterruptibly();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withSalt(salt)
                    .withMemoryAsKB(memory)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .build());
            var out = new byte[HASH_BYTES];
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), out);
            return out;
        } finally {
            AT_ONCE.release();
        }
    }
}
