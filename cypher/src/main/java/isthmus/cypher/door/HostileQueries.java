package isthmus.cypher.door;

import isthmus.cypher.Lines;
import java.util.List;

/** What somebody could try who wants to change a release, to learn of what is around it, or to stop it. */
public final class HostileQueries {

    /** A line break stands in some of them. */
    public static final List<String> ALL = Lines.of(HostileQueries.class, "hostile.txt").stream().map(line -> line.replace('⏎', '\n')).toList();

    private HostileQueries() {}
}
