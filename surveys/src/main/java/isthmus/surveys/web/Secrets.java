package isthmus.surveys.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Random words that open something, and the hashes they are kept as. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String RECEIPT_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /** What a secret opens. It is hashed with it, so that a secret of one door never fits another. */
    public enum Purpose {
        SESSION,
        SIGN_IN_STEP,
        SETUP_LINK,
        ACCESS_TOKEN,
        RECOVERY_CODE,
        PROVIDER_STATE,
        PROVIDER_NONCE,
        PROVIDER_VERIFIER
    }

    private Secrets() {}

    /** 192 random bits in 32 characters that are safe in a path. */
    public static String token() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * A token that always comes of the same two words, in the spelling of {@link #token}. It is as hard to guess as both of
     * them together.
     *
     * @param purpose keeps apart what is made of the same words for different ends
     */
    public static String token(String purpose, String secret, String key) {
        var digest = HexFormat.of().parseHex(hash(purpose + "\0" + secret + "\0" + key));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 24));
    }

    /** SHA-256 in 64 hexadecimal digits; enough for secrets that are themselves random. */
    public static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@link #hash(String)}, bound to what the secret opens. Links of surveys, whose readers have no account, are hashed without. */
    public static String hash(Purpose purpose, String token) {
        return hash(purpose + " " + token);
    }

    /** A receipt that can be read out on the phone: three groups of four letters that are not mistaken for another. */
    public static String receipt() {
        return letters(12, 4);
    }

    /** About 123 random bits that can be copied from paper: five groups of five letters that are not mistaken for another. */
    public static String recoveryCode() {
        return letters(25, 5);
    }

    private static String letters(int count, int group) {
        var letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            if (i > 0 && i % group == 0) {
                letters.append('-');
            }
            letters.append(RECEIPT_LETTERS.charAt(RANDOM.nextInt(RECEIPT_LETTERS.length())));
        }
        return letters.toString();
    }

    /** Whether two secrets are the same, in a time that does not tell where they differ. */
    public static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
