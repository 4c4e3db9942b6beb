package isthmus.assessment.attack;

/** What is tried on every release, and what it must be good for all the same. */
public enum Attack {
    PROSECUTOR(1),
    AVERAGE(2),
    HIGH_RISK(2),
    JOURNALIST(3),
    COUNTS(4, Attack.LEAST_BY_STRUCTURE),
    DEGREES(4, Attack.LEAST_BY_STRUCTURE),
    IN_AND_OUT_DEGREES(4, Attack.LEAST_BY_STRUCTURE),
    NEIGHBOURHOOD(4, Attack.LEAST_BY_STRUCTURE),
    COMPONENT(4, Attack.LEAST_BY_STRUCTURE),
    CANONICAL_FORM(5),
    SEEDED(6),
    INSIDER(7),
    PLANTED(8),
    VERSIONS(9),
    TABLES(10),
    SINGLING_OUT(11),
    LINKABILITY(11),
    INFERENCE(11),
    ORDER(12),
    VOCABULARY(13),
    CANARIES(14),
    HOSTILE_QUERIES(15),
    DEGREES_KEPT(16),
    DENSITY_KEPT(16),
    SIDES_KEPT(16),
    KINDS_KEPT(16);

    private static final double LEAST_BY_STRUCTURE = 0.6;

    private final int number;
    private final double leastControl;

    Attack(int number) {
        this(number, 0);
    }

    Attack(int number, double leastControl) {
        this.number = number;
        this.leastControl = leastControl;
    }

    /** Of the policy. */
    public int number() {
        return number;
    }

    /** What it must reach at least where nothing stands against it, 0 to 1. */
    double leastControl() {
        return leastControl;
    }
}
