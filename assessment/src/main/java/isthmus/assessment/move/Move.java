package isthmus.assessment.move;

import isthmus.assessment.organization.Mission;
import isthmus.assessment.organization.Name;
import isthmus.assessment.wording.Sentence;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One change of who works where, or of how work is asked for. A move names the teams of the structure as it is; however
 * many are made together, they are made in the order guardrails, self-service, embeds, dissolutions, mergers.
 */
public sealed interface Move {

    /**
     * Readable, and the same for the same change wherever it is proposed: how many people take part does not tell moves
     * apart, who takes part does.
     */
    String id();

    /** The kind of change in one word. */
    String kind();

    /** All teams that take part, each once. */
    List<String> teams();

    /** Whether a team that takes part does a step of the mission. */
    default boolean touches(Mission mission) {
        return mission.steps().stream().anyMatch(step -> teams().contains(step.team()));
    }

    /**
     * Some technology people of one team work in another from then on. What the receiving team asks of theirs takes less
     * time; their collaboration goes along with them in proportion to their number.
     *
     * @param people full-time equivalents, more than 0
     */
    record Embed(String from, String into, double people) implements Move {
        public Embed {
            apart(from, into);
            positive(people);
        }

        @Override
        public String id() {
            return kind() + ":" + escaped(from) + ">" + escaped(into);
        }

        @Override
        public String kind() {
            return "embed";
        }

        @Override
        public List<String> teams() {
            return List.of(from, into);
        }
    }

    /** What a team approves becomes a rule that checks itself. */
    record Guardrail(String approver) implements Move {
        @Override
        public String id() {
            return kind() + ":" + escaped(approver);
        }

        @Override
        public String kind() {
            return "guardrail";
        }

        @Override
        public List<String> teams() {
            return List.of(approver);
        }
    }

    /** What a team hands over or does for others, they get by themselves. */
    record SelfService(String provider) implements Move {
        @Override
        public String id() {
            return kind() + ":" + escaped(provider);
        }

        @Override
        public String kind() {
            return "self-service";
        }

        @Override
        public List<String> teams() {
            return List.of(provider);
        }
    }

    /**
     * Two teams become one mission team, in the unit of the one that was more business before (of the first, when both
     * were equally so).
     *
     * @param name of the new team
     */
    record Merge(String first, String second, String name) implements Move {
        public Merge {
            apart(first, second);
            if (name.isBlank() || name.codePointCount(0, name.length()) > Name.LONGEST) {
                throw new ImpossibleMove(Sentence.of("move.named", "“{0}” is no name for a team.", name));
            }
        }

        @Override
        public String id() {
            var both = Stream.of(first, second).sorted().map(Move::escaped).toList();
            return kind() + ":" + both.getFirst() + "+" + both.getLast();
        }

        @Override
        public String kind() {
            return "merge";
        }

        @Override
        public List<String> teams() {
            return List.of(first, second);
        }
    }

    /**
     * A team ends, and all its people work in others from then on.
     *
     * @param into how many people each receiving team gets, by name; together the whole headcount. Every receiver gets
     *     technology and business people in the proportion in which the team had them
     */
    record Dissolve(String team, Map<String, Double> into) implements Move {
        public Dissolve {
            if (into.isEmpty()) {
                throw new ImpossibleMove(Sentence.of("move.nowhere", "“{0}” is dissolved into no team.", team));
            }
            into.forEach((receiver, people) -> {
                apart(team, receiver);
                positive(people);
            });
            // Sorted, so that no figure depends on the order in which somebody named the receivers.
            SortedMap<String, Double> sorted = new TreeMap<>(into);
            into = Collections.unmodifiableSortedMap(sorted);
        }

        @Override
        public String id() {
            return kind() + ":" + escaped(team);
        }

        @Override
        public String kind() {
            return "dissolve";
        }

        @Override
        public List<String> teams() {
            return Stream.concat(Stream.of(team), into.keySet().stream()).toList();
        }

        public double people() {
            return into.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        /** The share of the team that a receiver gets, 0 for every other team. */
        public double share(String receiver) {
            return into.getOrDefault(receiver, 0.0) / people();
        }

        /**
         * Who does the team's steps of missions: the team from which the work comes when that is a receiver, or else the
         * receiver of most people.
         *
         * @param previous the team of the step before, or null at the beginning
         */
        public String heir(@Nullable String previous) {
            if (previous != null && into.containsKey(previous)) {
                return previous;
            }
            return into.entrySet().stream()
                    .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .orElseThrow()
                    .getKey();
        }
    }

    private static void apart(String one, String other) {
        if (one.equals(other)) {
            throw new ImpossibleMove(Sentence.of("move.ends", "“{0}” cannot be both ends of a move.", one));
        }
    }

    private static void positive(double people) {
        if (!(people > 0 && Double.isFinite(people))) {
            throw new ImpossibleMove(Sentence.of("move.people", "{0,number,0.0#####} people cannot move.", people));
        }
    }

    /** Names may hold the signs that part names in an id. */
    private static String escaped(String name) {
        return name.replace("%", "%25").replace(">", "%3E").replace("+", "%2B");
    }
}
