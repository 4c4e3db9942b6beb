package isthmus.assessment;

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
import isthmus.assessment.instrument.Perspective.Headcount;
import isthmus.assessment.instrument.Perspective.Role;
import isthmus.assessment.instrument.Scale;
import isthmus.assessment.instrument.Scoring;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A small instrument that has one of everything: flow with a criterion item, a reversed item and one that technology alone
 * is asked; trust with facets; money, which executives are not asked.
 */
public final class Sample {

    public static final Scoring SCORING = new Scoring(1, 5, 3, 0.6, List.of(1.8, 2.6, 3.4, 4.2), true);

    public static final Gates GATES = new Gates(5, 8, 3, 15, Map.of("exec", 1, "business", 5, "tech", 5), 0.5, 0.3, 5, 3);

    public static final Dimension FLOW = dimension(
            "flow",
            "Flow - how work moves",
            Map.of(),
            item("F0", "bars5", "", null, "exec", "business", "tech"),
            item("F1", "agree5", "", null, "exec", "business", "tech"),
            item("F2", "agree5", "reversed", null, "exec", "business", "tech"),
            item("F3", "agree5", "", null, "exec", "business", "tech"),
            item("F4", "agree5", "", null, "tech"));

    public static final Dimension TRUST = dimension(
            "trust",
            "Trust",
            Map.of("daily", "On ordinary days", "crisis", "When it burns"),
            item("T1", "agree5", "", "daily", "exec", "business", "tech"),
            item("T2", "agree5", "reversed", "daily", "exec", "business", "tech"),
            item("T3", "agree5", "", "crisis", "exec", "business", "tech"));

    public static final Dimension MONEY = dimension(
            "money",
            "Money",
            Map.of(),
            item("M1", "agree5", "", null, "business", "tech"),
            item("M2", "agree5", "", null, "business", "tech"),
            item("M3", "agree5", "reversed", null, "business", "tech"));

    public static final Instrument INSTRUMENT = instrument(
            GATES,
            List.of(
                    new Pattern("stuck", "Stuck", "score(flow) <= 2.5 and level(trust) >= 4", "Trust without flow.", "flow"),
                    new Pattern("shaky", "Shaky", "facet(trust.crisis) < facet(trust.daily)", "Trust ends in a crisis.", "trust"),
                    new Pattern("clash", "Clash", "abs(level(flow) - graphLevel(flow)) >= 2", "Answers and graph differ.", "re-interview")),
            List.of(
                    new GapRule.Difference("blind_spot", "Blind spot", "", List.of("tech"), List.of("business"), 0.5, true),
                    new GapRule.Difference("unseen", "Unseen strength", "", List.of("business"), List.of("tech"), 0.5, true),
                    new GapRule.Difference("glow", "Top-floor glow", "", List.of("exec"), List.of("business", "tech"), 0.5, false),
                    new GapRule.Fog("fog", "Fog", "", 0.25)));

    private Sample() {}

    public static Instrument instrument(Gates gates, List<Pattern> patterns, List<GapRule> gapRules) {
        return new Instrument(
                new Instrument.Ref("sample", "1.0.0", "0".repeat(64)),
                "Sample",
                "",
                "",
                "draft",
                "en",
                "en",
                5,
                IntStream.rangeClosed(1, 5).mapToObj(i -> new Instrument.Level(i, "Level " + i, "")).toList(),
                "",
                "",
                Map.of(),
                List.of(
                        new Perspective("exec", "Executives", "", Role.LENS, Headcount.NONE),
                        new Perspective("business", "Business teams", "", Role.SIDE, Headcount.BUSINESS),
                        new Perspective("tech", "Technology teams", "", Role.SIDE, Headcount.TECHNOLOGY)),
                Map.of(
                        "agree5", new Scale("agree5", 5, words("Agree"), false, false, "I cannot see this"),
                        "bars5", new Scale("bars5", 5, Map.of(), true, true, "I cannot see this")),
                SCORING,
                gates,
                List.of(FLOW, TRUST, MONEY),
                patterns,
                gapRules,
                List.of(),
                Map.of(),
                Map.of(),
                Advice.PLAIN);
    }

    private static Dimension dimension(String id, String name, Map<String, String> facets, Item... items) {
        var moves = byLevel(level -> List.of(new Move(id + "." + level + ".1", "", "", "", "90d", List.of(), Map.of())));
        return new Dimension(id, name, "", "", facets, Map.of(), List.of(items), List.of(), moves, List.of(), id.equals("flow") ? GraphPart.WAITING : null);
    }

    private static Item item(String id, String type, String key, @Nullable String facet, String... audience) {
        var anchors = type.equals("bars5") ? words("Situation") : Map.<Integer, String>of();
        return new Item(id, type, key.equals("reversed"), true, facet, Arrays.stream(audience).collect(Collectors.toSet()), id, anchors);
    }

    private static Map<Integer, String> words(String word) {
        return byLevel(level -> word + " " + level);
    }

    private static <T> Map<Integer, T> byLevel(Function<Integer, T> value) {
        return Set.of(1, 2, 3, 4, 5).stream().collect(Collectors.toMap(level -> level, value));
    }
}
