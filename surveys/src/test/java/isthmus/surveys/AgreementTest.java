package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import isthmus.assessment.release.Sector;
import isthmus.cypher.research.Agreement;
import isthmus.cypher.research.AgreementGraph;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An organization reads what researchers would see, agrees, withdraws, and nobody else does it for it. */
class AgreementTest {

    private static final Caller SCRIPT = Service.running().administrator();
    private static final Map<String, String> AGREED = Map.of("sector", "industry", "version", "2");
    private static int made;

    private String organization;
    private String page;
    private String api;
    private Caller sponsor;
    private Caller consultant;

    @BeforeEach
    void anOrganizationWithPeopleOfItsOwn() {
        organization = SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", "Agreeing Pottery", "sector", "ceramics")).json().path("id").asText();
        page = "/organizations/" + organization + "/research";
        api = "/api/v1" + page;
        made++;
        sponsor = People.of("potter-" + made, "sponsor", organization);
        consultant = People.of("adviser-" + made, "consultant", organization);
    }

    private static List<String> agreed() {
        return Service.running().isthmus().agreements().agreed().stream().map(AgreementGraph.Agreed::organization).toList();
    }

    private void describe() {
        var teams = new ArrayList<Map<String, Object>>();
        teams.add(Map.of("name", "Kiln crew", "unit", "Yard", "business", 9, "technology", 0));
        teams.add(Map.of("name", "Glaze software", "unit", "Yard", "business", 0, "technology", 17));
        teams.add(Map.of("name", "Shop online", "unit", "Yard", "business", 3, "technology", 2));
        assertThat(SCRIPT.json("PUT", "/api/v1/organizations/" + organization + "/structure", Map.of(
                "units", List.of(Map.of("name", "Yard")),
                "teams", teams,
                "missions", List.of(),
                "dependencies", List.of(
                        Map.of("from", "Kiln crew", "to", "Glaze software", "kind", "service", "perMonth", 30, "waitDays", 1, "blocking", "ok"),
                        Map.of("from", "Shop online", "to", "Glaze software", "kind", "approval", "perMonth", 1, "waitDays", 5, "blocking", "blocking")))).status())
                .isEqualTo(200);
    }

    @Test
    void aSponsorReadsTheWordsAgreesAndWithdrawsOnThePage() {
        assertThat(sponsor.get("/organizations/" + organization).text()).contains("href=\"" + page + "\"");
        var before = sponsor.get(page).text();
        assertThat(before)
                .contains("Agreeing Pottery does not agree", "a group of at least 5 similar organizations", "1-in-5 chance", "rounded to 5", "cannot be recalled", "Nothing depends on it")
                .contains("We have read this and agree", "name=\"version\" value=\"2\"")
                .doesNotContain("Withdraw the agreement", "In the newest release");
        assertThat(before.indexOf("What is never published")).as("before the button").isLessThan(before.indexOf("We have read this and agree"));

        var done = sponsor.form(page, AGREED);
        assertThat(done.status()).isEqualTo(303);
        assertThat(done.header("Location")).isEqualTo(page);

        assertThat(sponsor.get(page).text())
                .contains("Agreeing Pottery agrees.", "in the sector group “Industry”, to version 2 of the words; agreed to by potter-" + made, "In the newest release", "Withdraw the agreement")
                .doesNotContain("We have read this and agree");
        assertThat(agreed()).contains(organization);
        assertThat(SCRIPT.get("/api/v1/organizations/" + organization).json().path("sector").asText()).isEqualTo("ceramics");

        assertThat(sponsor.form(page + "/withdraw", Map.of()).status()).isEqualTo(303);
        assertThat(sponsor.get(page).text()).contains("Agreeing Pottery does not agree", "withdrawn on", "We have read this and agree");
        assertThat(agreed()).doesNotContain(organization);

        sponsor.form(page, AGREED);
        assertThat(agreed()).contains(organization);
        assertThat(SCRIPT.get(api).json().path("agreements")).hasSize(2);
    }

    private static boolean structureAllowed(String organization) {
        return Service.running().isthmus().agreements().agreed().stream().anyMatch(a -> a.organization().equals(organization) && a.asItIs());
    }

