package isthmus.surveys.demonstration;

import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.input.Checked;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.instrument.Item;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.report.Manuscript;
import isthmus.assessment.report.Section;
import isthmus.assessment.response.Answer;
import isthmus.assessment.response.Form;
import isthmus.assessment.response.Response;
import isthmus.assessment.tie.TieReport;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.cypher.organization.OrganizationGraph;
import isthmus.cypher.plan.PlanGraph;
import isthmus.cypher.report.ReportGraph;
import isthmus.cypher.response.Outcome;
import isthmus.cypher.response.ResponseGraph;
import isthmus.cypher.response.Sheet;
import isthmus.surveys.campaign.CampaignInput;
import isthmus.surveys.campaign.Invitations;
import isthmus.surveys.instrument.InstrumentLibrary;
import isthmus.surveys.structure.Part;
import isthmus.surveys.structure.Proposal;
import isthmus.surveys.structure.StructureImport;
import isthmus.surveys.tie.CampaignTies;
import isthmus.surveys.web.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Meridian Mutual, an insurer with a typical IT department that does not exist. Its structure comes in through the
 * importer and its answers through the check and the write path of every respondent, so that what is seen in it is what
 * the product does. The same seed gives the same organization; only the secrets of its links differ.
 */
public final class Demonstration {

    private static final String FOLDER = "/demonstration/meridian-mutual/";
    private static final String INSTRUMENT = "it-business-separation";
    private static final int EXECUTIVES = 10;
    private static final double TEAM = 0.22;

    /** Three teams already mix both sides, and it shows. */
    private static final Map<String, Double> MIXED = Map.of("Digital Direct", 1.1, "Pricing Lab", 0.8, "Fraud Desk", 0.5);

    /** Teams that answer less than others; some of them too rarely to be shown. */
    private static final Map<String, Double> RELUCTANT =
            Map.of("Contact Centre", 0.4, "Policy Service", 0.25, "Platforms and Operations", 0.4);

    /**
     * One round.
     *
     * @param rate share of people who answer where teams are not reluctant
     * @param begun share who only begin
     * @param progress what changed in people's views since the first round
     */
    private record Round(String name, Instant opened, Optional<Instant> closed, double rate, double begun, double progress) {}

    private static final List<Round> ROUNDS = List.of(
            new Round("Spring 2026", Instant.parse("2026-03-09T08:00:00Z"), Optional.of(Instant.parse("2026-03-27T17:00:00Z")), 0.72, 0.03, 0),
            new Round("Autumn 2026", Instant.parse("2026-09-21T08:00:00Z"), Optional.empty(), 0.5, 0.08, 0.12));

    private final OrganizationGraph organizations;
    private final CampaignGraph campaigns;
    private final ResponseGraph responses;
    private final PlanGraph plans;
    private final ReportGraph reports;
    private final Instrument instrument;
    private final Views views = Views.read(text("views.csv"));

    private Demonstration(
            OrganizationGraph organizations,
            CampaignGraph campaigns,
            ResponseGraph responses,
            PlanGraph plans,
            ReportGraph reports,
            Instrument instrument) {
        this.organizations = organizations;
        this.campaigns = campaigns;
        this.responses = responses;
        this.plans = plans;
        this.reports = reports;
        this.instrument = instrument;
    }

    /** Writes the demonstration; meant for a database without organizations. */
    public static void load(
            OrganizationGraph organizations,
            CampaignGraph campaigns,
            ResponseGraph responses,
            PlanGraph plans,
            ReportGraph reports,
            InstrumentLibrary instruments) {
        var instrument = instruments.latest(INSTRUMENT).orElseThrow();
        new Demonstration(organizations, campaigns, responses, plans, reports, instrument).write();
    }

