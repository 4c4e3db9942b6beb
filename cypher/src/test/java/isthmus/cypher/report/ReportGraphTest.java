package isthmus.cypher.report;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.report.Edition;
import isthmus.assessment.report.Manuscript;
import isthmus.assessment.report.Section;
import isthmus.cypher.Reports;
import isthmus.cypher.Rush;
import isthmus.cypher.TestGraph;
import isthmus.cypher.Tidewater;
import isthmus.cypher.organization.OrganizationGraph;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportGraphTest {

    private final ReportGraph reports = new ReportGraph(TestGraph.graph());
    private final String campaign = Tidewater.fresh().campaign().id();

    private static Manuscript noted(String note) {
        return new Manuscript(Manuscript.BLANK.sections(), Map.of(Section.SUMMARY, note));
    }

    @Test
    void aManuscriptComesBackAsItWasSavedForItsLanguageAlone() {
        assertThat(reports.manuscript(campaign, "en")).isEqualTo(new Kept(Manuscript.BLANK, 0, ""));

        assertThat(reports.save(campaign, "en", Reports.MANUSCRIPT, 0, "ada")).isEqualTo(new Saving.Saved(1));
        assertThat(reports.manuscript(campaign, "en")).isEqualTo(new Kept(Reports.MANUSCRIPT, 1, "ada"));
        assertThat(reports.manuscript(campaign, "de").manuscript()).isEqualTo(Manuscript.BLANK);

        assertThat(reports.save(campaign, "en", Manuscript.BLANK, 1, "ben")).isEqualTo(new Saving.Saved(2));
        assertThat(reports.manuscript(campaign, "en")).isEqualTo(new Kept(Manuscript.BLANK, 2, "ben"));
    }

    @Test
    void whoSavesOverWhatTheyHaveNotSeenLearnsItAndNothingIsLost() {
        reports.save(campaign, "en", noted("Ada's"), 0, "ada");
        var theirs = new Kept(noted("Ada's"), 1, "ada");

        assertThat(reports.save(campaign, "en", noted("Ben's"), 0, "ben")).isEqualTo(new Saving.Conflict(theirs));
        assertThat(reports.save(campaign, "en", noted("Ben's"), 2, "ben")).isEqualTo(new Saving.Conflict(theirs));
        assertThat(reports.manuscript(campaign, "en")).isEqualTo(theirs);
    }

    @Test
    void ofManyWhoSaveAtOnceOneDoesAndTheOthersSeeIt() {
        var savings = Rush.of(8, i -> reports.save(campaign, "en", noted("Number " + i), 0, "person " + i));

        assertThat(savings.stream().filter(Saving.Saved.class::isInstance)).containsExactly(new Saving.Saved(1));
        var kept = reports.manuscript(campaign, "en");
        assertThat(savings.stream().filter(Saving.Conflict.class::isInstance)).hasSize(7).containsOnly(new Saving.Conflict(kept));
    }

    @Test
    void editionsAreListedTheLatestFirstAndKeepWhatTheyWereMadeOf() {
        var first = Reports.edition(campaign, "en", 1);
        var second = Reports.edition(campaign, "en", 2);
        assertThat(reports.release(first, "a", Reports.galleys("one"))).isEqualTo(new Releasing.Released(first));
        assertThat(reports.release(second, "b", Reports.galleys("two"))).isEqualTo(new Releasing.Released(second));

        assertThat(reports.editions(campaign, "en")).containsExactly(second, first);
        assertThat(reports.full(campaign, "en", 1)).hasValue(Reports.galleys("one").full());
        assertThat(reports.brief(campaign, "en", 1)).hasValue(Reports.galleys("one").brief());
        assertThat(reports.full(campaign, "en", 2)).hasValue(Reports.galleys("two").full());
        assertThat(reports.full(campaign, "en", 3)).isEmpty();
        assertThat(reports.full(campaign, "de", 1)).isEmpty();
        assertThat(reports.editions(campaign, "de")).isEmpty();
    }

    @Test
    void aLanguageCountsItsOwnEditions() {
        reports.release(Reports.edition(campaign, "en", 1), "a", Reports.galleys("one"));
        var german = Reports.edition(campaign, "de", 1);
        assertThat(reports.release(german, "b", Reports.galleys("eins"))).isEqualTo(new Releasing.Released(german));
        assertThat(reports.full(campaign, "de", 1)).hasValue(Reports.galleys("eins").full());
    }

    @Test
    void theSameReleaseTwiceMakesOneEdition() {
        var first = Reports.edition(campaign, "en", 1);
        reports.release(first, "pressed", Reports.galleys("one"));

        assertThat(reports.release(Reports.edition(campaign, "en", 2), "pressed", Reports.galleys("two"))).isEqualTo(new Releasing.Before(first));
        assertThat(reports.released(campaign, "pressed")).hasValue(first);
        assertThat(reports.released(campaign, "another")).isEmpty();
        assertThat(reports.editions(campaign, "en")).containsExactly(first);
        assertThat(reports.full(campaign, "en", 1)).hasValue(Reports.galleys("one").full());
    }

    @Test
    void aNumberThatIsNotTheNextIsRefused() {
        assertThat(reports.release(Reports.edition(campaign, "en", 2), "a", Reports.galleys("x"))).isEqualTo(new Releasing.Conflict());
        assertThat(reports.release(Reports.edition(campaign, "en", 0), "b", Reports.galleys("x"))).isEqualTo(new Releasing.Conflict());
        assertThat(reports.editions(campaign, "en")).isEmpty();
    }

    @Test
    void ofManyWhoReleaseAtOnceOneGetsTheNumberAndAPressedButtonCountsOnce() {
        var results = Rush.of(8, i -> reports.release(Reports.edition(campaign, "en", 1), i < 4 ? "same" : "key " + i, Reports.galleys("from " + i)));

        assertThat(results.stream().filter(Releasing.Released.class::isInstance)).hasSize(1);
        assertThat(reports.editions(campaign, "en")).extracting(Edition::number).containsExactly(1);
    }

    @Test
    void whatIsReleasedHoldsAReportOfMegabytes() {
        var large = new byte[4 << 20];
        IntStream.range(0, large.length).forEach(i -> large[i] = (byte) (i * 31));
        reports.release(Reports.edition(campaign, "en", 1), "a", new Galleys(large, new byte[0]));

        assertThat(reports.full(campaign, "en", 1).orElseThrow()).isEqualTo(large);
        assertThat(reports.brief(campaign, "en", 1).orElseThrow()).isEmpty();
    }

    @Test
    void anUnknownCampaignHasNoReport() {
        assertThat(reports.save("nowhere", "en", Manuscript.BLANK, 0, "ada")).isEqualTo(new Saving.Gone());
        assertThat(reports.release(Reports.edition("nowhere", "en", 1), "a", Reports.galleys("x"))).isEqualTo(new Releasing.Gone());
        assertThat(reports.editions("nowhere", "en")).isEqualTo(List.of());
    }

    @Test
    void deletingTheOrganizationWhileItReportsLeavesNothing() {
        Tidewater.fresh();
        var before = TestGraph.nodes();
        for (int round = 0; round < 10; round++) {
            var doomed = Tidewater.fresh();
            var id = doomed.campaign().id();
            var last = Rush.of(4, caller -> {
                boolean there = true;
                for (int i = 1; i <= 200 && there; i++) {
                    there = caller % 2 == 0
                            ? !(reports.save(id, "l" + caller, noted("x"), i - 1, "ada") instanceof Saving.Gone)
                            : !(reports.release(Reports.edition(id, "l" + caller, i), caller + "-" + i, Reports.galleys("x")) instanceof Releasing.Gone);
                    if (caller == 3 && i == 3) {
                        new OrganizationGraph(TestGraph.graph()).delete(doomed.organization().id());
                    }
                }
                return there;
            });
            assertThat(last).containsOnly(false);
        }

        assertThat(TestGraph.nodes()).isEqualTo(before);
    }
}
