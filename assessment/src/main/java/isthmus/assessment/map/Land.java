package isthmus.assessment.map;

/** The three parts of the map. */
public enum Land {
    /** Teams of the business. */
    MAINLAND,
    /** Mixed teams, which hold people of both sides. */
    ISTHMUS,
    /** Teams of technology people. */
    ISLAND
}