    private void write() {
        var structure = structure();
        var organization = organizations.create("Meridian Mutual", "Insurance", true, LocalDate.of(2026, 3, 2));
        organizations.replaceStructure(organization.id(), structure);
        var random = new Random(20260302);
        var leanings = new HashMap<String, Double>();
        structure.teams().forEach(team -> leanings.put(
                team.name(), MIXED.getOrDefault(team.name(), 0.0) + TEAM * random.nextGaussian()));
        for (var round : ROUNDS) {
            var campaign = CampaignInput.open(campaigns, organization.id(), round.name(), instrument, round.opened());
            answer(campaign, round, structure, leanings, random, new Random(round.opened().getEpochSecond()));
            round.closed().flatMap(when -> campaigns.close(campaign.id(), when)).ifPresent(closed -> {
                new MadeUpPlans(plans).write(closed, new CampaignTies(campaigns, responses).merged(closed), text("targets.csv"));
                var manuscript = new Manuscript(Manuscript.BLANK.sections(), Map.of(Section.SUMMARY, text("commentary.md")));
                reports.save(closed.id(), instrument.language(), manuscript, 0, "demonstration");
            });
        }
    }

    private static Structure structure() {
        var structure = Structure.EMPTY;
        for (var part : List.of(Part.TEAMS, Part.MISSIONS, Part.DEPENDENCIES)) {
            var csv = text(part.word() + ".csv").getBytes(StandardCharsets.UTF_8);
            structure = switch (StructureImport.csv(structure, part, csv, false)) {
                case Checked.Accepted<Proposal>(Proposal proposal) -> proposal.structure();
                case Checked.Rejected<Proposal>(var problems) ->
                    throw new IllegalStateException(FOLDER + part.word() + ".csv: " + problems);
            };
        }
        return structure;
    }

    private void answer(
            Campaign campaign, Round round, Structure structure, Map<String, Double> leanings, Random random, Random tying) {
        var madeUp = new MadeUpTies(structure, tying);
        var invitations = new Invitations(campaigns);
        var links = new ArrayList<>(invitations.forEverybody(campaign.id(), structure, instrument, false));
        links.addAll(invitations.personal(campaign.id(), null, "exec", EXECUTIVES));
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = new ArrayList<Future<?>>();
            for (var link : links) {
                double rate = Math.min(round.rate(), link.team() == null ? 0.85 : RELUCTANT.getOrDefault(link.team(), 1.0));
                double chance = random.nextDouble();
                double leaning = round.progress() + (link.team() == null ? 0 : leanings.getOrDefault(link.team(), 0.0));
                var form = views.form(instrument, link.team(), link.perspective(), leaning, random);
                var ties = link.team() == null ? List.<TieReport>of() : madeUp.of(link.team(), tying);
                if (chance < rate) {
                    outcomes.add(people.submit(() -> submit(link, form, ties)));
                } else if (chance < rate + round.begun()) {
                    outcomes.add(people.submit(() -> begin(link, form)));
                }
            }
            for (var outcome : outcomes) {
                outcome.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the demonstration could not be written", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while writing the demonstration", e);
        }
    }

    private Response checked(Form form) {
        return switch (Response.of(instrument, form)) {
            case Checked.Accepted<Response>(Response response) -> response;
            case Checked.Rejected<Response>(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    private void submit(Invitations.Link link, Form form, List<TieReport> ties) {
        var answers = checked(form).answers();
        var hash = Secrets.hash(link.token());
        if (!(responses.submit(hash, Secrets.receipt(), door -> new Sheet(answers, ties)) instanceof Outcome.Submitted)) {
            throw new IllegalStateException("a made-up answer was not taken");
        }
    }

    /** Somebody who stops after the first answers. */
    private void begin(Invitations.Link link, Form form) {
        var changes = new HashMap<String, Optional<Answer>>();
        checked(form).answers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(7)
                .forEach(e -> changes.put(e.getKey(), Optional.of(e.getValue())));
        responses.save(Secrets.hash(link.token()), items(), changes);
    }

    private List<String> items() {
        return instrument.items().stream().map(Item::id).toList();
    }

    private static String text(String file) {
        try (var in = Demonstration.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("no " + FOLDER + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
