package isthmus.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isthmus.assessment.Assessment;
import isthmus.assessment.comparison.Comparison;
import isthmus.assessment.comparison.Peers;
import isthmus.assessment.release.Tables;
import isthmus.assessment.report.Branding;
import isthmus.assessment.report.Dossier;
import isthmus.assessment.report.Form;
import isthmus.assessment.report.Imprint;
import isthmus.assessment.report.Manuscript;
import isthmus.assessment.scoring.Estimate;
import isthmus.assessment.table.Table;
import isthmus.reports.content.BenchmarkPage;
import isthmus.reports.content.Report;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
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
        assertThat(Galley.of(dossier(assessment, null, null), new Form.OneTeam(Sample.ODD_TEAM)).screen())
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
        var dossier = dossier(Sample.tiny().assess(), null, null);
        assertThatThrownBy(() -> Report.of(dossier, new Form.OneTeam("Nobody"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFirstCampaignSaysThatThereIsNothingToCompareWith() {
        var screen = Galley.of(dossier(Sample.tiny().assess(), null, null), new Form.Full()).screen();
        assertThat(screen).contains("There is no closed campaign before this one", "no release for researchers shows organizations that were measured with this version of the instrument");
    }

    @Test
    void aLaterCampaignShowsWhatChanged() {
        var assessment = Sample.small().assess();
        var screen = Galley.of(dossier(assessment, Comparison.of(assessment, assessment), null), new Form.Full()).screen();
        assertThat(screen).contains("On none of 4 dimensions is the change more than noise", "Teams and ties are described as they were.")
                .doesNotContain("There is no closed campaign before this one");
    }

    @Test
    void aPlaceAmongOthersIsAQuarterOrAHalfWithHowManyAreComparedAndWhereItComesFrom() {
        var assessment = Sample.small().assess();
        assertThat(assessment.dimensions()).extracting(d -> d.level() == null ? 0 : d.level().point()).startsWith(1, 3, 4);
        var ids = assessment.dimensions().stream().map(d -> d.dimension().id()).toList();
        var benchmark = benchmark(assessment, Map.of(
                Tables.levels(ids.get(0)), levels(700, 300, 200, 0, 0),
                Tables.levels(ids.get(1)), levels(20, 15, 15, 20, 15),
                Tables.levels(ids.get(2)), levels(-5, -5, 15, -5, -5)));
        assertThat(benchmark.peers()).containsExactly(
                new BenchmarkPage.PeerLine(name(assessment, 0), "second quarter", "1,200"),
                new BenchmarkPage.PeerLine(name(assessment, 1), "middle half", "85"));
        assertThat(benchmark.peersText()).contains("agreed to research", "release of Nov 2026", "Yours may be among them");
    }

    @Test
    void aReleaseThatLeavesEveryPlaceOpenIsNamedAndNothingIsGuessed() {
        var assessment = Sample.small().assess();
        var benchmark = benchmark(assessment, Map.of());
        assertThat(benchmark.peers()).isEmpty();
        assertThat(benchmark.peersText()).startsWith("From the release of Nov 2026 a place can be told in no dimension");
    }

    private static BenchmarkPage benchmark(Assessment assessment, Map<String, Table> tables) {
        return Report.of(dossier(assessment, null, new Peers(YearMonth.of(2026, 11), tables)), new Form.Full()).benchmark();
    }

    private static String name(Assessment assessment, int dimension) {
        return assessment.dimensions().get(dimension).dimension().shortName();
    }

    /** Of one sector; what is below 0 is hidden. */
    private static Table levels(int... counts) {
        int total = IntStream.of(counts).map(Math::abs).sum();
        var row = IntStream.concat(IntStream.of(counts), IntStream.of(total)).mapToObj(c -> c < 0 ? OptionalLong.empty() : OptionalLong.of(c)).toList();
        return new Table(List.of("PUBLIC"), List.of("1", "2", "3", "4", "5"), List.of(row, row));
    }

    private static isthmus.reports.content.TeamPage team(Assessment assessment, String team) {
        return Report.of(dossier(assessment, null, null), new Form.OneTeam(team)).team();
    }

    private static Dossier dossier(Assessment assessment, @Nullable Comparison since, @Nullable Peers peers) {
        return new Dossier(assessment, Outlooks.full(assessment), since, peers, Manuscript.BLANK, Branding.NONE, Branding.NONE,
                new Imprint.Released(1, Sample.DATE, ""));
    }
}