    @Test
    void aSponsorLetsTheStructureBeShownByATickOfItsOwnAndWithdrawsThatAlone() {
        var before = sponsor.get(page).text();
        assertThat(before).contains(
                "A second choice", "may be published as it is to stand for its group", "could recognise it, though not which record of the group is yours", "type=\"checkbox\" name=\"structureAsItIs\">");
        sponsor.form(page, AGREED);
        assertThat(structureAllowed(organization)).as("nobody ticked it").isFalse();
        assertThat(sponsor.get(page).text()).contains("Its structure is never published as it is.").doesNotContain("Withdraw the structure alone");

        sponsor.form(page, Map.of("sector", "industry", "version", "2", "structureAsItIs", "on"));

        assertThat(structureAllowed(organization)).isTrue();
        assertThat(sponsor.get(page).text()).contains("may be published as it is to stand for its group.", "name=\"structureAsItIs\" checked", "Withdraw the structure alone");

        assertThat(sponsor.form(page + "/structure/withdraw", Map.of()).status()).isEqualTo(303);

        assertThat(structureAllowed(organization)).isFalse();
        assertThat(agreed()).as("all else stands").contains(organization);
        assertThat(sponsor.get(page).text()).contains("Agreeing Pottery agrees.", "Its structure is never published as it is.").doesNotContain("withdrawn on");
        var entries = SCRIPT.get("/api/v1/audit?act=structureWithdrawn&who=potter-" + made).json().path("entries");
        assertThat(entries).singleElement().satisfies(entry -> assertThat(entry.path("organization").asText()).isEqualTo(organization));
    }

    @Test
    void aScriptLetsTheStructureBeShownAndWithdrawsThatAlone() {
        assertThat(SCRIPT.get(api).json().path("structureAsItIs").asBoolean(true)).isFalse();

        var put = SCRIPT.json("PUT", api, Map.of("sector", "public", "version", "2", "structureAsItIs", true)).json();

        assertThat(put.path("structureAsItIs").asBoolean()).isTrue();
        assertThat(put.path("agreements").get(0).path("structureAsItIs").asBoolean()).isTrue();
        assertThat(consultant.form(page + "/structure/withdraw", Map.of()).status()).isEqualTo(403);
        assertThat(structureAllowed(organization)).isTrue();
        assertThat(SCRIPT.json("DELETE", api + "/structure", Map.of()).status()).isEqualTo(204);
        var after = SCRIPT.get(api).json();
        assertThat(after.path("agrees").asBoolean()).isTrue();
        assertThat(after.path("structureAsItIs").asBoolean(true)).isFalse();
        assertThat(after.path("agreements")).hasSize(2);
        assertThat(after.path("agreements").get(0).path("version").asText()).isEqualTo("2");
        assertThat(SCRIPT.json("DELETE", api + "/structure", Map.of()).status()).as("again").isEqualTo(204);
        assertThat(SCRIPT.get(api).json().path("agreements")).hasSize(2);
    }

    @Test
    void aFormThatIsShownAgainKeepsTheTick() {
        assertThat(sponsor.form(page, Map.of("version", "2", "structureAsItIs", "on")).text()).contains("name=\"structureAsItIs\" checked");
        assertThat(sponsor.form(page, Map.of("version", "2")).text()).contains("name=\"structureAsItIs\">");
        assertThat(agreed()).doesNotContain(organization);
    }

    @Test
    void aScriptReadsAgreesAndWithdraws() {
        var before = SCRIPT.get(api).json();
        assertThat(before.path("agrees").asBoolean()).isFalse();
        assertThat(before.path("agreements")).isEmpty();
        assertThat(before.path("words").path("version").asText()).isEqualTo("2");
        assertThat(before.path("words").path("text").asText()).contains("## What is never published");

        var put = SCRIPT.json("PUT", api, Map.of("sector", "public", "version", before.path("words").path("version").asText()));
        assertThat(put.status()).isEqualTo(200);
        assertThat(put.json()).isEqualTo(SCRIPT.get(api).json());
        assertThat(put.json().path("agrees").asBoolean()).isTrue();
        var standing = put.json().path("agreements").get(0);
        assertThat(standing.path("sector").asText()).isEqualTo("public");
        assertThat(standing.path("hash")).isEqualTo(before.path("words").path("hash"));
        assertThat(standing.path("by").asText()).isNotEmpty();
        assertThat(standing.path("ended").isNull()).isTrue();

        assertThat(SCRIPT.json("DELETE", api, Map.of()).status()).isEqualTo(204);
        var after = SCRIPT.get(api).json();
        assertThat(after.path("agrees").asBoolean()).isFalse();
        assertThat(after.path("agreements").get(0).path("withdrawn").asBoolean()).isTrue();
        assertThat(SCRIPT.json("DELETE", api, Map.of()).status()).as("again").isEqualTo(204);
    }

