package isthmus.surveys;

import isthmus.assessment.input.Checked;
import isthmus.cypher.EmbeddedNeo4j;
import isthmus.surveys.backup.ArchiveUnfit;
import isthmus.surveys.backup.Backups;
import isthmus.surveys.backup.Restoration;
import isthmus.surveys.licence.Licences;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What an operator can have done instead of running the service. */
final class Command {

    private static final int DONE = 0;
    private static final int COULD_NOT = 1;
    private static final int ASKED_WRONGLY = 2;
    private static final int UNFIT = 3;

    private static final String USAGE =
            """
            Without words, the service runs. With words, one thing is done:
              backup             make an archive of the embedded database while the service is stopped
              verify <archive>   see that an archive is whole, by restoring it and throwing it away again
              restore <archive>  restore an archive into the data folder, which must not hold a database
              licences           list the libraries in this program with their licences
            Exit codes: 0 done, 1 could not be done, 2 asked wrongly, 3 the archive cannot be used.
            """;

    private Command() {}

    /** @return the exit code */
    static int run(List<String> words, Map<String, String> environment, PrintStream out, PrintStream err) {
        if (words.equals(List.of("licences"))) {
            out.print(Licences.text());
            return DONE;
        }
        return switch (Configuration.read(environment)) {
            case Checked.Accepted<Configuration>(Configuration configuration) -> run(words, configuration, out, err);
            case Checked.Rejected<Configuration>(var problems) -> {
                problems.forEach(err::println);
                yield ASKED_WRONGLY;
            }
        };
    }

    private static int run(List<String> words, Configuration configuration, PrintStream out, PrintStream err) {
        if (configuration.neo4j().isPresent()) {
            err.println("NEO4J_URI names a server, which is backed up and restored with neo4j-admin. Leave it out for archives of the embedded database.");
            return ASKED_WRONGLY;
        }
        try {
            if (words.equals(List.of("backup"))) {
                out.println(backup(configuration));
            } else if (words.size() == 2 && words.getFirst().equals("verify")) {
                out.println(Restoration.verify(Path.of(words.getLast())));
            } else if (words.size() == 2 && words.getFirst().equals("restore")) {
                out.println(Restoration.restore(Path.of(words.getLast()), configuration.data()));
            } else {
                err.print(USAGE);
                return ASKED_WRONGLY;
            }
            return DONE;
        } catch (ArchiveUnfit e) {
            err.println(e.getMessage());
            return UNFIT;
        } catch (IllegalStateException e) {
            err.println(e.getMessage());
            return COULD_NOT;
        }
    }

    private static String backup(Configuration configuration) {
        var data = configuration.data();
        var archives = configuration.archives();
        try (var engine = EmbeddedNeo4j.start(data.resolve("neo4j"))) {
            var made = new Backups(engine, data, archives.folder(), archives.keep(), Isthmus.version(), Clock.systemUTC())
                    // Nobody waits for a service that is stopped.
                    .make(Duration.ofHours(1))
                    .orElseThrow();
            return "Made " + archives.folder().resolve(made.name()).toAbsolutePath() + ", " + made.size() + " bytes.";
        }
    }
}
