package isthmus.surveys.provider;

import io.helidon.security.jwt.Jwt;
import io.helidon.security.jwt.SignedJwt;
import io.helidon.security.jwt.jwk.JwkKeys;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a provider signed about somebody, once it was checked (OpenID Connect Core, 3.1.3.7). */
final class IdToken {

    private static final Set<String> ALGORITHMS = Set.of("RS256", "RS384", "RS512", "ES256", "ES384", "ES512");
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final Jwt jwt;

    private IdToken(Jwt jwt) {
        this.jwt = jwt;
    }

    /** Whom it was made for and when, for what is asked of one. */
    record Expected(String issuer, String clientId, String nonce, Instant now) {}

    /** @throws Untrusted saying what is wrong with it, never what is in it */
    static IdToken checked(String token, JwkKeys keys, Expected expected) {
        SignedJwt signed;
        try {
            signed = SignedJwt.parseToken(token);
        } catch (RuntimeException e) {
            throw new Untrusted("is no signed token");
        }
        var jwt = signed.getJwt();
        // The library would take one without a signature if we asked it to, and secrets for public keys: neither is asked for.
        if (jwt.algorithm().filter(ALGORITHMS::contains).isEmpty()) {
            throw new Untrusted("is signed in a way that is not trusted");
        }
        if (!isSigned(signed, keys)) {
            throw new Untrusted("is not signed by the provider");
        }
        var audience = jwt.audience().orElse(List.of());
        boolean forUs = audience.contains(expected.clientId())
                && (audience.size() == 1 || jwt.payloadClaim("azp").map(IdToken::text).filter(expected.clientId()::equals).isPresent());
        require(jwt.issuer().filter(expected.issuer()::equals).isPresent(), "is of another issuer");
        require(forUs, "is for somebody else");
        require(jwt.nonce().filter(expected.nonce()::equals).isPresent(), "is of another sign-in");
        require(jwt.expirationTime().filter(end -> end.isAfter(expected.now().minus(CLOCKS_DIFFER))).isPresent(), "has ended");
        require(jwt.issueTime().filter(made -> made.isBefore(expected.now().plus(CLOCKS_DIFFER))).isPresent(), "is of the future");
        require(jwt.subject().filter(s -> !s.isBlank() && s.length() <= 255).isPresent(), "is of nobody");
        return new IdToken(jwt);
    }

    private static boolean isSigned(SignedJwt signed, JwkKeys keys) {
        try {
            var only = keys.keys().size() == 1 && signed.getJwt().keyId().isEmpty() ? keys.keys().getFirst() : null;
            return signed.verifySignature(keys, only).isValid();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Untrusted(otherwise);
        }
    }

    String subject() {
        return jwt.subject().orElseThrow();
    }

    /** What people call them; the subject when the provider does not say. */
    String name() {
        var name = jwt.fullName().or(jwt::preferredUsername).or(jwt::email).filter(n -> !n.isBlank()).orElseGet(this::subject);
        return name.length() > 80 ? name.substring(0, 80) : name;
    }

    /** The values of a claim that is one text or a list of texts; nothing when it is not there. */
    Optional<List<String>> values(String claim) {
        return jwt.payloadClaim(claim).map(value -> switch (value) {
            case JsonArray list -> list.stream().filter(JsonString.class::isInstance).map(IdToken::text).toList();
            case JsonString text -> List.of(text.getString());
            default -> List.<String>of();
        });
    }

    /** When they last proved to the provider who they are. */
    Optional<Instant> proven() {
        return jwt.payloadClaim("auth_time")
                .filter(JsonNumber.class::isInstance)
                .map(seconds -> Instant.ofEpochSecond(((JsonNumber) seconds).longValue()));
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : "";
    }

    /** A token that must not be believed. */
    static final class Untrusted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Untrusted(String why) {
            super("the provider's token " + why, null, false, false);
        }
    }
}
