package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import isthmus.assessment.attack.Attack;
import isthmus.assessment.attack.Finding;
import isthmus.assessment.field.Field;
import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.publication.Publication;
import isthmus.assessment.release.Representative;
import isthmus.assessment.release.Tables;
import isthmus.assessment.release.Tier;
import isthmus.assessment.table.Rules;
import isthmus.assessment.table.Share;
import isthmus.assessment.table.Source;
import isthmus.assessment.table.Table;
import isthmus.cypher.release.ReleaseGraph;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client's place among others, which comes from nothing but a release. */
class PlaceAmongOthersTest {

    private static final List<String> LEVELS = List.of("1", "2", "3", "4", "5");

    /** Where a level lies among as many organizations of each level. */
    private static final Map<Integer, String> PLACES = Map.of(
            1, "most separated quarter", 2, "second quarter", 3, "middle half", 4, "third quarter", 5, "least separated quarter");

    private static final String NO_PLACE = "There is no place yet";
    private static final String SCORECARD = "/campaigns/spring-2026/scorecard";

    private final Caller caller = Service.running().administrator();
    private final ReleaseGraph releases = Service.running().isthmus().releases();

    @AfterEach
    void takeReleasesAway() {
        releases.list().forEach(entry -> releases.withdraw(entry.id()));
    }

    @Test
    void aClientsPlaceComesFromAReleaseOfRealOrganizationsAndFromNothingElse() {
        takeReleasesAway();
        var levels = levels(caller.get("/api/v1/campaigns/spring-2026/assessment").json());
        var instrument = caller.get("/api/v1/campaigns/spring-2026").json().path("instrument");
        var ref = new Instrument.Ref(instrument.path("id").asText(), instrument.path("version").asText(), instrument.path("hash").asText());
        assertThat(levels).isNotEmpty();
        assertThat(caller.get(SCORECARD).text()).contains(NO_PLACE);

        publish("synthetic", Optional.of(new Field.Settings(200, 10, 40, 0.8, List.copyOf(levels.keySet()), 2026, 1)), ref, levels.keySet());
        assertThat(caller.get(SCORECARD).text()).contains(NO_PLACE);

        publish("real", Optional.empty(), ref, levels.keySet());
        for (var page : List.of(caller.get(SCORECARD).text(), caller.get("/api/v1/campaigns/spring-2026/report.html").text())) {
            assertThat(page).doesNotContain(NO_PLACE).contains("as the release of Nov 2026 shows them. Yours may be among them.");
            var section = page.substring(page.indexOf("Among organizations measured"));
            levels.values().forEach(level -> assertThat(section).containsPattern("<td>" + PLACES.get(level) + "</td><td class=\"n(umber)?\">200</td>"));
        }
        assertThat(faults()).isEmpty();

        releases.withdraw("real");
        assertThat(caller.get(SCORECARD).text()).contains(NO_PLACE);
    }

    /** Those that are shown. */
    private static Map<String, Integer> levels(JsonNode assessment) {
        var levels = new TreeMap<String, Integer>();
        assessment.path("dimensions").forEach(d -> {
            if (d.path("level").isInt()) {
                levels.put(d.path("id").asText(), d.path("level").asInt());
            }
        });
        return levels;
    }

    private void publish(String id, Optional<Field.Settings> synthetic, Instrument.Ref instrument, Set<String> dimensions) {
        var shares = new ArrayList<Share>();
        LEVELS.forEach(level -> shares.addAll(Collections.nCopies(40, new Share("PUBLIC", level, 1))));
        var table = Table.of(new Source(List.of("PUBLIC"), LEVELS, shares), Rules.DEFAULT);
        var tables = new HashMap<String, Table>();
        dimensions.forEach(d -> tables.put(Tables.levels(d), table));
        var held = new Finding(Attack.CANARIES, 0, 0, 1);
        assertThat(releases.begin(id, Tier.RESEARCHERS, Representative.SYNTHETIC, synthetic, instrument, new byte[32], Instant.now())).isTrue();
        var publication = new Publication(
                id, YearMonth.of(2026, 11), Tier.RESEARCHERS.policy(), synthetic, List.of(), new TreeMap<>(tables), List.of(held), Optional.empty(), 0);
        assertThat(releases.conclude(publication, List.of(), List.of(), Set.of(), 200, 0)).isTrue();
    }

    private static List<String> faults() {
        try (var browser = new Browser()) {
            var page = browser.window(Browser.DESK, 900, true);
            Browser.signIn(page);
            page.navigate(SCORECARD);
            return Browser.faults(page, "scorecard-place");
        }
    }
}
