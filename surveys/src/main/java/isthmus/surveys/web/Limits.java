package isthmus.surveys.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import isthmus.surveys.edge.Clients;
import isthmus.surveys.edge.Rates;

/**
 * By what each request is counted: a survey link by itself, so that colleagues behind one address do not take each other's
 * turn; whoever signed in by their account or access token; everybody else by where they are.
 */
public record Limits(Rates rates, Clients clients) {

    /** @throws TooMany when it has to wait */
    void count(Route route, ServerRequest http, Visitor visitor) {
        if (route.isAsset()) {
            return;
        }
        var wait = rates.request(who(route, http, visitor));
        if (!wait.isZero()) {
            throw new TooMany(wait);
        }
    }

    private String who(Route route, ServerRequest http, Visitor visitor) {
        if (route.isLink()) {
            return "link:" + http.path().pathParameters().get("token");
        }
        if (!visitor.signedIn()) {
            return "client:" + clients.of(http);
        }
        var script = http.headers().first(HeaderNames.AUTHORIZATION);
        return script.map(token -> "token:" + token).orElseGet(() -> "account:" + visitor.required().username());
    }

    /**
     * Counts what may have been a guess at a link or an access token. Only guesses wait: whoever has the right one and the
     * same address as a guesser is let in.
     *
     * @throws TooMany when there were too many from there
     */
    void countMiss(Route route, ServerRequest http, int status) {
        boolean link = route.isLink() && (status == 404 || status == 410);
        boolean token = status == 401 && http.headers().contains(HeaderNames.AUTHORIZATION);
        if (link || token) {
            var wait = rates.miss(clients.of(http));
            if (!wait.isZero()) {
                throw new TooMany(wait);
            }
        }
    }
}
