package isthmus.assessment.release;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is drawn for a release from one secret. The same secret gives the same release; and whoever sees some of what was drawn, such as
 * the ids, learns nothing about the rest, such as whose record is whose. Ordinary generators tell all from a few numbers. HMAC of a
 * counter, after NIST SP 800-108 (2022).
 */
public final class Draws implements RandomGenerator {

    private static final int FEWEST_BYTES = 16;

    private final byte[] secret;
    private final Mac mac;
    private byte[] block = {};
    private int used;
    private long counter;

    private Draws(byte[] secret) {
        this.secret = secret;
        this.mac = mac(secret);
    }

    /**
     * @param secret at least 16 bytes that nobody can guess
     * @throws IllegalArgumentException for a shorter one
     */
    public static Draws from(byte[] secret) {
        if (secret.length < FEWEST_BYTES) {
            throw new IllegalArgumentException("a secret of " + secret.length + " bytes can be guessed; it takes " + FEWEST_BYTES);
        }
        return new Draws(secret.clone());
    }

    /** Others, from the same secret, which do not depend on how many were drawn here. */
    public Draws of(String purpose) {
        var told = mac(secret);
        purpose.chars().forEach(c -> {
            told.update((byte) (c >> 8));
            told.update((byte) c);
        });
        // Longer than a counter, also without a purpose.
        return new Draws(told.doFinal(new byte[Long.BYTES + 1]));
    }

    private static Mac mac(byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    @Override
    public long nextLong() {
        if (used == block.length) {
            block = mac.doFinal(bytes(counter++));
            used = 0;
        }
        long next = 0;
        for (int end = used + Long.BYTES; used < end; used++) {
            next = next << 8 | block[used] & 0xff;
        }
        return next;
    }

    private static byte[] bytes(long number) {
        var bytes = new byte[Long.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (number >> 8 * (bytes.length - 1 - i));
        }
        return bytes;
    }

    /** 128 bits, in hexadecimal digits. */
    String id() {
        return HexFormat.of().toHexDigits(nextLong()) + HexFormat.of().toHexDigits(nextLong());
    }

    /** @return the numbers from 0 to below n in random order */
    public List<Integer> order(int n) {
        var order = new ArrayList<Integer>(n);
        for (int i = 0; i < n; i++) {
            int at = nextInt(i + 1);
            order.add(i);
            order.set(i, order.get(at));
            order.set(at, i);
        }
        return order;
    }
}
