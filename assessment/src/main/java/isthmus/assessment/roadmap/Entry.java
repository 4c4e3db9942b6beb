package isthmus.assessment.roadmap;

import isthmus.assessment.plan.Choice;
import isthmus.assessment.plan.Track;
import isthmus.assessment.recommendation.Recommendation;
import java.util.List;
import java.util.Set;

/**
 * One move on the roadmap.
 *
 * @param quarter in which it begins, from 0
 * @param quarters how long it takes, at least 1; 0 for one that goes on
 * @param missions that it touches; a move of the instrument touches all there are
 * @param after ids of moves that are over before it begins
 * @param track what became of it
 */
public record Entry(Subject subject, int quarter, int quarters, Set<String> missions, List<String> after, Track track) {

    /** What is done. */
    public sealed interface Subject {
        String id();

        /** A move of the instrument; it touches every mission. */
        record Practice(Recommendation recommendation) implements Subject {
            @Override
            public String id() {
                return recommendation.move().id();
            }
        }

        /** A move in the team graph. */
        record Structural(Choice choice) implements Subject {
            @Override
            public String id() {
                return choice.id();
            }
        }
    }

    public Entry {
        missions = Set.copyOf(missions);
        after = List.copyOf(after);
    }

    public String id() {
        return subject.id();
    }

    /** The quarter in which others may build on it. */
    public int over() {
        return quarter + Math.max(1, quarters);
    }

    public Horizon horizon() {
        return Horizon.of(quarter);
    }

    /** How far away a beginning is. */
    public enum Horizon {
        NOW,
        NEXT,
        LATER;

        /** The first quarter is now, the second next, and everything after it later. */
        public static Horizon of(int quarter) {
            return values()[Math.min(quarter, LATER.ordinal())];
        }
    }
}
