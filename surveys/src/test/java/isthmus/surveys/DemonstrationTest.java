package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemonstrationTest {

    private static final Caller SCRIPT = Service.running().administrator();

    @Test
    void meridianMutualHasAboutThirtyTeamsAndTwoHundredAndTwentyAnswers() {
        var structure = SCRIPT.get("/api/v1/organizations/meridian-mutual/structure").json();
        assertThat(structure.path("teams").size()).isBetween(28, 34);
        assertThat(structure.path("missions").size()).isGreaterThanOrEqualTo(5);
        assertThat(structure.path("dependencies").size()).isGreaterThanOrEqualTo(40);
        assertThat(SCRIPT.get("/api/v1/campaigns/spring-2026/progress").json().path("submitted").asInt()).isBetween(205, 235);
        assertThat(SCRIPT.get("/api/v1/campaigns/autumn-2026").json().path("state").asText()).isEqualTo("open");
    }

    @Test
    void theSidesDisagreeAndPatternsAppear() {
        var assessment = SCRIPT.get("/api/v1/campaigns/spring-2026/assessment").json();
        assertThat(assessment.path("gaps").findValuesAsText("id")).contains("blind_spot", "unseen_strength", "top_floor_glow", "fog");
        assertThat(assessment.path("patterns").findValuesAsText("state")).contains("holds");
        assertThat(assessment.path("synthetic").asBoolean()).isTrue();
    }

    @Test
    void itsPeopleNameTiesTheStructureHasAndSomeItLacksAndTheEndsDisagreeOnSome() {
        var ties = SCRIPT.get("/api/v1/campaigns/spring-2026/ties").json().path("ties");
        assertThat(ties.size()).isBetween(50, 100);
        assertThat(ties.findValuesAsText("provenance")).contains("import", "survey");
        assertThat(ties.findValues("disagree")).anyMatch(d -> !d.isEmpty()).anyMatch(JsonNode::isEmpty);
    }

    @Test
    void itIsCalledSyntheticWhereverItIsShown() {
        for (var path : List.of(
                "/organizations",
                "/organizations/meridian-mutual",
                "/organizations/meridian-mutual/structure",
                "/organizations/meridian-mutual/structure/import",
                "/organizations/meridian-mutual/campaigns/new",
                "/campaigns/spring-2026",
                "/campaigns/spring-2026/scorecard",
                "/campaigns/spring-2026/method",
                "/campaigns/spring-2026/ties",
                "/api/v1/campaigns/spring-2026/report.html")) {
            assertThat(SCRIPT.get(path).text()).as(path).containsIgnoringCase("synthetic");
        }
        assertThat(Service.running().nobody().get("/").text()).contains("Synthetic");
    }

    @Test
    void nobodyReadsThatTheInstrumentIsValidated() {
        for (var path : List.of("/campaigns/spring-2026/scorecard", "/campaigns/spring-2026/method", "/api/v1/campaigns/spring-2026/report.html")) {
            assertThat(SCRIPT.get(path).text().replace("not validated", "")).as(path).doesNotContain("validated").contains("draft");
        }
    }

    @Test
    void itsSurveyCanBeTriedWithOneClickAndARealOneCannot() {
        var tried = SCRIPT.form("/campaigns/autumn-2026/invitations/try", Map.of());
        assertThat(tried.status()).isEqualTo(303);
        assertThat(Service.running().nobody().get(tried.header("Location")).text()).contains("Motor Products");

        SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", "Real Works"));
        var real = SCRIPT.json("POST", "/api/v1/organizations/real-works/campaigns", Map.of("name", "Real round")).json().path("id").asText();
        assertThat(SCRIPT.get("/campaigns/" + real).text()).doesNotContain("Try the survey");
        assertThat(SCRIPT.form("/campaigns/" + real + "/invitations/try", Map.of()).status()).isEqualTo(409);
    }
}
