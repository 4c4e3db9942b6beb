package isthmus.assessment.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.Round;
import isthmus.assessment.Sample;
import isthmus.assessment.instrument.Advice;
import isthmus.assessment.instrument.Dimension;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Move;
import isthmus.assessment.island.HandCheckedIslandTest;
import isthmus.assessment.move.Move.Embed;
import isthmus.assessment.move.Move.Guardrail;
import isthmus.assessment.move.Proposal;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.plan.Choice;
import isthmus.assessment.plan.Scenario;
import isthmus.assessment.plan.Settings;
import isthmus.assessment.plan.Track;
import isthmus.assessment.planner.Standing;
import isthmus.assessment.recommendation.Recommendations;
import isthmus.assessment.recommendation.Target;
import isthmus.assessment.recommendation.Targets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RoadmapTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 1);
    private static final Structure STRUCTURE = HandCheckedIslandTest.STRUCTURE;

    @Test
    void aMoveOfTheGraphKeepsTheQuarterOfItsScenario() {
        var roadmap = roadmap(scenario(3, choice(new Embed("IT-Dev", "Sales", 1), 2)), none(), List.of());
        assertThat(roadmap.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.quarter()).isEqualTo(2);
            assertThat(entry.horizon()).isEqualTo(Entry.Horizon.LATER);
            assertThat(roadmap.begins(entry)).isEqualTo("2027-07-01");
            assertThat(roadmap.ends(entry)).isEqualTo("2027-09-30");
        });
    }

    @Test
    void aMoveTouchesTheMissionsThatItsTeamsWorkOn() {
        var roadmap = roadmap(
                scenario(3, choice(new Embed("IT-Dev", "Sales", 1), 0), choice(new Guardrail("Claims"), 0)), none(), List.of());
        assertThat(roadmap.entries()).extracting(Entry::missions).containsExactly(Set.of("Campaign"), Set.of());
    }

    @Test
    void noMoreMovesBeginForAMissionInAQuarterThanThePaceAllows() {
        var roadmap = roadmap(
                scenario(
                        2,
                        choice(new Embed("IT-Dev", "Sales", 1), 0),
                        choice(new Embed("IT-Dev", "Claims", 1), 0),
                        choice(new Embed("IT-Ops", "Claims", 1), 0),
                        choice(new Guardrail("Claims"), 0)),
                none(),
                List.of());
        assertThat(roadmap.entries()).extracting(Entry::id, Entry::quarter).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple("embed:IT-Dev>Sales", 0),
                org.assertj.core.groups.Tuple.tuple("embed:IT-Dev>Claims", 0),
                org.assertj.core.groups.Tuple.tuple("guardrail:Claims", 0),
                org.assertj.core.groups.Tuple.tuple("embed:IT-Ops>Claims", 1));
    }

    @Test
    void aMoveBeginsAfterTheMovesThatLiftTheDimensionItRequires() {
        var roadmap = roadmap(null, recommendations(2, 2, 4), List.of());
        var required = entry(roadmap, "trust.2.1");
        var requiring = entry(roadmap, "flow.2.1");
        assertThat(requiring.after()).containsExactly("trust.2.1");
        assertThat(requiring.quarter()).isGreaterThanOrEqualTo(required.over());
    }

    @Test
    void aMoveWhoseRequirementNothingLiftsWaitsAndSaysWhy() {
        var agreed = new Targets(List.of(new Target("trust", 2, Target.Reason.COST, "Enough for now.", 1)));
        var roadmap = roadmap(null, Recommendations.of(round(2, 2, 4).assess(), agreed), List.of());
        assertThat(roadmap.entries()).isEmpty();
        assertThat(roadmap.waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.subject().id()).isEqualTo("flow.2.1");
            assertThat(waiting.why()).hasToString("It needs Trust at level 3 first, and no move on this roadmap that can be made leads there.");
        });
    }

    @Test
    void aDroppedMoveMakesRoomAndIsKeptApart() {
        var tracks = List.of(new Track("trust.2.1", Track.State.DROPPED, "", null, "Not now."));
        var roadmap = roadmap(null, recommendations(2, 2, 4), tracks);
        assertThat(roadmap.dropped()).extracting(Entry::id).containsExactly("trust.2.1");
        assertThat(roadmap.waiting()).extracting(w -> w.subject().id()).containsExactly("flow.2.1");
    }

    @Test
    void ownerDateAndStateComeAlong() {
        var track = new Track("trust.2.1", Track.State.DONE, "Head of Claims", LocalDate.of(2027, 3, 1), "Earlier than thought.");
        assertThat(entry(roadmap(null, recommendations(2, 2, 4), List.of(track)), "trust.2.1").track()).isEqualTo(track);
    }

    @Property(tries = 40)
    void thePaceHoldsAndWhatIsRequiredIsOverWhateverIsPlanned(@ForAll @IntRange(min = 1, max = 4) int pace, @ForAll @IntRange(max = 12) int moves, @ForAll @IntRange(min = 1, max = 3) int level) {
        var choices = new ArrayList<Choice>();
        var teams = STRUCTURE.teams();
        for (int i = 0; i < moves; i++) {
            var from = teams.get(i % 2).name();
            var into = teams.get(2 + i % 4).name();
            var requires = choices.isEmpty() || i % 3 > 0 ? Set.<String>of() : Set.of(choices.getLast().id());
            var move = i < 8 ? new Embed(from, into, 1) : new Guardrail(teams.get(i % 6).name());
            if (choices.stream().noneMatch(c -> c.id().equals(move.id()))) {
                choices.add(new Choice(new Proposal(move, 1, .5, requires), Standing.FREE, Math.min(3, i / 3)));
            }
        }
        var settings = new Settings(List.of(99.0, 99.0, 99.0, 99.0), 0, 1, 99, pace, Settings.Aim.WAITS, 1, Map.of(), Map.of());
        var scenario = new Scenario("s", "S", "", settings, choices, null, true);
        var roadmap = roadmap(scenario, recommendations(level, level, level), List.of());

        for (int quarter = 0; quarter < Roadmap.QUARTERS; quarter++) {
            int at = quarter;
            assertThat(roadmap.entries().stream().filter(e -> e.quarter() == at && e.missions().contains("Campaign"))).hasSizeLessThanOrEqualTo(pace);
        }
        for (var entry : roadmap.entries()) {
            for (var id : entry.after()) {
                assertThat(entry(roadmap, id).over()).isLessThanOrEqualTo(entry.quarter());
            }
        }
        assertThat(roadmap.entries().size() + roadmap.waiting().size()).isEqualTo(choices.size() + recommendations(level, level, level).list().size());
    }

    private static Entry entry(Roadmap roadmap, String id) {
        return roadmap.entries().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    private static Roadmap roadmap(Scenario scenario, Recommendations recommendations, List<Track> tracks) {
        return Roadmap.of(START, STRUCTURE, scenario, recommendations, tracks);
    }

    private static Choice choice(isthmus.assessment.move.Move move, int phase) {
        return new Choice(new Proposal(move, 1, .5, Set.of()), Standing.FREE, phase);
    }

    private static Scenario scenario(int pace, Choice... choices) {
        var settings = new Settings(List.of(9.0, 9.0, 9.0), 0, 1, 99, pace, Settings.Aim.WAITS, 1, Map.of(), Map.of());
        return new Scenario("s", "S", "", settings, List.of(choices), null, true);
    }

    private static Recommendations none() {
        return new Recommendations(List.of(), List.of());
    }

    private static Recommendations recommendations(int flow, int trust, int money) {
        return Recommendations.of(round(flow, trust, money).assess(), Targets.NONE);
    }

    /** The sample instrument, but what lifts flow requires trust at level 3. */
    private static Instrument instrument() {
        var moves = new java.util.HashMap<Integer, List<Move>>();
        Sample.FLOW.moves().forEach((level, list) -> moves.put(
                level,
                list.stream().map(m -> new Move(m.id(), m.action(), m.soThat(), m.watch(), "6m", m.evidence(), Map.of("trust", 3))).toList()));
        var flow = new Dimension(
                "flow", "Flow", "", "", Map.of(), Map.of(), Sample.FLOW.items(), List.of(), moves, List.of(), null);
        var plain = Sample.INSTRUMENT;
        return new Instrument(
                plain.ref(), plain.name(), "", "", plain.status(), plain.language(), plain.original(), 5, plain.levels(), "", "", Map.of(), plain.perspectives(),
                plain.scales(), plain.scoring(), plain.gates(), List.of(flow, Sample.TRUST, Sample.MONEY), List.of(), plain.gapRules(), List.of(),
                Map.of(), Map.of(), Advice.PLAIN);
    }

    private static Round round(int flow, int trust, int money) {
        var round = new Round().instrument(instrument()).people(null, "exec", 3);
        for (var team : List.of("A", "B", "C")) {
            round.team(team, null, 5, 5);
            IntStream.range(0, 5).forEach(i -> round
                    .person(team, "business", Map.of("flow", flow, "trust", trust, "money", money))
                    .person(team, "tech", Map.of("flow", flow, "trust", trust, "money", money)));
        }
        return round;
    }
}
