package isthmus.surveys.account;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** Codes of an authenticator app (TOTP, RFC 6238): six digits that change every half minute. */
final class OneTimeCodes {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int SEED_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCodes() {}

    /** 160 random bits. */
    static byte[] seed() {
        var seed = new byte[SEED_BYTES];
        RANDOM.nextBytes(seed);
        return seed;
    }

    /** The step that a code belongs to: this one, the one before or the one after, since clocks differ a little. */
    static OptionalLong step(byte[] seed, String code, Instant now) {
        long step = stepAt(now);
        return LongStream.rangeClosed(step - 1, step + 1).filter(s -> code(seed, s).equals(code)).findFirst();
    }

    static long stepAt(Instant now) {
        return now.getEpochSecond() / STEP.toSeconds();
    }

    static String code(byte[] seed, long step) {
        try {
            return new HmacOneTimePasswordGenerator().generateOneTimePasswordString(new SecretKeySpec(seed, "HmacSHA1"), step);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The seed as apps take it from a keyboard, in groups of four. */
    static String spelled(byte[] seed) {
        return Base32.toBase32String(seed).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** The seed as apps take it from a QR code. */
    static String uri(byte[] seed, String username) {
        return "otpauth://totp/Isthmus:" + URLEncoder.encode(username, StandardCharsets.UTF_8) + "?secret=" + Base32.toBase32String(seed)
                + "&issuer=Isthmus&algorithm=SHA1&digits=6&period=" + STEP.toSeconds();
    }
}