    @Test
    void whoWorksForTheOrganizationReadsThePageAndCannotAgreeForIt() {
        assertThat(consultant.get("/organizations/" + organization).text()).contains("href=\"" + page + "\"");
        assertThat(consultant.get(page).text()).contains("What is never published", "Only the sponsor of the organization or an administrator").doesNotContain("<form method=\"post\" action=\"" + page);
        assertThat(consultant.get(api).status()).isEqualTo(200);
        assertThat(consultant.form(page, AGREED).status()).isEqualTo(403);
        assertThat(consultant.form(page + "/withdraw", Map.of()).status()).isEqualTo(403);
        assertThat(agreed()).doesNotContain(organization);

        assertThat(People.ada().form(page, AGREED).status()).isEqualTo(303);
        assertThat(agreed()).contains(organization);
    }

    @Test
    void nobodyElseLearnsWhetherAnOrganizationAgrees() {
        var neighbour = People.of("neighbour-of-potters", "sponsor", "meridian-mutual");
        var researcher = People.of("reader-of-potters", "researcher", "");
        for (var stranger : List.of(neighbour, researcher)) {
            assertThat(stranger.get(page).status()).isEqualTo(404);
            assertThat(stranger.get(api).status()).isEqualTo(404);
            assertThat(stranger.form(page, AGREED).status()).isEqualTo(404);
        }
        assertThat(agreed()).doesNotContain(organization);
    }

