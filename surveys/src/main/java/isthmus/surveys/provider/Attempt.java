package isthmus.surveys.provider;

import isthmus.surveys.web.HostCookie;
import isthmus.surveys.web.Secrets;
import isthmus.surveys.web.Secrets.Purpose;
import isthmus.surveys.web.SignIn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * One try to sign in by the provider. A secret in a cookie ties its answer to the browser that began it: state, nonce and
 * PKCE's verifier are hashes of it, each for its purpose.
 *
 * @param then where to go after it, a path of this service
 */
record Attempt(String secret, String then) {

    static final String COOKIE = "__Host-isthmus-provider";
    private static final Duration LASTS = Duration.ofMinutes(10);

    static Attempt fresh(String then) {
        return new Attempt(Secrets.token(), SignIn.localPath(then));
    }

    static Optional<Attempt> of(String cookie) {
        var parts = cookie.split(":", 2);
        return parts.length == 2 ? Optional.of(new Attempt(parts[0], SignIn.localPath(parts[1]))) : Optional.empty();
    }

    /** Lax: the provider's answer comes from its site. */
    String cookie() {
        return HostCookie.lax(COOKIE, secret + ":" + then, LASTS);
    }

    String state() {
        return Secrets.hash(Purpose.PROVIDER_STATE, secret);
    }

    String nonce() {
        return Secrets.hash(Purpose.PROVIDER_NONCE, secret);
    }

    String verifier() {
        return Secrets.hash(Purpose.PROVIDER_VERIFIER, secret);
    }

    /** PKCE's S256 (RFC 7636). */
    String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier().getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean began(String state) {
        return Secrets.same(state(), state);
    }

    @Override
    public String toString() {
        return "Attempt";
    }
}
