package isthmus.surveys.research;

import static io.helidon.http.Method.DELETE;
import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.cypher.audit.Act;
import isthmus.cypher.audit.Subject;
import isthmus.cypher.release.Entry;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.JsonInput;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Releases as JSON, and their files. */
public final class ReleaseApi {

    private static final String RELEASES = "/api/v1/research/releases";

    private final Releases releases;
    private final Readers readers;
    private final Clock clock;

    public ReleaseApi(Releases releases, Readers readers, Clock clock) {
        this.releases = releases;
        this.readers = readers;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.open(GET, RELEASES, request -> Reply.json(Map.of("releases", readers.list(request).stream().map(e -> json(request, e)).toList()))),
                Route.of(POST, RELEASES, Action.RELEASE_RESEARCH, Scope.INSTALLATION, this::order).noting(Act.RESEARCH_RELEASED),
                Route.open(GET, RELEASES + "/{id}", request -> Reply.json(json(request, readers.find(request)))),
                Route.of(DELETE, RELEASES + "/{id}", Action.RELEASE_RESEARCH, Scope.INSTALLATION, this::withdraw).noting(Act.RESEARCH_WITHDRAWN),
                Route.open(GET, RELEASES + "/{id}/{format}", readers::file));
    }

    private Reply order(Request request) {
        var problems = new ArrayList<Problem>();
        return switch (ReleaseInput.of(new JsonInput(request.json(), problems), releases.instrument(), Year.now(clock).getValue())) {
            case Checked.Rejected<ReleaseInput>(var found) -> throw Refusal.badInput(found);
            case Checked.Accepted<ReleaseInput>(ReleaseInput input) -> {
                var id = releases.order(input);
                yield Reply.json(202, json(request, releases.find(id).orElseThrow()))
                        .with("Location", RELEASES + "/" + id)
                        .about(Subject.ofThing(id));
            }
        };
    }

    private static Map<String, Object> json(Request request, Entry entry) {
        return ReleaseJson.of(entry, Readers.makes(request.visitor()));
    }

    private Reply withdraw(Request request) {
        var id = readers.find(request).id();
        releases.withdraw(id);
        return Reply.nothing().about(Subject.ofThing(id));
    }
}
