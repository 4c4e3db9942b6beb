package isthmus.surveys.web;

import io.helidon.http.Method;
import isthmus.cypher.audit.Act;
import org.jspecify.annotations.Nullable;

/**
 * One line of the route table.
 *
 * @param path with {@code {name}} for its parameters
 * @param action null for a route that needs no sign-in
 * @param limit the largest body in bytes
 * @param act what the audit trail learns when it was done or refused; null for what it does not keep account of
 */
public record Route(
        Method method, String path, @Nullable Action action, Scope scope, int limit, @Nullable Act act, Handler handler) {

    private static final int SMALL = 256 * 1024;

    /** What a route does once the gate has let the request through. */
    @FunctionalInterface
    public interface Handler {
        Reply handle(Request request);
    }

    /** Open to everybody. */
    public static Route open(Method method, String path, Handler handler) {
        return new Route(method, path, null, Scope.INSTALLATION, SMALL, null, handler);
    }

    public static Route of(Method method, String path, Action action, Scope scope, Handler handler) {
        return new Route(method, path, action, scope, SMALL, null, handler);
    }

    public Route upTo(int bytes) {
        return new Route(method, path, action, scope, bytes, act, handler);
    }

    /** One that the audit trail keeps account of. */
    public Route noting(Act noted) {
        return new Route(method, path, action, scope, limit, noted, handler);
    }

    /** Whether a secret in the address opens it, and nothing else is needed. */
    boolean isLink() {
        return action == null && path.contains("{token}");
    }

    /** Whether it serves what is the same for everybody and comes from memory. */
    boolean isAsset() {
        return path.startsWith("/static/");
    }

    /** Whether its errors are problem JSON rather than pages. */
    public boolean isApi() {
        return path.startsWith("/api/");
    }
}
