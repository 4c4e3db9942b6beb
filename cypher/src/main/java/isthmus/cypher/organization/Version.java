package isthmus.cypher.organization;

/**
 * The version that an organization's structure has now.
 *
 * @param undo whether there is a version before it to go back to
 * @param redo whether a version after it was undone and can be had again
 */
public record Version(String id, boolean undo, boolean redo) {}
