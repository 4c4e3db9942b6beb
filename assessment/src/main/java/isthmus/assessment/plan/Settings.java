package isthmus.assessment.plan;

import isthmus.assessment.input.Problems;
import isthmus.assessment.wording.Sentence;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much change an organization can take. Conventions to begin with, all of them the consultant's to set.
 *
 * @param capacity points of change effort in each phase; a phase is a quarter. 1 to 12 phases
 * @param core technology people who stay in each team that gives some away, at least 0
 * @param absorption most newcomers over the whole plan, as a share of the headcount of the unit that takes them in, 0 to 1
 * @param teamSize no team grows beyond this many people; one that is larger does not grow
 * @param pace most moves of one phase that touch the same mission, at least 1
 * @param aim what the plan is to make as small as possible
 * @param seconds how long the optimizer may look, 1 to {@value #MOST_SECONDS}
 * @param cores other than {@code core}, by team
 * @param absorptions other than {@code absorption}, by unit
 */
public record Settings(
        List<Double> capacity,
        double core,
        double absorption,
        double teamSize,
        int pace,
        Aim aim,
        int seconds,
        Map<String, Double> cores,
        Map<String, Double> absorptions) {

    public static final int MOST_PHASES = 12;
    public static final int MOST_SECONDS = 60;

    /** Three quarters of ten points each; teams up to a size that can still talk to each other. */
    public static final Settings ORDINARY =
            new Settings(List.of(10.0, 10.0, 10.0), 3, 0.25, 15, 3, Aim.WAITS, 10, Map.of(), Map.of());

    public enum Aim {
        /** Days a month that teams wait for each other. */
        WAITS,
        /** Days of the mission that takes longest. */
        SLOWEST_MISSION;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Settings {
        capacity = List.copyOf(capacity);
        cores = sorted(cores);
        absorptions = sorted(absorptions);
    }

    private static SortedMap<String, Double> sorted(Map<String, Double> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    public double coreOf(String team) {
        return cores.getOrDefault(team, core);
    }

    public double absorptionOf(String unit) {
        return absorptions.getOrDefault(unit, absorption);
    }

    /** Faults with their places as JSON pointers below {@code where}. */
    void check(String where, Problems problems) {
        if (capacity.isEmpty() || capacity.size() > MOST_PHASES) {
            problems.add(
                    where + "/capacity",
                    Sentence.of("settings.quarters", "A plan of {0,number,#} quarters cannot be made.", capacity.size()),
                    Sentence.of("settings.quarters.mend", "Plan 1 to {0} quarters.", MOST_PHASES));
        }
        for (int i = 0; i < capacity.size(); i++) {
            if (negative(capacity.get(i))) {
                problems.add(
                        where + "/capacity/" + i,
                        Sentence.of("settings.points", "“{0,number,0.0#####}” is no number of points of change effort.", capacity.get(i)),
                        notNegative());
            }
        }
        people(where + "/core", core, problems);
        cores.forEach((team, people) -> people(where + "/cores/" + team, people, problems));
        share(where + "/absorption", absorption, problems);
        absorptions.forEach((unit, share) -> share(where + "/absorptions/" + unit, share, problems));
        people(where + "/teamSize", teamSize, problems);
        if (pace < 1) {
            problems.add(
                    where + "/pace",
                    Sentence.of("settings.pace", "With {0,number,#} moves at a time nothing can be done.", pace),
                    Sentence.of("settings.pace.mend", "Allow at least 1."));
        }
        if (seconds < 1 || seconds > MOST_SECONDS) {
            problems.add(
                    where + "/seconds",
                    Sentence.of("settings.seconds", "{0,number,#} seconds is no time limit.", seconds),
                    Sentence.of("choose.range", "Choose 1 to {0}.", MOST_SECONDS));
        }
    }

    private static void people(String where, double number, Problems problems) {
        if (negative(number)) {
            problems.add(where, Sentence.of("settings.people", "“{0,number,0.0#####}” is no number of people.", number), notNegative());
        }
    }

    /** Or no number at all. */
    private static boolean negative(double number) {
        return !(number >= 0 && Double.isFinite(number));
    }

    private static Sentence notNegative() {
        return Sentence.of("settings.negative.mend", "Write 0 or more.");
    }

    private static void share(String where, double number, Problems problems) {
        if (!(number >= 0 && number <= 1)) {
            problems.add(
                    where,
                    Sentence.of("settings.share", "“{0,number,0.0#####}” is no share.", number),
                    Sentence.of("settings.share.mend", "Write a number from 0 to 1."));
        }
    }
}
