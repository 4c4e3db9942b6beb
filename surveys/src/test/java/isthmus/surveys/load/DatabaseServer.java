package isthmus.surveys.load;

import isthmus.cypher.EmbeddedNeo4j;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A Neo4j in a process of its own, which says where it is and how to get in, and ends with who started it. Argument: its folder. */
final class DatabaseServer {

    static final String READY = "database ";

    private DatabaseServer() {}

    public static void main(String[] arguments) throws IOException {
        try (var engine = EmbeddedNeo4j.start(Path.of(arguments[0]))) {
            System.out.println(READY + engine.uri().getPort() + " " + engine.password());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
