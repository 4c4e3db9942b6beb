package isthmus.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.Round;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the organization as a whole needs, it needs in each dimension. */
class OrganizationGateTest {

    @Test
    void aDimensionThatMostPeopleSkippedHasNoScoreThoughTheCampaignHasEnoughPeople() {
        var round = new Round();
        for (int team = 0; team < 3; team++) {
            round.team("T" + team, null, 10, 10);
        }
        for (int person = 0; person < 30; person++) {
            boolean skips = person >= 12;
            var side = person % 2 == 0 ? "business" : "tech";
            round.person("T" + person % 3, side, Map.of("flow", 2, "trust", 3, "money", 4), skips ? Map.of("F1", "", "F2", "", "F3", "", "F4", "") : Map.of());
        }
        round.person(null, "exec", Map.of("flow", 2, "trust", 3, "money", 4), Map.of());
        var dimensions = round.assess().dimensions();

        assertThat(dimensions.get(0).score()).isInstanceOfSatisfying(Estimate.Hidden.class, hidden -> {
            assertThat(hidden.reason()).isEqualTo(Estimate.Reason.TOO_FEW_PEOPLE);
            assertThat(hidden.why()).asString().contains("Only 12 people", "needs 15");
        });
        assertThat(dimensions.get(0).bounds()).isNull();
        assertThat(dimensions.get(1).score()).isInstanceOf(Estimate.Shown.class);
    }
}
