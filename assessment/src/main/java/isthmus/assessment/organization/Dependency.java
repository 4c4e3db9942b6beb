package isthmus.assessment.organization;

import isthmus.assessment.wording.Sentence;
import java.util.Locale;

/**
 * One team needs another.
 *
 * @param from the team that asks
 * @param to the team that provides
 * @param perMonth how often a month, at least 0
 * @param waitDays how long each time, in days, at least 0
 * @param source who said so
 */
public record Dependency(
        String from, String to, Kind kind, double perMonth, double waitDays, Hindrance blocking, Source source) {

    /** As a file says it. */
    public Dependency(String from, String to, Kind kind, double perMonth, double waitDays, Hindrance blocking) {
        this(from, to, kind, perMonth, waitDays, blocking, Source.FILE);
    }

    /** Days waited a month. */
    public double daysPerMonth() {
        return perMonth * waitDays;
    }

    public enum Kind {
        HANDOFF(Sentence.of("dependency.handoff", "handoff")),
        APPROVAL(Sentence.of("dependency.approval", "approval")),
        SERVICE(Sentence.of("dependency.service", "service")),
        COLLABORATION(Sentence.of("dependency.collaboration", "collaboration"));

        private final Sentence said;

        Kind(Sentence said) {
            this.said = said;
        }

        /** As files and scripts write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As people read it within a sentence. */
        public Sentence said() {
            return said;
        }
    }

    /** Where the knowledge of a dependency comes from: a file or a script, somebody who drew it, or people who were asked. */
    public enum Source {
        FILE,
        HAND,
        SURVEY;

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
