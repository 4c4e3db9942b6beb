package isthmus.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isthmus.assessment.Assessment;
import isthmus.assessment.comparison.Comparison;
import isthmus.assessment.comparison.Peers;
import isthmus.assessment.report.Branding;
import isthmus.assessment.report.Dossier;
import isthmus.assessment.report.Form;
import isthmus.assessment.report.Imprint;
import isthmus.assessment.report.Manuscript;
import isthmus.assessment.scoring.Estimate;
import isthmus.reports.content.Report;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;

/** The shorter forms, and the sections that look beyond this campaign. */
class FormsTest {

    @Test
    void theBriefFormHasTwoPages() throws Exception {
        var reader = new PdfReader(Reports.pdf(Sample.large().assess(), new Form.Brief()));
        assertThat(reader.getNumberOfPages()).isEqualTo(2);
    }

    @Test
    void aTeamAboveItsThresholdHasItsScoresBesideTheOrganizations() {
        var assessment = Sample.small().team(6, 6, 1).assess();
        var page = team(assessment, Sample.ODD_TEAM);
        assertThat(page.hidden()).isEmpty();
        assertThat(page.chart().alternative()).contains("Funding: 1.0 (1.0–1.0); organization ");
        assertThat(page.readings().getFirst()).startsWith("More separated than the rest, beyond the margin: Funding");
    }

    @Test
    void aTeamBelowItsThresholdHasNoFigureOfItsAnswers() {
        var assessment = Sample.small().team(3, 3, 1).assess();
        assertThat(assessment.dimensions()).allSatisfy(d -> assertThat(d.nodes())
                .filteredOn(n -> n.name().equals(Sample.ODD_TEAM)).allMatch(n -> n.score() instanceof Estimate.Hidden));
        var page = team(assessment, Sample.ODD_TEAM);
        assertThat(page.chart()).isNull();
        assertThat(page.readings()).isEmpty();
        assertThat(page.hidden()).isNotBlank();
        assertThat(Galley.of(dossier(assessment, null, Map.of()), new Form.OneTeam(Sample.ODD_TEAM)).screen())
                .contains(page.hidden()).doesNotContain("1.0", "Shown because");
    }

    @Test
    void aTeamSeesItsTiesAndTheMovesThatTouchIt() {
        var assessment = Sample.large().assess();
        var plan = Outlooks.full(assessment).agreed().orElseThrow();
        var move = plan.effects().getFirst().choice().proposal().move();
        var page = team(assessment, move.teams().getFirst());
        assertThat(page.moves()).isNotEmpty().allMatch(m -> m.contains(", in quarter "));
        assertThat(page.ties()).isNotEmpty().allMatch(t -> t.what().startsWith("waits for ") || t.what().startsWith("lets ") || t.what().startsWith("works with "));
    }

    @Test
    void thereIsNoPageOfATeamThatIsNotThere() {
        var dossier = dossier(Sample.tiny().assess(), null, Map.of());
        assertThatThrownBy(() -> Report.of(dossier, new Form.OneTeam("Nobody"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFirstCampaignSaysThatThereIsNothingToCompareWith() {
        var screen = Galley.of(dossier(Sample.tiny().assess(), null, Map.of()), new Form.Full()).screen();
        assertThat(screen).contains("There is no closed campaign before this one", "A place needs at least 8 other organizations");
    }

    @Test
    void aLaterCampaignShowsWhatChanged() {
        var assessment = Sample.small().assess();
        var screen = Galley.of(dossier(assessment, Comparison.of(assessment, assessment), Map.of()), new Form.Full()).screen();
        assertThat(screen).contains("On none of 4 dimensions is the change more than noise", "Teams and ties are described as they were.")
                .doesNotContain("There is no closed campaign before this one");
    }

    @Test
    void aPlaceAmongOthersIsAQuarterWithHowManyWereCompared() {
        var assessment = Sample.small().assess();
        var first = assessment.dimensions().getFirst().dimension().id();
        var report = Report.of(dossier(assessment, null, Map.of(first, new Peers.Place(2, 11))), new Form.Full());
        assertThat(report.benchmark().peers()).singleElement().satisfies(line -> {
            assertThat(line.place()).isEqualTo("second quarter");
            assertThat(line.organizations()).isEqualTo("11");
        });
    }

    private static isthmus.reports.content.TeamPage team(Assessment assessment, String team) {
        return Report.of(dossier(assessment, null, Map.of()), new Form.OneTeam(team)).team();
    }

    private static Dossier dossier(Assessment assessment, @Nullable Comparison since, Map<String, Peers.Place> peers) {
        return new Dossier(assessment, Outlooks.full(assessment), since, peers, Manuscript.BLANK, Branding.NONE, Branding.NONE,
                new Imprint.Released(1, Sample.DATE, ""));
    }
}