    @Test
    void onlyTheWordsThatAreCurrentAreAgreedTo() {
        assertThat(SCRIPT.json("PUT", api, Map.of("sector", "public", "version", "0")).status()).isEqualTo(409);
        var stale = sponsor.form(page, Map.of("sector", "public", "version", "0"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("These are not the words that you had before you.", "value=\"public\" checked");
        assertThat(agreed()).doesNotContain(organization);
    }

    @Test
    void anAgreementToEarlierWordsStandsAndTheNewOnesAreOffered() {
        Service.running().isthmus().agreements().agree(organization, new Agreement.Words("0", "earlier"), Sector.PUBLIC, false, Instant.parse("2026-02-03T04:05:06Z"), "potter");

        assertThat(sponsor.get(page).text())
                .contains("Since 3 February 2026, in the sector group “Public”, to version 0 of the words", "you agreed to version 0, which still holds; below is version 2", "We have read this and agree", "value=\"public\" checked");
        assertThat(agreed()).contains(organization);

        sponsor.form(page, Map.of("sector", "public", "version", "2"));

        assertThat(sponsor.get(page).text()).contains("to version 2 of the words", "replaced on").doesNotContain("which still holds", "withdrawn on");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{}", "[]", "{\"sector\":\"farming\",\"version\":\"2\"}", "{\"sector\":\"PUBLIC\",\"version\":\"2\"}", "{\"sector\":\"public\"}", "{\"sector\":null,\"version\":\"2\"}",
        "{\"sector\":\"public\",\"version\":2}", "{\"sector\":\"public\",\"version\":\"2\",\"name\":\"x\"}", "{\"sector\":[\"public\"],\"version\":\"2\"}",
        "{\"sector\":\"public\",\"version\":\"2\",\"structureAsItIs\":\"yes\"}"
    })
    void whatIsNoAgreementIsRefusedWithWhatToMend(String body) {
        var refused = SCRIPT.send("PUT", api, "application/json", body.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("problems")).isNotEmpty().allSatisfy((JsonNode problem) -> assertThat(problem.path("mend").asText()).isNotBlank());
        assertThat(agreed()).doesNotContain(organization);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | | None is chosen. Choose the one that fits best.",
        "de | <b>x | „&lt;b&gt;x“ ist keine der drei. Wählen Sie die, die am besten passt.",
        "fr | | Aucun n’est choisi.",
        "es | x | «x» no es ninguno de los tres."
    })
    void aFormWithoutASectorGroupIsShownAgain(String language, String sector, String words) {
        var fields = new HashMap<>(Map.of("version", "2"));
        if (sector != null) {
            fields.put("sector", sector);
        }
        var refused = sponsor.with("Accept-Language", language).form(page, fields);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("href=\"#sector\"", words);
        assertThat(agreed()).doesNotContain(organization);
    }

    @Test
    void thePageShowsWhatWouldBeTakenInBandsAndNothingElse() {
        assertThat(sponsor.get(page).text()).contains("There are no teams yet, so there is nothing to take.");
        describe();
        var shown = sponsor.get(page).text();
        assertThat(shown).contains("up to 40", "that of your first closed campaign", "the one you choose below");
        assertThat(shown.replaceAll("\\s+", "")).contains(
                "technology</th><tdclass=\"n\">0</td><tdclass=\"n\">0</td><tdclass=\"n\">1</td>",
                "business</th><tdclass=\"n\">0</td><tdclass=\"n\">1</td><tdclass=\"n\">0</td>",
                "mixed</th><tdclass=\"n\">1</td><tdclass=\"n\">0</td><tdclass=\"n\">0</td>",
                "handedoverorapproved</th><tdclass=\"n\">1</td><tdclass=\"n\">0</td><tdclass=\"n\">0</td>",
                "providedasaservice</th><tdclass=\"n\">0</td><tdclass=\"n\">0</td><tdclass=\"n\">1</td>");
        assertThat(shown).doesNotContain("Kiln crew", "Glaze software", "Shop online");
    }

    @Test
    void theDemonstrationSaysThatItIsInNoReleaseAndIsInNone() {
        var demonstration = "/organizations/meridian-mutual/research";
        assertThat(SCRIPT.get(demonstration).text()).contains("An organization that is made up can agree, to try it out, and is in no release.", "2026–2027");
        assertThat(sponsor.get(page).text()).doesNotContain("made up can agree");

        assertThat(SCRIPT.json("PUT", "/api/v1" + demonstration, Map.of("sector", "services", "version", "2")).json().path("agrees").asBoolean()).isTrue();
        assertThat(SCRIPT.get(demonstration).text()).contains("Meridian Mutual agrees.");
        assertThat(agreed()).doesNotContain("meridian-mutual");

        SCRIPT.json("DELETE", "/api/v1" + demonstration, Map.of());
    }

    @Test
    void theTrailKnowsWhoAgreedAndWhoWithdrewAndNothingOfWhatChangedNothing() {
        sponsor.form(page, AGREED);
        sponsor.form(page, AGREED);
        sponsor.form(page + "/withdraw", Map.of());
        sponsor.form(page + "/withdraw", Map.of());
        for (var act : List.of("agreementMade", "agreementWithdrawn")) {
            var entries = SCRIPT.get("/api/v1/audit?act=" + act + "&who=potter-" + made).json().path("entries");
            assertThat(entries).as(act).singleElement().satisfies(entry -> assertThat(entry.path("organization").asText()).isEqualTo(organization));
        }
    }

    @Test
    void erasingTheOrganizationLeavesNothingOfIt() {
        sponsor.form(page, AGREED);
        sponsor.form(page + "/withdraw", Map.of());
        sponsor.form(page, AGREED);

        var receipt = People.ada().form("/organizations/" + organization + "/delete", Map.of("confirm", "Agreeing Pottery"));

        assertThat(receipt.text()).contains("Nothing found.", "<th scope=\"row\">Agreement</th><td class=\"n\">2</td>");
        assertThat(agreed()).doesNotContain(organization);
        assertThat(Service.running().isthmus().agreements().history(organization)).isEmpty();
        assertThat(SCRIPT.get(api).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"en, What we promise", "de, Was wir versprechen", "fr, Ce que nous promettons", "es, Qué prometemos"})
    void theWordsAreReadInOnesLanguage(String language, String promise) {
        assertThat(sponsor.with("Accept-Language", language).get(page).text()).contains("<html lang=\"" + language + "\">", "<h3>" + promise + "</h3>");
    }
}
