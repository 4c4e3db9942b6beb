package isthmus.reports.research;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How long something is that was written, and what its SHA-256 is, without keeping it. */
record Fingerprint(long bytes, String sha256) {

    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    static Fingerprint of(Writing writing) throws IOException {
        var digest = digest();
        var counted = new Counted();
        try (var out = new DigestOutputStream(counted, digest)) {
            writing.to(out);
        }
        return new Fingerprint(counted.bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int off, int len) {
            bytes += len;
        }
    }
}
