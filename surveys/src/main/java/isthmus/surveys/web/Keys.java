package isthmus.surveys.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/**
 * Keys derived from the one secret of an installation (HKDF with SHA-256, RFC 5869), one for each purpose: what is made
 * for one is worth nothing for another. Every service of an installation derives the same.
 */
public final class Keys {

    /** Characters of the secret, which is meant to be random. */
    public static final int SHORTEST_SECRET = 32;

    private static final int KEY_BYTES = 32;

    private final byte[] secret;

    private Keys(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("shorter than " + SHORTEST_SECRET + " characters");
        }
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    public static Keys of(String secret) {
        return new Keys(secret);
    }

    /**
     * From the file {@code secret} in a data folder, made when it is missing and readable by its owner alone.
     *
     * @throws IllegalStateException with what to do, when it cannot be read or made
     */
    public static Keys keptIn(Path data) {
        var file = data.resolve("secret");
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return new Keys(Files.readString(file).strip());
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The secret in " + file.toAbsolutePath() + " cannot be used: " + e.getMessage()
                            + ". Restore the file from a backup, or set ISTHMUS_SECRET. Without the former secret, second factors must be set up anew.",
                    e);
        }
    }

    /** Under another name first: a crash leaves no half of it. */
    private static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var draft = Files.createTempFile(file.getParent(), "secret", ".new", Owner.only(file, "rw-------"));
        Files.writeString(draft, Secrets.token() + Secrets.token());
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file);
        }
    }

    /**
     * @param purpose a few words that no other purpose is called
     * @param algorithm what the key is for, such as {@code AES} or {@code HmacSHA256}
     * @return 256 bits
     */
    public SecretKey key(String purpose, String algorithm) {
        var derivation = new HKDFBytesGenerator(new SHA256Digest());
        derivation.init(new HKDFParameters(secret, null, ("isthmus/" + purpose).getBytes(StandardCharsets.UTF_8)));
        var key = new byte[KEY_BYTES];
        derivation.generateBytes(key, 0, key.length);
        return new SecretKeySpec(key, algorithm);
    }

    @Override
    public String toString() {
        return "Keys";
    }
}
