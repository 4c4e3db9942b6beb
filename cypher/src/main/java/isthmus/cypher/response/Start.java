package isthmus.cypher.response;

/** What became of an attempt to begin through a shared link. */
public enum Start {
    STARTED,
    FULL,
    CLOSED,
    UNKNOWN
}
