package isthmus.surveys.backup;

import static io.helidon.http.Method.GET;
import static io.helidon.http.Method.POST;

import isthmus.assessment.wording.Sentence;
import isthmus.cypher.EmbeddedNeo4j;
import isthmus.cypher.audit.Act;
import isthmus.cypher.audit.Subject;
import isthmus.surveys.web.Action;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Refusal;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page that shows administrators which backups there are, and makes one. */
public final class BackupPages {

    private static final double MEGABYTE = 1_000_000;

    private final Optional<Backups> backups;
    private final Optional<Duration> every;
    private final Pages pages;

    /**
     * @param backups nothing when the database is not embedded
     * @param every how often one is made by itself, if at all
     */
    public BackupPages(Optional<Backups> backups, Optional<Duration> every, Pages pages) {
        this.backups = backups;
        this.every = every;
        this.pages = pages;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(GET, "/backups", Action.MANAGE_BACKUPS, Scope.INSTALLATION, request -> Reply.page(page(request, ""))),
                Route.of(POST, "/backups", Action.MANAGE_BACKUPS, Scope.INSTALLATION, this::make).noting(Act.BACKUP_MADE));
    }

    private String page(Request request, String failure) {
        return pages.fill(
                "backup/list",
                request.visitor(),
                Map.of(
                        "embedded", backups.isPresent(),
                        "hours", every.map(e -> e.toMinutes() / 60.0).orElse(0.0),
                        "failure", failure,
                        "backups", backups.map(Backups::list).orElse(List.of()).stream().map(BackupPages::row).toList()));
    }

    private static Map<String, Object> row(Backups.Made made) {
        return Map.of(
                "name", made.name(),
                "at", made.at(),
                "megabytes", made.size() / MEGABYTE,
                "responses", made.manifest().content().nodes().getOrDefault("Response", 0L),
                "checksum", made.manifest().content().checksum().substring(0, 12));
    }

    private Reply make(Request request) {
        if (!request.form().text("make").equals("now")) {
            throw Refusal.badInput(
                    "make",
                    Sentence.of("backup.make", "It does not say what to do."),
                    Sentence.of("backup.make.mend", "Press the button on the page."));
        }
        var embedded = backups.orElseThrow(() ->
                Refusal.conflict(Sentence.of("backup.server", "The data is in a Neo4j server, which is backed up with its own tools.")));
        try {
            var made = embedded.make(EmbeddedNeo4j.MOMENT)
                    .orElseThrow(() -> Refusal.conflict(Sentence.of("backup.busy", "A backup is being made. Look again in a minute.")));
            return Reply.seeOther("/backups").about(Subject.ofThing(made.name()));
        } catch (BackupFailed e) {
            return Reply.page(503, page(request, String.valueOf(e.getMessage())));
        }
    }
}
