package isthmus.reports;

import isthmus.assessment.instrument.Advice;
import isthmus.assessment.instrument.Dimension;
import isthmus.assessment.instrument.GapRule;
import isthmus.assessment.instrument.Gates;
import isthmus.assessment.instrument.GraphPart;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Item;
import isthmus.assessment.instrument.Move;
import isthmus.assessment.instrument.Pattern;
import isthmus.assessment.instrument.Perspective;
import isthmus.assessment.instrument.Scale;
import isthmus.assessment.instrument.Scoring;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Instruments of any size, made here so that these tests stand alone. Every dimension has one situation question, every
 * second item is reversed, and one item in three is asked of the sides only.
 */
final class Questionnaire {
    static final String EXECUTIVES = "exec";
    static final String BOARD = "board";
    static final String BUSINESS = "business";
    static final String TECHNOLOGY = "tech";

    private static final List<String> NAMES = List.of("Funding", "Outcomes", "Flow", "Ownership of decisions", "Skills and careers",
            "Platforms", "Learning", "Governance and risk", "Data", "Shared core");

    private final int items;
    private final boolean board;
    private final UnaryOperator<String> spelling;

    private Questionnaire(int items, boolean board, UnaryOperator<String> spelling) {
        this.items = items;
        this.board = board;
        this.spelling = spelling;
    }

    /**
     * @param dimensions at most ten
     * @param items of each dimension, the situation question included
     * @param board whether there is a second lens
     * @param spelling applied to every name and text that an author could write
     */
    static Instrument of(int dimensions, int items, boolean board, UnaryOperator<String> spelling, String language) {
        return new Questionnaire(items, board, spelling).instrument(dimensions, language);
    }

    private Instrument instrument(int dimensions, String language) {
        var references = IntStream.rangeClosed(1, dimensions)
                .mapToObj(i -> new Instrument.Reference("ref-" + i, "Author " + (char) ('A' + i) + ". (20" + (10 + i)
                        + "). " + spelling.apply("What separate work costs") + ". Journal of Examples, " + i + ", 1–20.",
                        i % 2 == 0 ? "source" : "memory"))
                .collect(Collectors.toMap(Instrument.Reference::id, r -> r));
        return new Instrument(
                new Instrument.Ref("example", "0.3.1", "5f".repeat(32)),
                spelling.apply("Example"),
                "To test reports.",
                "Separation",
                "draft",
                language,
                "en",
                9,
                List.of(level(1, "Walled off", "Two organizations that share a name."),
                        level(2, "Order desk", "One side orders, the other delivers."),
                        level(3, "Bridged", "People in between carry work and knowledge across."),
                        level(4, "Blended", "Most work is done by mixed teams."),
                        level(5, "Woven in", "Nobody asks any longer which side somebody is from.")),
                "Agree on a target.",
                "Think of the last three months.",
                Map.of("full", "Every question."),
                Stream.of(lens(EXECUTIVES, "Executives"), lens(BOARD, "Board"),
                        new Perspective(BUSINESS, spelling.apply("Business people"), "Whoever works on product, customers or processes",
                                Perspective.Role.SIDE, Perspective.Headcount.BUSINESS),
                        new Perspective(TECHNOLOGY, spelling.apply("Technology people"), "Whoever builds, runs or secures technology",
                                Perspective.Role.SIDE, Perspective.Headcount.TECHNOLOGY))
                        .filter(p -> board || !p.id().equals(BOARD)).toList(),
                Map.of("agree", new Scale("agree", 5, Map.of(1, "Disagree", 2, "Rather disagree", 3, "Neither", 4, "Rather agree", 5, "Agree"),
                                false, false, "I cannot see this"),
                        "situation", new Scale("situation", 5, Map.of(), true, true, "I cannot see this")),
                new Scoring(1, 5, 2, 0.5, List.of(1.8, 2.6, 3.4, 4.2), true),
                new Gates(5, 8, 3, 15, Map.of(EXECUTIVES, 1, BUSINESS, 5, TECHNOLOGY, 5), 0.5, 0.3, 5, 3),
                NAMES.subList(0, dimensions).stream().map(name -> dimension(NAMES.indexOf(name))).toList(),
                List.of(new Pattern("low-funding", spelling.apply("Orders without a budget"), "score(d1) < 2.6",
                                "Work is ordered from a side that does not pay for it.", "min(d1, d2)"),
                        new Pattern("high-funding", "Money finds its way", "score(d1) >= 4.2", "Money follows the aims.", "d1")),
                List.of(new GapRule.Difference("rosy", spelling.apply("Rosy view"), "One side believes that things are better than the other does.",
                                List.of(BUSINESS), List.of(TECHNOLOGY), 0.5, true),
                        new GapRule.Fog("fog", "Fog", "Many cannot see what they depend on.", 0.25)),
                List.of("Begin where it hurts."),
                new java.util.TreeMap<>(Map.of("cheaper", spelling.apply("A shared service can be cheaper than many mixed teams."),
                        "protect", "Separation can protect what must not change quickly.")),
                references,
                advice(dimensions));
    }

