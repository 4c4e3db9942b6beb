package isthmus.cypher.door;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes next of a result. */
public sealed interface Step {

    /** The names of its columns; comes first, once. */
    record Fields(List<String> names) implements Step {}

    /** Some rows; values are those of Java, {@link Entity}, and lists and maps of them. */
    record Rows(List<List<@Nullable Object>> rows) implements Step {}

    /**
     * It is over.
     *
     * @param cut whether there were more rows than are allowed
     */
    record End(long rows, boolean cut, long milliseconds) implements Step {}

    /**
     * It is over, for this reason.
     *
     * @param code of Neo4j
     */
    record Failed(String code, String message) implements Step {}
}
