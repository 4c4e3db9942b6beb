package isthmus.surveys.scorecard;

import isthmus.assessment.Assessment;
import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.input.Checked;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.island.Island;
import isthmus.assessment.organization.Organization;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.plan.Plan;
import isthmus.assessment.plan.Scenario;
import isthmus.assessment.recommendation.Recommendations;
import isthmus.assessment.roadmap.Outlook;
import isthmus.assessment.roadmap.Roadmap;
import isthmus.cypher.plan.Kept;
import isthmus.cypher.plan.PlanGraph;
import isthmus.surveys.tie.CampaignTies;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** From the graph to what is advised, the same for page, paper and API. */
public final class Advisor {

    private static final int MONTHS = 3;

    private final Assessments assessments;
    private final CampaignTies ties;
    private final PlanGraph plans;

    public Advisor(Assessments assessments, CampaignTies ties, PlanGraph plans) {
        this.assessments = assessments;
        this.ties = ties;
        this.plans = plans;
    }

    /** An assessment and what it leads to. */
    public record Advised(Assessment assessment, Outlook outlook) {}

    public Advised of(Organization organization, Campaign campaign) {
        return of(organization, campaign, instrument(campaign).language());
    }

    /** @param language one of those the campaign's report can be written in */
    public Advised of(Organization organization, Campaign campaign, String language) {
        var assessment = assessments.of(organization, campaign, language);
        var recommendations = recommendations(assessment);
        var compared = compared(campaign, assessment.island());
        var agreed = compared.stream().map(Plan::scenario).filter(Scenario::agreed).findFirst().orElse(null);
        var roadmap = Roadmap.of(start(campaign), assessment.structure(), agreed, recommendations, plans.tracks(campaign.id()));
        return new Advised(assessment, new Outlook(recommendations, compared, roadmap));
    }

    /** Without what it leads to: no scenario is simulated. */
    public Assessment assessment(Organization organization, Campaign campaign) {
        return assessments.of(organization, campaign);
    }

    /** In the words of a language where its instrument has them. */
    public Assessment assessment(Organization organization, Campaign campaign, String language) {
        return assessments.of(organization, campaign, language);
    }

    public Instrument instrument(Campaign campaign) {
        return assessments.instrument(campaign);
    }

    /** See {@link Assessments#languages}. */
    public List<String> languages(Campaign campaign) {
        return assessments.languages(campaign);
    }

    public Recommendations recommendations(Assessment assessment) {
        return Recommendations.of(assessment, plans.targets(assessment.campaign().id()));
    }

    /** The plan of the agreed scenario, alone. */
    public Optional<Plan> agreed(Campaign campaign) {
        return plans.scenarios(campaign.id()).stream()
                .map(Kept::scenario)
                .filter(Scenario::agreed)
                .findFirst()
                .flatMap(s -> plan(island(campaign), s, campaign));
    }

    /** The agreed scenario and the first others, as many as are laid side by side; those that cannot be made any more are left out. */
    private List<Plan> compared(Campaign campaign, Island island) {
        return plans.scenarios(campaign.id()).stream()
                .map(Kept::scenario)
                .sorted(Comparator.comparing((Scenario s) -> !s.agreed()))
                .flatMap(s -> plan(island, s, campaign).stream())
                .limit(Outlook.COMPARED)
                .toList();
    }

    /** What the campaign's plans are about: the structure that it surveyed, with the ties that enough people named. */
    public Structure structure(Campaign campaign) {
        return ties.merged(campaign);
    }

    public Island island(Campaign campaign) {
        return Island.of(structure(campaign), seed(campaign));
    }

    /** Nothing when its moves cannot be made together on the structure as it is now. */
    public Optional<Plan> plan(Island island, Scenario scenario, Campaign campaign) {
        return switch (scenario.check(island.structure())) {
            case Checked.Accepted<Scenario>(Scenario checked) -> Optional.of(Plan.of(island, checked, seed(campaign)));
            case Checked.Rejected<Scenario> rejected -> Optional.empty();
        };
    }

    /** Of the campaign, so that two readers see the same figures. */
    public static long seed(Campaign campaign) {
        return campaign.id().hashCode();
    }

    /** Plans begin with the quarter after the campaign was closed, or opened while it never was. */
    public static LocalDate start(Campaign campaign) {
        var day = LocalDate.ofInstant(campaign.closed() == null ? campaign.opened() : campaign.closed(), ZoneOffset.UTC);
        int quarter = (day.getMonthValue() - 1) / MONTHS + 1;
        return LocalDate.of(day.getYear(), 1, 1).plusMonths((long) MONTHS * quarter);
    }
}
