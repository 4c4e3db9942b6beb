package isthmus.surveys.edge;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Names for what is counted, which tell nothing to whoever has not got the key, addresses of four bytes included. */
public record Pseudonyms(SecretKey key) {

    /** Of 16 bytes are no two alike. */
    private static final int BYTES = 16;

    /** Under a key that is never told: what other services of the installation count is not found. */
    public static Pseudonyms ofThisServiceOnly() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new Pseudonyms(new SecretKeySpec(key, "HmacSHA256"));
    }

    public String of(String what) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(what.getBytes(StandardCharsets.UTF_8)), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Pseudonyms";
    }
}
