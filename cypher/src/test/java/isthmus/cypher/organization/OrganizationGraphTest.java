package isthmus.cypher.organization;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Mission;
import isthmus.assessment.organization.Organization;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import isthmus.assessment.report.Branding;
import isthmus.cypher.Graph;
import isthmus.cypher.Plans;
import isthmus.cypher.Reports;
import isthmus.cypher.Rush;
import isthmus.cypher.Statement;
import isthmus.cypher.TestGraph;
import isthmus.cypher.Tidewater;
import isthmus.cypher.account.Account;
import isthmus.cypher.account.AccountGraph;
import isthmus.cypher.audit.Act;
import isthmus.cypher.audit.AuditGraph;
import isthmus.cypher.audit.Entry;
import isthmus.cypher.audit.Subject;
import isthmus.cypher.branding.BrandingGraph;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.cypher.campaign.ConsentGraph;
import isthmus.cypher.plan.PlanGraph;
import isthmus.cypher.report.ReportGraph;
import isthmus.cypher.response.ResponseGraph;
import isthmus.cypher.response.Sheet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrganizationGraphTest {

    private static final Statement VERSIONS = Statement.of(OrganizationGraphTest.class, "versions");
    private static final LocalDate CREATED = LocalDate.of(2026, 1, 2);
    private static final Structure SMALL =
            new Structure(List.of(), List.of(new Team("Claims", null, 1, 0)), List.of(), List.of());

    private final Graph graph = TestGraph.graph();
    private final OrganizationGraph organizations = new OrganizationGraph(graph);
    private final CampaignGraph campaigns = new CampaignGraph(graph);

    private Organization create(String name) {
        return organizations.create(name, null, false, CREATED);
    }

    private record Versions(int all, int current) {}

    private Versions versions(String id) {
        return graph.readOne(VERSIONS, Map.of("id", id), r -> new Versions(r.get("versions").asInt(), r.get("current").asInt()))
                .orElseThrow();
    }

    @Test
    void anOrganizationIsReadBackAsItWasMade() {
        var made = organizations.create("Zephyr & Söhne", "insurance", true, CREATED);

        assertThat(made).isEqualTo(new Organization(made.id(), "Zephyr & Söhne", "insurance", true, CREATED));
        assertThat(organizations.find(made.id())).contains(made);
        assertThat(organizations.list()).contains(made);
        assertThat(organizations.structure(made.id())).contains(Structure.EMPTY);
    }

    @Test
    void aSectorThatNobodySaidStaysUnsaid() {
        assertThat(organizations.find(create("Silent").id()).orElseThrow().sector()).isNull();
    }

    @Test
    void changingNameAndSectorKeepsTheId() {
        var made = create("Before");

        assertThat(organizations.change(made.id(), "After", "energy")).isTrue();
        assertThat(organizations.find(made.id())).contains(new Organization(made.id(), "After", "energy", false, CREATED));

        organizations.change(made.id(), "After", null);
        assertThat(organizations.find(made.id()).orElseThrow().sector()).isNull();
    }

    @Test
    void whatIsUnknownIsNotFoundChangedReplacedOrDeleted() {
        assertThat(organizations.find("nobody")).isEmpty();
        assertThat(organizations.structure("nobody")).isEmpty();
        assertThat(organizations.change("nobody", "x", null)).isFalse();
        assertThat(organizations.replaceStructure("nobody", Tidewater.STRUCTURE)).isFalse();
        assertThat(organizations.delete("nobody")).isFalse();
    }

    @Test
    void organizationsAreListedByNameWhateverTheCase() {
        var names = List.of("order b", "Order C", "order A");
        names.forEach(this::create);

        assertThat(organizations.list()).extracting(Organization::name)
                .filteredOn(names::contains)
                .containsExactly("order A", "order b", "Order C");
    }

    @Test
    void twentyOfOneNameAtOnceGetTwentyIds() {
        var made = Rush.of(20, i -> create("Rush Mutual"));

        assertThat(made).extracting(Organization::id)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 20)
                        .mapToObj(n -> n == 1 ? "rush-mutual" : "rush-mutual-" + n)
                        .toList());
        assertThat(made).allMatch(o -> organizations.find(o.id()).isPresent());
    }

    @Test
    void aStructureIsReadBackInTheOrderItWasGiven() {
        var id = create("Ordered").id();

        assertThat(organizations.replaceStructure(id, Tidewater.STRUCTURE)).isTrue();

        assertThat(organizations.structure(id)).contains(Tidewater.STRUCTURE);
    }

    @Test
    void aLargeStructureIsReadBackWhole() {
        var units = IntStream.range(0, 200).mapToObj(i -> new Unit("unit " + i, i == 0 ? null : "unit " + i / 2)).toList();
        var teams = IntStream.range(0, 300).mapToObj(i -> new Team("team " + i, "unit " + i % 200, i, 0.5)).toList();
        var missions = List.of(new Mission("long", teams.stream().map(t -> new Mission.Step(t.name(), 1, 2)).toList()));
        var dependencies = IntStream.range(0, 20_500)
                .mapToObj(i -> new Dependency(
                        "team " + i % 300,
                        "team " + (i + 1 + i / 300) % 300,
                        Dependency.Kind.values()[i % 4],
                        i,
                        0,
                        Dependency.Hindrance.values()[i % 3]))
                .toList();
        var large = new Structure(units, teams, missions, dependencies);
        var id = create("Large").id();

        organizations.replaceStructure(id, large);

        assertThat(organizations.structure(id)).contains(large);
    }

    @Test
    void versionsBeforeTheLastTwentyArePrunedWithEverythingInThem() {
        var id = create("Pruned").id();
        var expected = new HashMap<>(TestGraph.nodes());
        expected.merge("Structure", 19, Integer::sum);
        replace(id, Tidewater.STRUCTURE, 3);
        replace(id, Structure.EMPTY, 20);

        assertThat(versions(id)).isEqualTo(new Versions(20, 1));
        assertThat(TestGraph.nodes()).isEqualTo(expected);
    }

    private void replace(String id, Structure structure, int times) {
        IntStream.range(0, times).forEach(i -> organizations.replaceStructure(id, structure));
    }

    @Test
    void aVersionThatACampaignSurveysSurvivesItsReplacement() {
        var tidewater = Tidewater.fresh();
        var id = tidewater.organization().id();
        replace(id, SMALL, 2);
        replace(id, Structure.EMPTY, 20);

        assertThat(versions(id)).isEqualTo(new Versions(21, 1));
        assertThat(campaigns.structure(tidewater.campaign().id())).contains(Tidewater.STRUCTURE);
        assertThat(organizations.structure(id)).contains(Structure.EMPTY);
    }

    @Test
    void oneOfManyReplacementsAtOnceIsTheCurrentOne() {
        var id = create("Contested").id();

        Rush.of(16, i -> organizations.replaceStructure(
                id, new Structure(List.of(), List.of(new Team("team " + i, null, 1, 1)), List.of(), List.of())));

        assertThat(versions(id)).isEqualTo(new Versions(17, 1));
        assertThat(organizations.structure(id).orElseThrow().teams()).hasSize(1);
    }

    @Test
    void campaignsThatOpenDuringReplacementsKeepTheirStructure() {
        var id = create("Moving").id();
        organizations.replaceStructure(id, SMALL);

        Rush.of(24, i -> i % 2 == 0
                ? organizations.replaceStructure(id, SMALL)
                : Tidewater.open(graph, id, "Moving").id());

        assertThat(campaigns.list(id))
                .hasSize(12)
                .allSatisfy(c -> assertThat(campaigns.structure(c.id())).contains(SMALL));
    }

    @Test
    void deletingLeavesNothingButTheInstrument() {
        Tidewater.fresh();
        new AccountGraph(graph).create("delete-sponsor", "S", Account.Role.SPONSOR, Set.of(), Tidewater.OPENED);
        var before = TestGraph.nodes();

        var tidewater = Tidewater.fresh();
        new AccountGraph(graph).allow("delete-sponsor", tidewater.organization().id());
        try (var responses = new ResponseGraph(graph)) {
            responses.submit(tidewater.link(), "oak-1", door -> new Sheet(Tidewater.ANSWERS));
            campaigns.share(tidewater.campaign().id(), null, "exec", "delete-shared", 5);
            responses.start("delete-shared", UUID.randomUUID().toString());
        }
        var plans = new PlanGraph(graph);
        plans.aim(tidewater.campaign().id(), Plans.TARGETS);
        plans.create(tidewater.campaign().id(), Plans.SCENARIO);
        plans.track(tidewater.campaign().id(), Plans.TRACK);
        var reports = new ReportGraph(graph);
        reports.save(tidewater.campaign().id(), "en", Reports.MANUSCRIPT, 0, "ada");
        reports.release(Reports.edition(tidewater.campaign().id(), "en", 1), "key", Reports.galleys("one"));
        organizations.replaceStructure(tidewater.organization().id(), SMALL);
        assertThat(TestGraph.nodes()).isNotEqualTo(before);

        assertThat(organizations.delete(tidewater.organization().id())).isTrue();

        assertThat(TestGraph.nodes()).isEqualTo(before);
        assertThat(new AccountGraph(graph).find("delete-sponsor").orElseThrow().organizations()).isEmpty();
        assertThat(organizations.delete(tidewater.organization().id())).isFalse();
    }

    @Test
    void anErasureCountsWhatGoesFindsNothingAfterwardsAndLeavesNoWordOfIt() {
        var marker = "Quokka-" + UUID.randomUUID();
        var made = organizations.create(marker, marker, false, LocalDate.EPOCH);
        organizations.replaceStructure(made.id(), new Structure(
                List.of(new Unit(marker + " unit", null)), List.of(new Team(marker + " team", marker + " unit", 5, 5)), List.of(), List.of()));
        var campaign = Tidewater.open(graph, made.id(), marker);
        new BrandingGraph(graph).saveClient(made.id(), new Branding(marker, "#5a1e6e", marker, marker, null));
        new PlanGraph(graph).aim(campaign.id(), Plans.TARGETS);
        new ReportGraph(graph).save(campaign.id(), "en", Reports.MANUSCRIPT, 0, "ada");
        new ReportGraph(graph).release(Reports.edition(campaign.id(), "en", 1), "key", Reports.galleys("one"));
        campaigns.invite(campaign.id(), marker + " team", "business", List.of(marker));
        new ConsentGraph(graph).change(campaign.id(), marker);
        try (var responses = new ResponseGraph(graph); var audit = new AuditGraph(graph)) {
            responses.submit(marker, "oak-9", door -> new Sheet(Tidewater.ANSWERS));
            audit.append(Tidewater.OPENED, new Entry.Content("ada", Act.CAMPAIGN_OPENED, Subject.ofCampaign(made.id(), campaign.id()), Entry.Outcome.DONE));
        }
        assertThat(places(marker)).isNotEmpty();

        var erasure = organizations.erase(made.id()).orElseThrow();

        assertThat(erasure.traces()).isEmpty();
        assertThat(erasure.nodes()).isPositive();
        assertThat(erasure.gone()).containsEntry("Campaign", 1L).containsEntry("Response", 1L).containsEntry("Invitation", 1L)
                .containsEntry("Edition", 1L).containsEntry("Manuscript", 1L).containsEntry("Branding", 1L).containsEntry("Team", 1L);
        assertThat(places(marker)).isEmpty();
        assertThat(places(made.id())).isEmpty();
        assertThat(organizations.erase(made.id())).isEmpty();
    }

    /** Where a text is in the whole graph, read plainly, apart from the product's own search. */
    private List<String> places(String text) {
        return graph.read(Statement.of(OrganizationGraphTest.class, "everything"), Map.of(), r -> r.get("owner").asString() + " " + r.get("properties"))
                .stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                .toList();
    }

    @Test
    void whatAnErasureLeftWouldBeFound() {
        var made = organizations.create("Leftover " + UUID.randomUUID(), null, false, LocalDate.EPOCH);
        new AccountGraph(graph).create("keeper-of-words", made.name(), Account.Role.RESEARCHER, Set.of(), Tidewater.OPENED);

        assertThat(organizations.erase(made.id()).orElseThrow().traces()).containsExactly("Account.name");

        new AccountGraph(graph).erase("keeper-of-words");
    }

    @Test
    void deletingDuringARushOfSubmissionsLeavesNothing() {
        Tidewater.fresh();
        var before = TestGraph.nodes();
        for (int round = 0; round < 10; round++) {
            var tidewater = Tidewater.fresh();
            var links = tidewater.links(200);
            var submitted = new CountDownLatch(20);
            Rush.of(5, caller -> {
                if (caller == 4) {
                    Rush.await(submitted);
                    return organizations.delete(tidewater.organization().id());
                }
                // Instances of their own, so that each submission meets the deletion alone.
                try (var responses = new ResponseGraph(graph)) {
                    for (var link : links.subList(caller * 50, caller * 50 + 50)) {
                        responses.submit(link, "oak", door -> new Sheet(Tidewater.ANSWERS));
                        submitted.countDown();
                    }
                }
                return true;
            });
        }

        assertThat(TestGraph.nodes()).isEqualTo(before);
    }
}
