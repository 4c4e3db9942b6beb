package isthmus.cypher.plan;

import static org.assertj.core.api.Assertions.assertThat;

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
import isthmus.cypher.Graph;
import isthmus.cypher.Plans;
import isthmus.cypher.Rush;
import isthmus.cypher.Statement;
import isthmus.cypher.TestGraph;
import isthmus.cypher.Tidewater;
import isthmus.cypher.organization.OrganizationGraph;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanGraphTest {

    private static final Statement TOUCHING = Statement.of(PlanGraphTest.class, "touching");

    /** More rounds than anything takes that should end by itself; a test that fails must not go on for ever. */
    private static final int MANY = 1_000;

    private final Graph graph = TestGraph.graph();
    private final PlanGraph plans = new PlanGraph(graph);
    private final Tidewater tidewater = Tidewater.fresh();
    private final String campaign = tidewater.campaign().id();

    private String create(Scenario scenario) {
        return plans.create(campaign, scenario).orElseThrow();
    }

    private String create(String name) {
        return create(Plans.plain(name));
    }

    private Kept kept(String id) {
        return plans.scenario(campaign, id).orElseThrow();
    }

    private Scenario read(String id) {
        return kept(id).scenario();
    }

    private Saving save(Scenario scenario, long version) {
        return plans.save(campaign, scenario, version);
    }

    /** The same under the id and the agreement that it has in the graph. */
    private static Scenario as(Kept kept, Scenario content) {
        return new Scenario(
                kept.scenario().id(), content.name(), content.note(), content.settings(), content.choices(), content.solved(),
                kept.scenario().agreed());
    }

    private List<String> agreed() {
        return plans.scenarios(campaign).stream().map(Kept::scenario).filter(Scenario::agreed).map(Scenario::id).toList();
    }

    static Stream<Solved> everySolution() {
        return Stream.of(
                new Solved(0, 0, new Certificate.Proven()),
                new Solved(40.25, 41.5, new Certificate.Within(3.125)),
                new Solved(1e-9, 1e9, new Certificate.Search(100)),
                null);
    }

    @ParameterizedTest
    @MethodSource("everySolution")
    void aScenarioIsReadBackAsItWasMade(Solved solved) {
        var made = Plans.scenario("Quick wins", solved);

        var id = create(made);

        assertThat(read(id)).isEqualTo(as(kept(id), made));
        assertThat(id).isEqualTo("quick-wins");
        assertThat(plans.scenarios(campaign)).containsExactly(kept(id));
    }

    @Test
    void aScenarioWithoutMovesIsReadBackToo() {
        var id = create("Nothing");

        assertThat(read(id)).isEqualTo(new Scenario(id, "Nothing", "", Settings.ORDINARY, List.of(), null, false));
    }

    @Test
    void twoThousandMovesAreReadBackInTheirOrder() {
        var many = IntStream.range(0, Scenario.MOST_CHOICES)
                .mapToObj(i -> new Choice(
                        new Proposal(new Move.Embed("team " + i * 7919 % 2000, "team", i + 0.5), i + 1, 0.5, Set.of()),
                        Standing.values()[i % 3],
                        i % 4 - 1))
                .toList();
        var id = create(Plans.SCENARIO.with(many));

        assertThat(read(id).choices()).isEqualTo(many);
    }

    @Test
    void scenariosOfOneNameGetNumberedIdsAndAreListedTheOldestFirst() {
        var ids = Stream.of("Later", "Écrit", "Later", "???").map(this::create).toList();

        assertThat(ids).containsExactly("later", "ecrit", "later-2", "untitled");
        plans.delete(campaign, "later");
        create("Later");
        assertThat(plans.scenarios(campaign)).extracting(k -> k.scenario().id()).containsExactly("ecrit", "later-2", "untitled", "later");
    }

    @Test
    void everyCampaignHasItsOwn() {
        var other = Tidewater.fresh().campaign().id();
        create("Mine");
        plans.aim(campaign, Plans.TARGETS);
        plans.track(campaign, Plans.TRACK);

        assertThat(plans.create(other, Plans.SCENARIO)).contains("quick-wins");
        assertThat(plans.create(other, Plans.plain("Mine"))).contains("mine");
        assertThat(plans.scenario(campaign, "quick-wins")).isEmpty();
        assertThat(plans.targets(other)).isEqualTo(Targets.NONE);
        assertThat(plans.tracks(other)).isEmpty();
        assertThat(plans.aim(other, Plans.TARGETS)).isTrue();
        assertThat(plans.track(other, Plans.TRACK)).isTrue();
        plans.agree(other, "mine");
        plans.delete(other, "quick-wins");
        assertThat(plans.scenarios(campaign)).extracting(Kept::scenario).containsExactly(new Scenario(
                "mine", "Mine", "", Settings.ORDINARY, List.of(), null, false));
    }

    @Test
    void savingReplacesEverythingAndLeavesNoMoveBehind() {
        var before = new HashMap<>(TestGraph.nodes());
        before.merge("Scenario", 1, Integer::sum);
        var id = create(Plans.SCENARIO);
        var kept = kept(id);
        var empty = as(kept, Plans.plain("Renamed"));

        assertThat(save(empty, kept.version())).isEqualTo(new Saving.Saved(kept.version() + 1));

        assertThat(kept(id)).isEqualTo(new Kept(empty, kept.version() + 1));
        assertThat(TestGraph.nodes()).isEqualTo(before);

        var full = as(kept, Plans.SCENARIO);
        save(full, kept.version() + 1);
        assertThat(read(id)).isEqualTo(full);
    }

    @Test
    void whoSavesWhatSomebodyElseSavedMeanwhileIsRefused() {
        var id = create(Plans.SCENARIO);
        var kept = kept(id);
        var first = as(kept, Plans.plain("First"));
        save(first, kept.version());

        assertThat(save(as(kept, Plans.SCENARIO), kept.version())).isEqualTo(new Saving.Conflict());

        assertThat(read(id)).isEqualTo(first);
    }

    @Test
    void aScenarioThatWasDeletedIsGoneAndItsVersionFitsNoLaterOneOfItsName() {
        var id = create("Draft");
        var old = kept(id);
        plans.delete(campaign, id);
        assertThat(save(old.scenario(), old.version())).isEqualTo(new Saving.Gone());

        assertThat(create("Draft")).isEqualTo(id);

        assertThat(save(old.scenario(), old.version())).isEqualTo(new Saving.Conflict());
    }

    @Test
    void oneOfTwoInstancesThatSaveAtOnceIsTaken() {
        for (int round = 0; round < 10; round++) {
            var kept = kept(create(Plans.SCENARIO));
            var first = as(kept, Plans.plain("First"));
            var second = as(kept, Plans.scenario("Second", null));

            var outcomes = Rush.of(2, i -> new PlanGraph(graph).save(campaign, i == 0 ? first : second, kept.version()));

            assertThat(outcomes).containsExactlyInAnyOrder(new Saving.Saved(kept.version() + 1), new Saving.Conflict());
            assertThat(read(kept.scenario().id())).isEqualTo(outcomes.getFirst() instanceof Saving.Saved ? first : second);
        }
    }

    @Test
    void nothingThatWasSavedIsLostWhenManyChangeWhatTheyRead() {
        var id = create(Plans.SCENARIO.with(costing(1)));

        Rush.of(8, i -> {
            for (int saved = 0; saved < 5; ) {
                var kept = kept(id);
                var dearer = kept.scenario().with(costing(1 + kept.scenario().choices().getFirst().proposal().cost()));
                saved += save(dearer, kept.version()) instanceof Saving.Saved ? 1 : 0;
            }
            return true;
        });

        assertThat(read(id).choices()).isEqualTo(costing(41));
    }

    private static List<Choice> costing(double cost) {
        return Stream.of("Claims", "Platform", "Allies")
                .map(team -> Choice.of(new Proposal(new Move.Guardrail(team), cost, 0, Set.of())))
                .toList();
    }

    @Test
    void whoReadsWhileItIsSavedSeesItWhole() {
        var small = Plans.plain("Small").with(costing(1));
        var large = Plans.scenario("Large", null).with(IntStream.range(0, 300)
                .mapToObj(i -> Choice.of(new Proposal(new Move.Guardrail("team " + i), 2, 0, Set.of())))
                .toList());
        var id = create(small);
        var whole = Set.of(as(kept(id), small), as(kept(id), large));
        var saved = new AtomicBoolean();

        var seen = Rush.of(3, caller -> {
            if (caller > 0) {
                var read = new HashSet<Scenario>();
                do {
                    read.add(read(id));
                } while (!saved.get());
                return read;
            }
            try {
                for (int i = 0; i < 40; i++) {
                    var kept = kept(id);
                    save(as(kept, i % 2 == 0 ? large : small), kept.version());
                }
            } finally {
                saved.set(true);
            }
            return Set.of(read(id));
        });

        assertThat(seen).allSatisfy(read -> assertThat(whole).containsAll(read));
    }

    @Test
    void whoReadsTargetsWhileTheyAreReplacedSeesAllOfThem() {
        plans.aim(campaign, Plans.TARGETS);

        var seen = Rush.of(4, caller -> {
            var read = new HashSet<Targets>();
            for (int i = 0; i < 40; i++) {
                if (caller == 0) {
                    plans.aim(campaign, Plans.TARGETS);
                }
                read.add(plans.targets(campaign));
            }
            return read;
        });

        assertThat(seen).allSatisfy(read -> assertThat(read).containsExactly(Plans.TARGETS));
    }

    @Test
    void aDozenOfOneNameAtOnceAreADozenScenarios() {
        var ids = Rush.of(12, i -> create("Rush"));

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(plans.scenarios(campaign)).extracting(k -> k.scenario().id()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void agreeingToOneTakesTheAgreementFromTheOther() {
        var first = create("First");
        var second = create("Second");
        assertThat(agreed()).isEmpty();

        assertThat(plans.agree(campaign, first)).isTrue();
        assertThat(agreed()).containsExactly(first);
        assertThat(plans.agree(campaign, second)).isTrue();
        assertThat(agreed()).containsExactly(second);

        assertThat(plans.agree(campaign, "nothing")).isFalse();
        assertThat(agreed()).containsExactly(second);
    }

    @Test
    void agreementIsNeitherMadeNorSavedAndKeepsNobodyFromSaving() {
        var claimed = Plans.SCENARIO;
        var id = create(new Scenario("", claimed.name(), "", claimed.settings(), List.of(), null, true));
        assertThat(agreed()).isEmpty();
        var before = kept(id);

        plans.agree(campaign, id);

        assertThat(save(before.scenario(), before.version())).isInstanceOf(Saving.Saved.class);
        assertThat(agreed()).containsExactly(id);
    }

    @Test
    void howeverManyAgreeAtOnceOneIsAgreed() {
        var ids = IntStream.range(0, 8).mapToObj(i -> create("Choice")).toList();

        Rush.of(8, i -> plans.agree(campaign, ids.get(i)));

        assertThat(agreed()).hasSize(1);
    }

    @Test
    void deletingAScenarioLeavesNothingOfIt() {
        create("Other");
        var before = TestGraph.nodes();
        var id = create(Plans.SCENARIO);
        assertThat(TestGraph.nodes()).isNotEqualTo(before);

        assertThat(plans.delete(campaign, id)).isTrue();

        assertThat(TestGraph.nodes()).isEqualTo(before);
        assertThat(plans.scenario(campaign, id)).isEmpty();
        assertThat(plans.delete(campaign, id)).isFalse();
    }

    @Test
    void deletingWhileItIsSavedAndReadLeavesNothing() {
        var before = TestGraph.nodes();
        for (int round = 0; round < 10; round++) {
            var id = create(Plans.SCENARIO);
            var last = Rush.of(3, caller -> {
                var kept = plans.scenario(campaign, id);
                for (int i = 0; i < MANY && kept.isPresent(); i++) {
                    if (caller == 0 && i == 3) {
                        plans.delete(campaign, id);
                    } else if (caller == 1) {
                        save(kept.get().scenario(), kept.get().version());
                    }
                    kept = plans.scenario(campaign, id);
                }
                return kept;
            });
            assertThat(last).containsOnly(Optional.empty());
        }

        assertThat(TestGraph.nodes()).isEqualTo(before);
    }

    @Test
    void deletingTheOrganizationWhileItPlansLeavesNothing() {
        var before = TestGraph.nodes();
        for (int round = 0; round < 10; round++) {
            var doomed = Tidewater.fresh();
            plans.create(doomed.campaign().id(), Plans.SCENARIO);
            var last = Rush.of(4, caller -> {
                boolean there = true;
                for (int i = 0; i < MANY && there; i++) {
                    there = plansOnceMore(doomed.campaign().id(), caller, i);
                    if (caller == 3 && i == 3) {
                        new OrganizationGraph(graph).delete(doomed.organization().id());
                    }
                }
                return there;
            });
            assertThat(last).containsOnly(false);
        }

        assertThat(TestGraph.nodes()).isEqualTo(before);
    }

    /** @return false when there is no such campaign, or no longer */
    private boolean plansOnceMore(String planned, int caller, int number) {
        return switch (caller) {
            case 0 -> plans.aim(planned, Plans.TARGETS);
            case 1 -> plans.track(planned, Track.open("move " + number));
            case 2 -> plans.scenario(planned, "quick-wins")
                    .filter(k -> plans.save(planned, k.scenario(), k.version()) instanceof Saving.Saved)
                    .isPresent();
            default -> plans.create(planned, Plans.SCENARIO).isPresent();
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O'Neill \"&\" 'Sons'",
                "<script>alert(1)</script> ${x} {{y}}",
                "Zürich 決済 🚢",
                "a>b+c%3E\\t`n`",
                "}) DETACH DELETE (n"
            })
    void namesSurviveWhateverIsInThem(String name) {
        var merge = new Move.Merge(name, "Claims", name);
        var dissolve = new Move.Dissolve("Claims", Map.of(name, 1.0));
        var scenario = new Scenario(
                "",
                name,
                name + "\nsecond line",
                new Settings(List.of(1.0), 0, 0, 0, 1, Settings.Aim.WAITS, 1, Map.of(name, 1.0), Map.of(name, 1.0)),
                Stream.of(merge, new Move.Guardrail(name), new Move.SelfService(name), new Move.Embed(name, "Claims", 1), dissolve)
                        .map(move -> Choice.of(new Proposal(move, 1, 0, move == merge ? Set.of(dissolve.id()) : Set.of(merge.id()))))
                        .toList(),
                null,
                false);
        var track = new Track(merge.id(), Track.State.OPEN, name, null, name);
        var targets = new Targets(List.of(new Target(name, 1, Target.Reason.COST, name, 2)));

        var id = create(scenario);
        plans.track(campaign, track);
        plans.aim(campaign, targets);

        assertThat(id).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(read(id)).isEqualTo(as(kept(id), scenario));
        assertThat(plans.tracks(campaign)).containsExactly(track);
        assertThat(plans.targets(campaign)).isEqualTo(targets);
    }

    @Test
    void itCanBeAskedWhichMovesTouchATeam() {
        create(Plans.SCENARIO);

        assertThat(touching("Allies")).containsExactly("dissolve:Claims", "merge:Allies+Platform");
        assertThat(touching("Claims")).containsExactly("dissolve:Claims", "embed:Platform>Claims", "self-service:Claims");
        assertThat(touching("Nowhere")).isEmpty();
    }

    private List<String> touching(String team) {
        return graph.read(TOUCHING, Map.of("campaign", campaign, "team", team), r -> r.get("id").asString());
    }

    @Test
    void targetsAreReadBackInTheirOrderAndReplacedAsAWhole() {
        assertThat(plans.targets(campaign)).isEqualTo(Targets.NONE);

        assertThat(plans.aim(campaign, Plans.TARGETS)).isTrue();
        assertThat(plans.targets(campaign)).isEqualTo(Plans.TARGETS);

        var others = new Targets(List.of(new Target("STR", 2, Target.Reason.SIZE, "Too small for more", 2)));
        plans.aim(campaign, others);
        assertThat(plans.targets(campaign)).isEqualTo(others);

        var before = TestGraph.nodes().get("Target");
        plans.aim(campaign, Targets.NONE);
        assertThat(plans.targets(campaign)).isEqualTo(Targets.NONE);
        assertThat(TestGraph.nodes().getOrDefault("Target", 0)).isEqualTo(before - 1);
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonForATargetIsKept(Target.Reason reason) {
        var targets = new Targets(List.of(new Target("STR", 5, reason, "So", 1)));

        plans.aim(campaign, targets);

        assertThat(plans.targets(campaign)).isEqualTo(targets);
    }

    @Test
    void targetsThatAreSetAtOnceAreThoseOfOne() {
        var proposed = IntStream.rangeClosed(1, 5)
                .mapToObj(level -> new Targets(Stream.of("A", "B", "C")
                        .map(dimension -> new Target(dimension, level, Target.Reason.COST, "So", 1))
                        .toList()))
                .toList();

        Rush.of(5, i -> plans.aim(campaign, proposed.get(i)));

        assertThat(plans.targets(campaign)).isIn(proposed);
    }

    @ParameterizedTest
    @EnumSource
    void whatBecameOfAMoveIsKeptAndReplaced(Track.State state) {
        var first = new Track("embed:A>B", state, "Head of claims", LocalDate.of(2026, 9, 30), "Soon");
        var other = Track.open("STR-3");
        plans.track(campaign, other);

        assertThat(plans.track(campaign, first)).isTrue();
        assertThat(plans.tracks(campaign)).containsExactly(other, first);

        var dateless = new Track(first.move(), Track.State.OPEN, "", null, "");
        plans.track(campaign, dateless);
        assertThat(plans.tracks(campaign)).containsExactly(other, dateless);
    }

    @Test
    void trackingAMoveManyTimesAtOnceTracksItOnce() {
        var tracks = IntStream.range(0, 8)
                .mapToObj(i -> new Track("embed:A>B", Track.State.OPEN, "owner " + i, null, "note " + i))
                .toList();

        Rush.of(8, i -> plans.track(campaign, tracks.get(i)));

        assertThat(plans.tracks(campaign)).hasSize(1).isSubsetOf(tracks);
    }

    @Test
    void anUnknownCampaignHasNoPlansAndTakesNone() {
        var before = TestGraph.nodes();

        assertThat(plans.targets("nothing")).isEqualTo(Targets.NONE);
        assertThat(plans.aim("nothing", Plans.TARGETS)).isFalse();
        assertThat(plans.scenarios("nothing")).isEmpty();
        assertThat(plans.scenario("nothing", "x")).isEmpty();
        assertThat(plans.create("nothing", Plans.SCENARIO)).isEmpty();
        assertThat(plans.save("nothing", Plans.SCENARIO, 1)).isEqualTo(new Saving.Gone());
        assertThat(plans.agree("nothing", "x")).isFalse();
        assertThat(plans.delete("nothing", "x")).isFalse();
        assertThat(plans.tracks("nothing")).isEmpty();
        assertThat(plans.track("nothing", Plans.TRACK)).isFalse();

        assertThat(TestGraph.nodes()).isEqualTo(before);
    }
}
