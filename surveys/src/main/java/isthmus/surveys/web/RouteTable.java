package isthmus.surveys.web;

import io.helidon.http.Method;
import io.helidon.http.PathMatchers;
import io.helidon.webserver.http.HttpRouting;
import isthmus.assessment.wording.Sentence;
import java.util.List;
import java.util.stream.Collectors;

/** Every route there is. Nothing is served that is not in the table, but health, metrics and the API's description. */
public record RouteTable(List<Route> routes) {

    public RouteTable {
        routes = List.copyOf(routes);
    }

    /** Served by Helidon's own features, which come after this table. */
    private static final List<String> FEATURES = List.of("/observe/health", "/observe/metrics", "/openapi");

    /** In bytes; beyond a route's own limit the gate says so in words, and far beyond any nothing is read. */
    public int largestBody() {
        return 2 * routes.stream().mapToInt(Route::limit).max().orElse(0);
    }

    /** Puts every route behind the gate, refusals behind every other address, and the headers on every reply. */
    public void register(HttpRouting.Builder routing, Gate gate, Headers headers) {
        routing.addFilter((chain, req, res) -> {
            headers.on(res);
            chain.proceed();
        });
        for (var route : routes) {
            routing.route(route.method(), route.path(), (req, res) -> gate.handle(route, req, res));
        }
        routing.any((req, res) -> {
            var path = req.path();
            var methods = routes.stream()
                    .filter(route -> PathMatchers.create(route.path()).match(path).accepted())
                    .map(Route::method)
                    .distinct()
                    .toList();
            if (FEATURES.stream().anyMatch(feature -> path.path().equals(feature) || path.path().startsWith(feature + "/"))) {
                res.header("Cache-Control", "no-store");
                res.next();
                return;
            }
            if (methods.isEmpty()) {
                gate.refuse(Refusal.missing(), req, res);
                return;
            }
            var allow = methods.stream().map(Method::text).sorted().collect(Collectors.joining(", "));
            res.header("Allow", allow);
            gate.refuse(
                    Refusal.of(
                            405,
                            Sentence.of("gate.method", "Not in this way"),
                            Sentence.of("gate.method.detail", "This address takes {0}.", allow)),
                    req,
                    res);
        });
    }
}
