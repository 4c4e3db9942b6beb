package isthmus.cypher;

import isthmus.assessment.move.Move;
import isthmus.assessment.move.Proposal;
import isthmus.assessment.plan.Choice;
import isthmus.assessment.plan.Scenario;
import isthmus.assessment.plan.Settings;
import isthmus.assessment.plan.Solved;
import isthmus.assessment.plan.Track;
import isthmus.assessment.planner.Certificate;
import isthmus.assessment.planner.Standing;
import isthmus.assessment.recommendation.Target;
import isthmus.assessment.recommendation.Targets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans for Tidewater with everything a plan can have, nothing in them in the order of its name. */
public final class Plans {

    public static final Targets TARGETS = new Targets(List.of(
            new Target("STR", 3, Target.Reason.REGULATION, "Two signatures are the law", 3),
            new Target("AIM", 4, Target.Reason.OTHER, "Worth it", 1)));

    private static final Move RULE = new Move.Guardrail("Platform");

    public static final List<Choice> CHOICES = List.of(
            new Choice(proposal(new Move.SelfService("Claims")), Standing.FREE, Choice.OUT),
            new Choice(new Proposal(RULE, 2.5, 0.1, Set.of()), Standing.PINNED, 0),
            new Choice(
                    new Proposal(new Move.Embed("Platform", "Claims", 1.5), 4, 0, Set.of(RULE.id(), "self-service:Claims")),
                    Standing.FREE,
                    2),
            new Choice(proposal(new Move.Dissolve("Claims", Map.of("Platform", 1.25, "Allies", 3.75))), Standing.FORBIDDEN, Choice.OUT),
            new Choice(proposal(new Move.Merge("Platform", "Allies", "Tide")), Standing.FREE, 1));

    public static final Settings SETTINGS = new Settings(
            List.of(8.5, 0.0, 12.0),
            2,
            0.125,
            14.5,
            4,
            Settings.Aim.SLOWEST_MISSION,
            30,
            Map.of("Platform", 4.5, "Claims", 0.0),
            Map.of("Technology", 0.5, "Desk", 1.0));

    public static final Scenario SCENARIO = scenario("Quick wins", new Solved(40.25, 41.5, new Certificate.Within(3.125)));

    public static final Track TRACK =
            new Track(RULE.id(), Track.State.DONE, "Head of claims", LocalDate.of(2026, 9, 30), "Live since June");

    private Plans() {}

    public static Scenario scenario(String name, @Nullable Solved solved) {
        return new Scenario("", name, "Only what hurts nobody", SETTINGS, CHOICES, solved, false);
    }

    /** With other content than {@link #SCENARIO} in everything that can be empty. */
    public static Scenario plain(String name) {
        return Scenario.of("", name, List.of());
    }

    private static Proposal proposal(Move move) {
        return new Proposal(move, 3, 0.25, Set.of());
    }
}
