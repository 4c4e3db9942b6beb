package isthmus.surveys.backup;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;

import isthmus.assessment.input.Problem;
import isthmus.cypher.EmbeddedNeo4j;
import isthmus.cypher.audit.Act;
import isthmus.cypher.audit.Subject;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.JsonInput;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Backups as JSON. None is handed out: an archive holds every single answer, which not even an administrator may see, so
 * it is taken from the server's disk by whoever has that anyway.
 */
public final class BackupApi {

    private final Optional<Backups> backups;

    /** @param backups nothing when the database is not embedded */
    public BackupApi(Optional<Backups> backups) {
        this.backups = backups;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, "/api/v1/backups", Action.MANAGE_BACKUPS, Scope.INSTALLATION, request -> list()),
                Route.of(POST, "/api/v1/backups", Action.MANAGE_BACKUPS, Scope.INSTALLATION, this::make).noting(Act.BACKUP_MADE));
    }

    private Reply list() {
        return Reply.json(Map.of("backups", embedded().list().stream().map(BackupApi::json).toList()));
    }

    private Reply make(Request request) {
        if (request.body().length > 0) {
            var problems = new ArrayList<Problem>();
            new JsonInput(request.json(), problems).only();
            if (!problems.isEmpty()) {
                throw Refusal.badInput(problems);
            }
        }
        try {
            return embedded()
                    .make(EmbeddedNeo4j.MOMENT)
                    .map(made -> Reply.json(201, json(made)).about(Subject.ofThing(made.name())))
                    .orElseThrow(() -> Refusal.conflict("A backup is being made. Ask again in a minute."));
        } catch (BackupFailed e) {
            throw Refusal.of(503, "No backup was made", e.getMessage());
        }
    }

    private Backups embedded() {
        return backups.orElseThrow(() -> Refusal.conflict("This service keeps its data in a Neo4j server. Back that up with its own tool: "
                + "neo4j-admin database dump (stopped) or neo4j-admin database backup (running, Enterprise)."));
    }

    private static Map<String, Object> json(Backups.Made made) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", made.name());
        json.put("made", made.manifest().made());
        json.put("size", made.size());
        json.put("heldMilliseconds", made.manifest().heldMilliseconds());
        json.put("schema", made.manifest().content().schema());
        json.put("nodes", made.manifest().content().nodes());
        json.put("relationships", made.manifest().content().relationships());
        json.put("checksum", made.manifest().content().checksum());
        return json;
    }
}