    /** Rules of each kind, the one about the team graph with a threshold that every team graph of these tests passes. */
    private Advice advice(int dimensions) {
        return new Advice(
                "0.2.0",
                Advice.PLAIN.effort(),
                0.5,
                List.of(new Advice.Rule.OnGap("gap-rosy", "rosy", 1.25),
                        new Advice.Rule.OnPattern("pattern-low", "low-funding", 1.5),
                        new Advice.Rule.OnGraph("busiest", "graph(busiest_share) >= 0.01", List.of("d1", "d2"), 1.5,
                                "One team lets others wait for a large part of all waiting.")),
                Map.of("ref-1", Advice.Strength.CASES),
                Map.of("d1", new Advice.Counter(List.of("cheaper", "protect"), List.of("ref-" + dimensions))));
    }

    private Perspective lens(String id, String label) {
        return new Perspective(id, spelling.apply(label), "Members of it", Perspective.Role.LENS, Perspective.Headcount.NONE);
    }

    private Instrument.Level level(int number, String name, String gist) {
        return new Instrument.Level(number, spelling.apply(name), gist);
    }

    private Dimension dimension(int at) {
        String id = "d" + (at + 1);
        String name = spelling.apply(NAMES.get(at));
        return new Dimension(
                id,
                name + " - where it sits and who decides on it",
                "How far " + name + " is held together with the work that it serves, from the first idea to the last day of use.",
                "Where it is held apart, whoever needs it waits for it, and whoever gives it does not learn what it was for.",
                Map.of("daily", "In daily work", "yearly", "In the yearly plan"),
                IntStream.rangeClosed(1, 5).boxed().collect(Collectors.toMap(n -> n, n -> "At level " + n + " of " + name
                        + ", requests pass through " + (6 - n) + " desks before somebody can act, and few of those who act see what came of it.")),
                IntStream.rangeClosed(1, items).mapToObj(i -> item(id, name, i)).toList(),
                List.of(),
                IntStream.rangeClosed(1, 5).boxed().collect(Collectors.toMap(n -> n, n -> List.of(move(id, n, 1), move(id, n, 2)))),
                List.of("ref-1", "ref-" + (at + 1)),
                at < GraphPart.values().length ? GraphPart.values()[at] : null);
    }

    private Item item(String dimension, String name, int number) {
        boolean situation = number == items;
        return new Item(
                dimension + "q" + number,
                situation ? "situation" : "agree",
                !situation && number % 2 == 0,
                true,
                situation ? null : number % 2 == 0 ? "daily" : "yearly",
                number % 3 == 2 ? Set.of(BUSINESS, TECHNOLOGY) : Set.of(EXECUTIVES, BOARD, BUSINESS, TECHNOLOGY),
                (situation ? "Which comes closest to the last case of " : "Those who need it decide on statement " + number + " of ") + name,
                situation
                        ? IntStream.rangeClosed(1, 5).boxed().collect(Collectors.toMap(n -> n, n -> "Situation " + n + " of " + dimension))
                        : Map.of());
    }

    private Move move(String dimension, int level, int number) {
        return new Move(
                dimension + "." + level + "." + number,
                "Put the " + (number == 1 ? "next two requests" : "whole backlog") + " on one board that both sides keep together",
                "whoever asks and whoever answers see the same queue",
                "days from request to use",
                number == 1 ? "90d" : "6m",
                List.of("ref-1"),
                number == 2 && !dimension.equals("d1") ? Map.of("d1", 2) : Map.of());
    }
}
