package isthmus.assessment.plan;

import isthmus.assessment.input.Problem;
import isthmus.assessment.input.Problems;
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
            problems.add(where + "/capacity", "A plan of " + capacity.size() + " quarters cannot be made.", "Plan 1 to " + MOST_PHASES + " quarters.");
        }
        for (int i = 0; i < capacity.size(); i++) {
            notNegative(where + "/capacity/" + i, capacity.get(i), "points of change effort", problems);
        }
        notNegative(where + "/core", core, "people", problems);
        cores.forEach((team, people) -> notNegative(where + "/cores/" + team, people, "people", problems));
        share(where + "/absorption", absorption, problems);
        absorptions.forEach((unit, share) -> share(where + "/absorptions/" + unit, share, problems));
        notNegative(where + "/teamSize", teamSize, "people", problems);
        if (pace < 1) {
            problems.add(where + "/pace", "With " + pace + " moves at a time nothing can be done.", "Allow at least 1.");
        }
        if (seconds < 1 || seconds > MOST_SECONDS) {
            problems.add(where + "/seconds", seconds + " seconds is no time limit.", "Choose 1 to " + MOST_SECONDS + ".");
        }
    }

    private static void notNegative(String where, double number, String what, Problems problems) {
        if (!(number >= 0 && Double.isFinite(number))) {
            problems.add(where, Problem.quoted(String.valueOf(number)) + " is no number of " + what + ".", "Write 0 or more.");
        }
    }

    private static void share(String where, double number, Problems problems) {
        if (!(number >= 0 && number <= 1)) {
            problems.add(where, Problem.quoted(String.valueOf(number)) + " is no share.", "Write a number from 0 to 1.");
        }
    }
}
