package isthmus.surveys.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helidon.security.jwt.Jwt;
import io.helidon.security.jwt.SignedJwt;
import io.helidon.security.jwt.jwk.Jwk;
import io.helidon.security.jwt.jwk.JwkKeys;
import io.helidon.security.jwt.jwk.JwkRSA;
import isthmus.cypher.account.Account.Role;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class IdTokenTest {

    private static final String ISSUER = "https://id.example.org";
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Jwk KEY = key("k1");
    private static final JwkKeys KEYS = JwkKeys.builder().addKey(KEY).build();
    private static final IdToken.Expected EXPECTED = new IdToken.Expected(ISSUER, "isthmus", "nonce", NOW);

    private static Jwk key(String id) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            return JwkRSA.builder()
                    .publicKey((RSAPublicKey) pair.getPublic())
                    .privateKey((RSAPrivateKey) pair.getPrivate())
                    .keyId(id)
                    .algorithm(JwkRSA.ALG_RS256)
                    .build();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String token(Jwk key, UnaryOperator<Jwt.Builder> change) {
        return SignedJwt.sign(change.apply(Jwt.builder()
                        .keyId("k1")
                        .algorithm(JwkRSA.ALG_RS256)
                        .issuer(ISSUER)
                        .subject("zoe")
                        .addAudience("isthmus")
                        .nonce("nonce")
                        .issueTime(NOW.minusSeconds(5))
                        .expirationTime(NOW.plusSeconds(60))
                        .addPayloadClaim("isthmus_role", List.of("staff", "advisors"))).build(), key)
                .tokenContent();
    }

    private static void refused(String token, String why) {
        assertThatThrownBy(() -> IdToken.checked(token, KEYS, EXPECTED))
                .isInstanceOf(IdToken.Untrusted.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("zoe");
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatTheProviderSignedForUsAndForThisSignInIsBelieved() {
        var token = IdToken.checked(token(KEY, t -> t.fullName("Zoe Zander").addPayloadClaim("auth_time", NOW.getEpochSecond())), KEYS, EXPECTED);

        assertThat(token.subject()).isEqualTo("zoe");
        assertThat(token.name()).isEqualTo("Zoe Zander");
        assertThat(token.values("isthmus_role")).contains(List.of("staff", "advisors"));
        assertThat(token.values("isthmus_organizations")).isEmpty();
        assertThat(token.proven()).contains(NOW);
    }

    @Test
    void whatAnybodyElseSignedOrNobodyOrWithASharedSecretIsNot() {
        refused(token(key("k1"), t -> t), "not signed");
        refused(token(key("k2"), t -> t.keyId("k2")), "not signed");
        var parts = token(KEY, t -> t).split("\\.");
        refused(parts[0] + "." + encoded("{\"sub\":\"root\",\"iss\":\"" + ISSUER + "\",\"aud\":\"isthmus\",\"nonce\":\"nonce\"}") + "." + parts[2], "not signed");
        refused(encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".", "signed");
        refused(encoded("{\"alg\":\"none\",\"kid\":\"k1\"}") + "." + parts[1] + "." + parts[2], "not trusted");
        refused(encoded("{\"alg\":\"HS256\",\"kid\":\"k1\"}") + "." + parts[1] + "." + parts[2], "not trusted");
        refused("no token", "no signed token");
    }

    @Test
    void whatIsMeantForOthersIsOldOrOfAnotherSignInIsNot() {
        refused(token(KEY, t -> t.issuer("https://evil.example")), "another issuer");
        refused(token(KEY, t -> t.audience(List.of("other"))), "somebody else");
        refused(token(KEY, t -> t.addAudience("other")), "somebody else");
        refused(token(KEY, t -> t.addAudience("other").addPayloadClaim("azp", "other")), "somebody else");
        assertThat(IdToken.checked(token(KEY, t -> t.addAudience("other").addPayloadClaim("azp", "isthmus")), KEYS, EXPECTED)).isNotNull();
        refused(token(KEY, t -> t.nonce("another")), "another sign-in");
        refused(token(KEY, t -> t.expirationTime(NOW.minusSeconds(120))), "has ended");
        refused(token(KEY, t -> t.issueTime(NOW.plusSeconds(120))), "of the future");
        refused(token(KEY, t -> t.subject(" ")), "of nobody");
    }

    @Test
    void theRoleThatMayMostCountsAndUnknownOnesDoNot() {
        var provider = new IdentityProvider(URI.create(ISSUER), "isthmus", "secret", "role", Map.of("a", Role.ADMINISTRATOR, "c", Role.CONSULTANT));

        assertThat(provider.role(List.of("x", "c", "a"))).contains(Role.ADMINISTRATOR);
        assertThat(provider.role(List.of("x", "administrator"))).isEmpty();
        assertThat(provider.toString()).doesNotContain("secret");
    }

    @Test
    void aProviderThatDoesNotAnswerIsToldApartFromOneThatRefuses() {
        var nobody = new IdentityProvider(URI.create("http://127.0.0.1:9/work"), "isthmus", "secret", "role", Map.of());

        assertThatThrownBy(() -> new Provider(nobody, "http://localhost/back", Clock.systemUTC()).address(Attempt.fresh("/"), false))
                .isInstanceOf(Provider.Unreachable.class);
    }
}
