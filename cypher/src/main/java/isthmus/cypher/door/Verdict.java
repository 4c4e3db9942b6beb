package isthmus.cypher.door;

/** Whether a query may run. */
public sealed interface Verdict {

    record Allowed() implements Verdict {}

    /**
     * @param part what is not allowed, a sentence
     * @param instead what to do, a sentence
     */
    record Denied(String part, String instead) implements Verdict {

        public String message() {
            return part + " " + instead;
        }
    }

    /**
     * It is no query at all.
     *
     * @param code of Neo4j
     * @param message of Neo4j, which says where
     */
    record Wrong(String code, String message) implements Verdict {}
}
