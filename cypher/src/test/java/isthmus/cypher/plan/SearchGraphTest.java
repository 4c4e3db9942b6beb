package isthmus.cypher.plan;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.cypher.Graph;
import isthmus.cypher.Plans;
import isthmus.cypher.TestGraph;
import isthmus.cypher.Tidewater;
import org.junit.jupiter.api.Test;

class SearchGraphTest {

    private final Graph graph = TestGraph.graph();
    private final PlanGraph plans = new PlanGraph(graph);
    private final SearchGraph searches = new SearchGraph(graph);
    private final String campaign = Tidewater.fresh().campaign().id();
    private final String scenario = plans.create(campaign, Plans.plain("Searched")).orElseThrow();

    @Test
    void whoeverLooksSeesHowFarASearchIs() {
        assertThat(searches.find(campaign, scenario)).isEmpty();
        searches.begin(campaign, scenario);
        assertThat(searches.find(campaign, scenario)).contains(new Search(0, Double.POSITIVE_INFINITY, 0));
        assertThat(searches.report(campaign, scenario, new Search(12.5, 20, 400))).isTrue();
        assertThat(searches.find(campaign, scenario)).contains(new Search(12.5, 20, 400));
        searches.end(campaign, scenario);
        assertThat(searches.find(campaign, scenario)).isEmpty();
    }

    @Test
    void aSearchIsToldToStopAndTheNextOneIsNot() {
        searches.begin(campaign, scenario);
        searches.stop(campaign, scenario);
        assertThat(searches.report(campaign, scenario, new Search(1, 2, 3))).isFalse();
        searches.end(campaign, scenario);
        searches.begin(campaign, scenario);
        assertThat(searches.report(campaign, scenario, new Search(1, 2, 3))).isTrue();
    }

    @Test
    void nobodyCanStopASearchBeforeItBegan() {
        searches.stop(campaign, scenario);
        searches.begin(campaign, scenario);
        assertThat(searches.report(campaign, scenario, new Search(1, 2, 3))).isTrue();
    }

    @Test
    void aSearchOfAScenarioThatIsGoneStops() {
        searches.begin(campaign, scenario);
        plans.delete(campaign, scenario);
        assertThat(searches.report(campaign, scenario, new Search(1, 2, 3))).isFalse();
    }

    @Test
    void savingWhileASearchIsUnderWayIsNoConflictOfVersions() {
        searches.begin(campaign, scenario);
        searches.report(campaign, scenario, new Search(1, 2, 3));
        var kept = plans.scenario(campaign, scenario).orElseThrow();
        assertThat(plans.save(campaign, kept.scenario(), kept.version())).isInstanceOf(Saving.Saved.class);
    }
}
