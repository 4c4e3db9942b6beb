package isthmus.surveys;

import static isthmus.surveys.TieRound.survey;
import static isthmus.surveys.TieRound.tie;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ties between teams, from the people who name them to what is shown, the way a script sees it. */
class TiesTest {

    private static final Caller NOBODY = Service.running().nobody();
    private static final Caller SCRIPT = Service.running().administrator();

    @Test
    void whatThreePeopleOfATeamNameIsShownWithBothViewsAndWhatTwoNameIsNowhere() {
        var round = TieRound.of("Tie Works", "North", "South", "West");
        round.submitAs(3, "North", tie("needs", "South", 10));
        round.submitAs(4, "South", tie("isNeededBy", "North", 2));
        round.submitAs(2, "West", tie("needs", "South", 77));
        round.close();

        var shown = round.ties();
        var tie = shown.json().path("ties").get(0);

        assertThat(shown.json().path("ties")).hasSize(1);
        assertThat(tie.path("from").asText() + " > " + tie.path("to").asText()).isEqualTo("North > South");
        assertThat(tie.path("asker").path("people").asInt()).isEqualTo(3);
        assertThat(tie.path("provider").path("waitDays").asDouble()).isEqualTo(2);
        assertThat(tie.path("disagree")).extracting(JsonNode::asText).containsExactly("wait");
        assertThat(tie.path("merged").path("waitDays").asDouble()).isEqualTo(10);
        assertThat(tie.path("provenance").asText()).isEqualTo("survey");
        assertThat(shown.text()).doesNotContain("West", "77");
        assertThat(round.page()).contains("North needs South", "<strong>No</strong>", "Those who wait know the wait").doesNotContain("West", "77");
    }

    @Test
    void theIslandOfTheCampaignKnowsTheTiesAndThatOfTheOrganizationDoesNot() {
        var round = TieRound.of("Merged Works", "North", "South");
        round.submitAs(3, "North", tie("needs", "South", 10));
        assertThat(round.page()).contains("They appear when the campaign is closed");
        var before = SCRIPT.get("/api/v1/campaigns/" + round.campaign() + "/island").text();
        round.close();

        var organization = SCRIPT.get("/api/v1/organizations/" + round.organization() + "/island").text();
        var after = SCRIPT.get("/api/v1/campaigns/" + round.campaign() + "/island").text();

        assertThat(before).isEqualTo(organization);
        assertThat(after).isNotEqualTo(before).contains("40.0");
        assertThat(organization).doesNotContain("40.0");
        assertThat(SCRIPT.get("/api/v1/organizations/" + round.organization() + "/structure").json().path("dependencies")).isEmpty();
    }

    @Test
    void twoRoundsAreComparedOnWhatWasDescribedAndNotOnWhoNamedWhat() {
        var round = TieRound.of("Compared Works", "North", "South");
        round.submitAs(3, "North", tie("needs", "South", 10));
        round.close();
        var next = SCRIPT.json("POST", "/api/v1/organizations/" + round.organization() + "/campaigns", Map.of("name", "Next")).json().path("id").asText();

        var comparison = SCRIPT.get("/api/v1/campaigns/" + next + "/comparison?before=" + round.campaign()).json();

        for (var figure : comparison.path("figures")) {
            assertThat(figure.path("before")).as(figure.path("id").asText()).isEqualTo(figure.path("after"));
        }
        assertThat(comparison.path("structure").toString()).doesNotContain("South");
    }

