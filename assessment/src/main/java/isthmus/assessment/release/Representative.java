package isthmus.assessment.release;

/** What stands for a class: all its records have this one structure. */
public enum Representative {
    /** One that nobody has, see {@link Composite}. */
    SYNTHETIC,
    /** That of the member nearest to the middle of the class, of those that allow it, see {@link Medoid}. Where none does, one that nobody has. */
    MEDOID
}
