package isthmus.surveys.edge;

import io.helidon.common.pki.Keys;
import io.helidon.common.configurable.Resource;
import io.helidon.common.tls.Tls;
import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** A certificate with its key and with those that vouch for it: they fit together and are valid. */
record Identity(PrivateKey key, List<X509Certificate> chain) {

    static final String CERTIFICATE = "ISTHMUS_TLS_CERTIFICATE";
    static final String KEY = "ISTHMUS_TLS_KEY";

    /** Forward secret and authenticated: everything else that TLS 1.2 knows is left to history. */
    private static final List<String> CIPHERS = List.of(
            "TLS_AES_256_GCM_SHA384",
            "TLS_AES_128_GCM_SHA256",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    Identity {
        chain = List.copyOf(chain);
    }

    /** Reads both files; what is missing, does not fit or has ended is a problem that says which file and what to do. */
    static Checked<Identity> read(TlsFiles files, Instant now) {
        return chain(files.certificate()).then(chain -> key(files.key()).then(key -> checked(files, new Identity(key, chain), now)));
    }

    private static Checked<List<X509Certificate>> chain(Path file) {
        try {
            var pem = Resource.create("certificate", Files.readAllBytes(file));
            return Checked.accepted(Keys.builder().pem(keys -> keys.certChain(pem)).build().certChain());
        } catch (IOException e) {
            return unreadable(CERTIFICATE, file);
        } catch (RuntimeException e) {
            return rejected(
                    CERTIFICATE,
                    file + " holds no certificate that can be read.",
                    "Give it one or more blocks BEGIN CERTIFICATE, the service's own first.");
        }
    }

    private static Checked<PrivateKey> key(Path file) {
        try {
            var pem = Resource.create("key", Files.readAllBytes(file));
            return Checked.accepted(Keys.builder().pem(keys -> keys.key(pem)).build().privateKey().orElseThrow());
        } catch (IOException e) {
            return unreadable(KEY, file);
        } catch (RuntimeException e) {
            // The cause may quote the key: it is told nobody.
            return rejected(
                    KEY,
                    file + " holds no key that can be read.",
                    "Give it a block BEGIN PRIVATE KEY (PKCS#8, RSA or elliptic curve, no password); openssl pkcs8 -topk8 -nocrypt makes one.");
        }
    }

    private static Checked<Identity> checked(TlsFiles files, Identity identity, Instant now) {
        var own = identity.chain().getFirst();
        try {
            own.checkValidity(Date.from(now));
        } catch (CertificateExpiredException e) {
            return rejected(CERTIFICATE, "The certificate in " + files.certificate() + " ended on " + own.getNotAfter().toInstant() + ".", "Renew it.");
        } catch (CertificateNotYetValidException e) {
            return rejected(CERTIFICATE, "The certificate in " + files.certificate() + " begins on " + own.getNotBefore().toInstant() + ".", "Look at the clock of this machine, or wait.");
        }
        return fits(identity.key(), own.getPublicKey())
                ? Checked.accepted(identity)
                : rejected(KEY, files.key() + " is not the key of the certificate in " + files.certificate() + ".", "Give both files of one pair, the service's own certificate first.");
    }

    /** What one signs the other must accept. */
    private static boolean fits(PrivateKey key, PublicKey certified) {
        try {
            var signature = key.getAlgorithm().equals("EC") ? Signature.getInstance("SHA256withECDSA") : Signature.getInstance("SHA256withRSA");
            var text = new byte[32];
            signature.initSign(key);
            signature.update(text);
            var signed = signature.sign();
            signature.initVerify(certified);
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static <T> Checked<T> unreadable(String variable, Path file) {
        return rejected(variable, file + " cannot be read.", "Name a file that is there and that this service may read.");
    }

    private static <T> Checked<T> rejected(String where, String what, String mend) {
        return Checked.rejected(new Problem(where, what, mend));
    }

    Instant ends() {
        return chain.getFirst().getNotAfter().toInstant();
    }

    Tls tls() {
        return Tls.builder()
                .privateKey(key)
                .privateKeyCertChain(chain)
                // Nobody is asked for a certificate, but Helidon renews key and trust together or not at all.
                .trust(chain)
                .enabledProtocols(List.of("TLSv1.3", "TLSv1.2"))
                .enabledCipherSuites(CIPHERS)
                .build();
    }
}
