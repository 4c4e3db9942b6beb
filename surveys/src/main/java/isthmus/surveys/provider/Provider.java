package isthmus.surveys.provider;

import io.helidon.common.parameters.Parameters;
import io.helidon.http.HeaderValues;
import io.helidon.security.providers.oidc.common.OidcConfig;
import io.helidon.security.providers.oidc.common.Tenant;
import io.helidon.security.providers.oidc.common.TenantConfig;
import isthmus.surveys.web.Secrets;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Speaks to the identity provider: where it lies, its keys, and a code for a token. Helidon finds the one and checks the other;
 * its own redirects are not used, since they leave the provider's tokens with the browser and know no PKCE.
 */
final class Provider {

    private static final Logger LOG = Logger.getLogger(Provider.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final Duration NOT_SOONER = Duration.ofSeconds(30);

    private record Found(Tenant tenant, Instant at) {}

    private final IdentityProvider settings;
    private final String redirectUri;
    private final Clock clock;
    private final OidcConfig config;
    private @Nullable Found found;

    Provider(IdentityProvider settings, String redirectUri, Clock clock) {
        this.settings = settings;
        this.redirectUri = redirectUri;
        this.clock = clock;
        this.config = OidcConfig.builder()
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .identityUri(settings.issuer())
                .clientTimeout(PATIENCE)
                // Of cookies that are never made; without one it would be written to a file.
                .cookieEncryptionPassword(Secrets.token().toCharArray())
                .build();
    }

    IdentityProvider settings() {
        return settings;
    }

    /**
     * Where the browser goes to sign in.
     *
     * @param again whether the provider should ask who they are even if it knows
     * @throws Unreachable when the provider does not answer
     */
    String address(Attempt attempt, boolean again) {
        var endpoint = tenant(REMEMBERED).authorizationEndpointUri();
        return endpoint + (endpoint.contains("?") ? "&" : "?") + "response_type=code"
                + parameter("client_id", settings.clientId())
                + parameter("redirect_uri", redirectUri)
                + parameter("scope", "openid profile email")
                + parameter("state", attempt.state())
                + parameter("nonce", attempt.nonce())
                + parameter("code_challenge", attempt.challenge())
                + parameter("code_challenge_method", "S256")
                + (again ? "&prompt=login&max_age=0" : "");
    }

    private static String parameter(String name, String value) {
        return "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /**
     * Trades a code for what the provider says of somebody. The access token that comes with it is not kept.
     *
     * @throws Unreachable when the provider does not answer
     * @throws IdToken.Untrusted when it does not take the code, or what it says must not be believed
     */
    IdToken redeem(String code, Attempt attempt) {
        var tenant = tenant(REMEMBERED);
        var token = token(tenant, code, attempt);
        var expected = new IdToken.Expected(settings.issuer().toString(), settings.clientId(), attempt.nonce(), clock.instant());
        try {
            return IdToken.checked(token, tenant.signJwk(), expected);
        } catch (IdToken.Untrusted e) {
            // Its keys may have changed since.
            return IdToken.checked(token, tenant(NOT_SOONER).signJwk(), expected);
        }
    }

    private String token(Tenant tenant, String code, Attempt attempt) {
        var form = Parameters.builder("token request")
                .add("grant_type", "authorization_code")
                .add("code", code)
                .add("redirect_uri", redirectUri)
                .add("code_verifier", attempt.verifier())
                .build();
        try (var response = tenant.appWebClient()
                .post()
                .uri(tenant.tokenEndpointUri())
                // It carries our secret, which is for nobody that the provider's server points at.
                .followRedirects(false)
                .header(HeaderValues.ACCEPT_JSON)
                .submit(form)) {
            if (response.status().code() >= 500) {
                throw new Unreachable(new IllegalStateException("status " + response.status().code()));
            }
            if (response.status().code() != 200) {
                throw new IdToken.Untrusted("was refused, with status " + response.status().code());
            }
            return Optional.ofNullable(response.as(JsonObject.class).getString("id_token", null))
                    .orElseThrow(() -> new IdToken.Untrusted("is missing"));
        } catch (IdToken.Untrusted | Unreachable e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Unreachable(e);
        }
    }

    private synchronized Tenant tenant(Duration notOlder) {
        var now = clock.instant();
        if (found == null || found.at().isBefore(now.minus(notOlder))) {
            found = new Found(find(), now);
        }
        return found.tenant();
    }

    private Tenant find() {
        try {
            var tenant = Tenant.create(config, TenantConfig.tenantBuilder()
                    .name("provider")
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .identityUri(settings.issuer())
                    .clientTimeout(PATIENCE)
                    .build());
            if (!settings.issuer().toString().equals(tenant.issuer())) {
                throw new IllegalStateException("it calls itself " + tenant.issuer());
            }
            return tenant;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The identity provider {0} cannot be used: {1}", new Object[] {settings.issuer(), e.getMessage()});
            throw new Unreachable(e);
        }
    }

    /** The provider does not answer, or not as one. */
    static final class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreachable(Throwable cause) {
            super("the identity provider does not answer", cause);
        }
    }
}
