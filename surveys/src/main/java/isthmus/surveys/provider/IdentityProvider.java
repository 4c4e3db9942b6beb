package isthmus.surveys.provider;

import isthmus.cypher.account.Account.Role;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Who else may say who somebody is, as an operator configured it.
 *
 * @param roleClaim the claim whose values say what somebody may do
 * @param roles what each value of that claim stands for
 */
public record IdentityProvider(URI issuer, String clientId, String clientSecret, String roleClaim, Map<String, Role> roles) {

    public IdentityProvider {
        roles = Map.copyOf(roles);
    }

    /** The one of the claimed roles that may most; nothing when none of them stands for anything here. */
    Optional<Role> role(Collection<String> claimed) {
        return claimed.stream().map(roles::get).filter(Objects::nonNull).min(Role::compareTo);
    }

    @Override
    public String toString() {
        return "IdentityProvider[" + issuer + "]";
    }
}
