package isthmus.cypher;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Mission;
import isthmus.assessment.organization.Organization;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import isthmus.assessment.response.Answer;
import isthmus.assessment.tie.TieReport;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.cypher.organization.OrganizationGraph;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A made-up organization with everything a structure can have, nothing in it in the order of its name. */
public record Tidewater(Graph graph, Organization organization, Campaign campaign) {

    public static final List<String> ITEMS = List.of("A1", "A2", "A3");
    public static final Map<String, Answer> ANSWERS = Map.of("A1", new Answer.Option(5), "A3", Answer.CANNOT_SEE);
    public static final List<TieReport> TIES = List.of(new TieReport(
            "Claims", 0, TieReport.Direction.NEEDS, "Platform", Dependency.Kind.SERVICE, 12, 1.5, Dependency.Hindrance.SLOWING, 4));
    public static final Instant OPENED = Instant.parse("2026-01-02T10:00:00Z");
    public static final Instant CLOSED = Instant.parse("2026-02-02T10:00:00.123Z");

    public static final Structure STRUCTURE = new Structure(
            List.of(new Unit("Sales", null), new Unit("Technology", null), new Unit("Desk", "Sales")),
            List.of(new Team("Claims", "Desk", 4, 1), new Team("Platform", "Technology", 0, 6.5), new Team("Allies", null, 2, 0)),
            List.of(
                    new Mission(
                            "Pay a claim",
                            List.of(
                                    new Mission.Step("Claims", 1, 0.5),
                                    new Mission.Step("Platform", 2, 3),
                                    new Mission.Step("Claims", 0.25, 0))),
                    new Mission("Answer a call", List.of(new Mission.Step("Allies", 1, 0)))),
            List.of(
                    dependency("Platform", "Claims", Dependency.Kind.SERVICE),
                    dependency("Claims", "Platform", Dependency.Kind.HANDOFF),
                    dependency("Allies", "Claims", Dependency.Kind.COLLABORATION),
                    dependency("Claims", "Platform", Dependency.Kind.APPROVAL)));

    /** One of its own, with a campaign that is open. */
    public static Tidewater fresh() {
        return on(TestGraph.graph());
    }

    public static Tidewater on(Graph graph) {
        var organizations = new OrganizationGraph(graph);
        var organization = organizations.create("Tidewater", "insurance", true, LocalDate.of(2026, 1, 2));
        organizations.replaceStructure(organization.id(), STRUCTURE);
        return new Tidewater(graph, organization, open(graph, organization.id(), "Spring"));
    }

    public static Campaign open(Graph graph, String organization, String name) {
        return new CampaignGraph(graph)
                .open(organization, name, new Instrument.Ref("test", "1.0.0", "cafe"), ITEMS, OPENED)
                .orElseThrow();
    }

    public String link() {
        return links(1).getFirst();
    }

    /** Links for a business person of the team Claims. */
    public List<String> links(int count) {
        var links = IntStream.range(0, count).mapToObj(i -> UUID.randomUUID().toString()).toList();
        new CampaignGraph(graph).invite(campaign.id(), "Claims", "business", links);
        return links;
    }

    private static Dependency dependency(String from, String to, Dependency.Kind kind) {
        return new Dependency(from, to, kind, 12, 1.5, Dependency.Hindrance.SLOWING);
    }
}
