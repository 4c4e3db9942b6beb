package isthmus.assessment.organization;

import java.util.Locale;

/**
 * One team needs another.
 *
 * @param from the team that asks
 * @param to the team that provides
 * @param perMonth how often a month, at least 0
 * @param waitDays how long each time, in days, at least 0
 */
public record Dependency(String from, String to, Kind kind, double perMonth, double waitDays, Hindrance blocking) {

    public enum Kind {
        HANDOFF,
        APPROVAL,
        SERVICE,
        COLLABORATION;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far the asking team is held up. */
    public enum Hindrance {
        BLOCKING,
        SLOWING,
        OK;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