    @Test
    void whileACampaignIsOpenNothingIsShownAlsoAfterAReopening() {
        var round = TieRound.of("Open Works", "North", "South");
        round.submitAs(3, "North", tie("needs", "South", 10));
        assertThat(round.ties().json()).isEqualTo(json("{\"hidden\": \"open\", \"leastPeople\": 3, \"ties\": []}"));

        var closed = round.close().ties().json();
        assertThat(closed.path("hidden").isNull()).isTrue();
        assertThat(closed.path("ties")).hasSize(1);

        assertThat(round.reopen().ties().json().path("ties")).isEmpty();
        round.submitAs(2, "North", tie("needs", "South", 300));
        assertThat(round.close().ties().json()).isEqualTo(closed);
        round.reopen().submitAs(1, "North", tie("needs", "South", 300));
        assertThat(round.close().ties().json().path("ties").get(0).path("asker").path("people").asInt()).isEqualTo(6);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void anImportedDependencyKeepsItsFiguresBesideWhatPeopleSay() {
        var round = TieRound.of("Imported Works", "North", "South");
        var structure = Map.of(
                "units", List.of(), "missions", List.of(),
                "teams", List.of(Map.of("name", "North", "business", 8, "technology", 8), Map.of("name", "South", "business", 8, "technology", 8)),
                "dependencies", List.of(Map.of("from", "North", "to", "South", "kind", "handoff", "perMonth", 1, "waitDays", 33, "blocking", "ok")));
        SCRIPT.json("PUT", "/api/v1/organizations/" + round.organization() + "/structure", structure);
        assertThat(SCRIPT.form("/campaigns/" + round.campaign() + "/structure", Map.of()).status()).isEqualTo(303);
        round.submitAs(3, "North", tie("needs", "South", 10));

        var tie = round.close().ties().json().path("ties").get(0);

        assertThat(tie.path("imported").path("waitDays").asDouble()).isEqualTo(33);
        assertThat(tie.path("merged").path("waitDays").asDouble()).isEqualTo(10);
        assertThat(tie.path("provenance").asText()).isEqualTo("import");
        assertThat(SCRIPT.get("/api/v1/campaigns/" + round.campaign() + "/island").text()).contains("33.0").doesNotContain("73.0");
    }

    @Test
    void submittingTwiceGivesOneSet() {
        var round = TieRound.of("Again Works", "North", "South");
        for (var token : round.tokens("North", "business", 3)) {
            var first = TieRound.submit(token, tie("needs", "South", 5));
            assertThat(TieRound.submit(token, tie("needs", "South", 50)).json()).isEqualTo(first.json());
        }
        var view = round.close().ties().json().path("ties").get(0).path("asker");
        assertThat(view.path("people").asInt()).isEqualTo(3);
        assertThat(view.path("waitDays").asDouble()).isEqualTo(5);
    }

    @Test
    void aDraftOfTiesComesBackAndGoesInWithTheAnswers() {
        var round = TieRound.of("Kept Works", "North", "South", "West");
        var token = round.token("North");
        assertThat(survey(token).path("teams")).extracting(JsonNode::asText).containsExactly("North", "South", "West");

        assertThat(NOBODY.json("PUT", "/api/v1/survey/" + token, Map.of("answers", Map.of("STR1", 4))).status()).isEqualTo(200);
        assertThat(NOBODY.json("PUT", "/api/v1/survey/" + token, Map.of("ties", List.of(tie("needs", " south", 1.0 / 3)))).json().path("saved").asInt())
                .isEqualTo(1);

        var draft = survey(token);
        assertThat(draft.path("answers")).hasSize(1);
        assertThat(draft.path("ties").get(0).path("team").asText()).isEqualTo("South");
        assertThat(draft.path("ties").get(0).path("waitDays").asDouble()).isEqualTo(0.333333);
        assertThat(NOBODY.get("/s/" + token + "/check").text()).contains("We need them: South");

        assertThat(NOBODY.send("POST", "/api/v1/survey/" + token + "/submit", null, new byte[0]).status()).isEqualTo(200);
        assertThat(survey(token).path("ties")).isEmpty();
        round.tokens("North", "tech", 2).forEach(t -> TieRound.submit(t, tie("needs", "South", 1)));
        assertThat(round.close().ties().json().path("ties")).hasSize(1);
    }

    @Test
    void tiesAreTakenBackWithAnEmptyList() {
        var token = TieRound.of("Fickle Works", "North", "South").token("North");
        NOBODY.json("PUT", "/api/v1/survey/" + token, Map.of("ties", List.of(tie("needs", "South", 1))));
        NOBODY.json("PUT", "/api/v1/survey/" + token, Map.of("ties", List.of()));
        assertThat(survey(token).path("ties")).isEmpty();
    }

    @Test
    void executivesAndLinksForTheWholeOrganizationAreNotAsked() {
        var round = TieRound.of("Top Works", "North", "South");
        for (var token : List.of(round.tokens("North", "exec", 1).getFirst(), round.tokens(null, "tech", 1).getFirst())) {
            assertThat(survey(token).path("teams")).isEmpty();
            assertThat(NOBODY.get("/s/" + token + "/ties").header("Location")).isEqualTo("/s/" + token);
            assertThat(NOBODY.form("/s/" + token + "/ties", Map.of("tie-1-team", "South")).header("Location")).isEqualTo("/s/" + token);
            assertThat(NOBODY.get("/s/" + token + "/check").text()).doesNotContain("Teams you depend on");
            assertThat(TieRound.submit(token, tie("needs", "South", 1)).status()).isEqualTo(422);
        }
        assertThat(round.close().ties().json().path("ties")).isEmpty();
    }

    @Test
    void whereThereIsNoOtherTeamNobodyIsAsked() {
        var token = TieRound.of("Lone Works", "North").token("North");
        assertThat(NOBODY.get("/s/" + token + "/10").text()).contains("Section 10 of 10");
        assertThat(NOBODY.form("/s/" + token + "/10", Map.of("go", "on")).header("Location")).endsWith("/check");
    }

    @Test
    void badInputIsAnsweredWithEveryProblemAndWritesNothing() {
        var round = TieRound.of("Strict Works", "North", "South");
        var token = round.token("North");
        var ties = List.of(tie("needs", "Nowhere", 400), Map.of("team", "North", "surprise", 1), 5, Map.of());

        var refused = NOBODY.json("POST", "/api/v1/survey/" + token + "/submit", Map.of("answers", Map.of("STR1", 2), "ties", ties));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("problems").findValuesAsText("where"))
                .contains("ties[0].team", "ties[0].waitDays", "ties[1].surprise", "ties[1].team", "ties[1].works", "ties[2]", "ties[3]");
        for (var body : List.of(Map.of("ties", "x"), Map.of("ties", Map.of()), Map.of(), Map.of("ties", IntStream.range(0, 11).mapToObj(i -> tie("needs", "South", i)).toList()))) {
            assertThat(NOBODY.json("PUT", "/api/v1/survey/" + token, body).status()).as(body.toString()).isEqualTo(422);
        }
        assertThat(survey(token).path("ties")).isEmpty();
        assertThat(survey(token).path("state").asText()).isEqualTo("invited");
    }

    @Test
    void fiveHundredTeamsFitIntoThePicker() {
        var words = List.of("Motor", "Home", "Retail", "Broker", "Claims", "Fraud", "Policy", "Pricing", "Data", "Cloud", "Digital", "Agency", "Payments", "Risk", "Legal", "Tax", "Card", "Loan", "Field", "Network", "Mobile", "Web", "Partner", "Audit", "Treasury");
        var works = List.of("Products", "Platform", "Operations", "Support", "Analytics", "Onboarding", "Design", "Integration", "Quality", "Security", "Reporting", "Delivery", "Engineering", "Service", "Planning", "Controls", "Research", "Marketing", "Tooling", "Governance");
        var teams = words.stream().flatMap(a -> works.stream().map(b -> a + " " + b)).toArray(String[]::new);
        var token = TieRound.of("Large Works", teams).token("Motor Products");

        var page = NOBODY.with("Accept-Encoding", "gzip").get("/s/" + token + "/ties");

        assertThat(teams).hasSize(500);
        assertThat(page.bytes().length).isLessThan(6 * 1024);
        assertThat(NOBODY.get("/s/" + token + "/ties").text().split("<option>", -1)).hasSize(500);
        assertThat(survey(token).path("teams")).hasSize(500);
    }
}
