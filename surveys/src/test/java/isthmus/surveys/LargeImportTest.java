package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files of a hundred thousand rows in which everything is wrong: told what is, and nothing is written. */
class LargeImportTest {

    private static final Caller SCRIPT = Service.running().administrator();
    private static final int ROWS = 100_000;

    private static String structure;
    private static String before;

    @BeforeAll
    static void anOrganization() {
        var id = SCRIPT.json("POST", "/api/v1/organizations", Map.of("name", "Large Files")).json().path("id").asText();
        structure = "/api/v1/organizations/" + id + "/structure";
        assertThat(put("teams", "team,unit,parent_unit,business,tech\nNorth,Works,,5,5\nSouth,Works,,5,0\n").status()).isEqualTo(200);
        assertThat(put("dependencies", "from,to,kind,per_month,wait_days,blocking\nNorth,South,handoff,1,1,ok\n").status()).isEqualTo(200);
        before = SCRIPT.get(structure).text();
    }

    @Test
    void everyKindOfFaultInDependenciesIsTold() {
        var csv = new StringBuilder("from,to,kind,per_month,wait_days,blocking\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append(switch (i % 4) {
                case 0 -> "North,Nobody " + i + ",handoff,1,1,ok\n";
                case 1 -> "South,South,approval,1,1,slowing\n";
                case 2 -> "North,South,service,1,-" + i + ",blocking\n";
                default -> "South,North,collaboration,1,1,ok\n";
            });
        }
        var problems = refused("dependencies", csv);
        assertThat(problems.subList(0, 4)).containsExactly(
                "row 2, column to: There is no team “Nobody 0”.",
                "row 3: The team “South” depends on itself.",
                "row 4, column wait_days: The number of days is negative: -2.0.",
                "row 6, column to: There is no team “Nobody 4”.");
        assertThat(problems).contains(
                "row 8: “North” depends on “South” by service already.",
                "row 9: “South” depends on “North” by collaboration already.");
        assertThat(problems.subList(1_000, problems.size())).isNotEmpty().allMatch(line -> line.startsWith("further places: "));
    }

    @Test
    void namesThatAreThereTwiceAndUnitsThatGoInCirclesAreTold() {
        var csv = new StringBuilder("team,unit,parent_unit,business,tech\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append("Team ").append(i / 2 % 5_000).append(",Unit ").append(i % 5_000).append(",Unit ").append((i + 1) % 5_000).append(",1,1\n");
        }
        assertThat(refused("teams", csv))
                .contains("all teams: There are 100000 teams.", "row 3, column team: The team “Team 0” is there already, at row 2, column team.")
                .anyMatch(line -> line.startsWith("further places: "));

        var circle = new StringBuilder("team,unit,parent_unit,business,tech\nNorth,Unit 0,Unit 1,1,1\nSouth,Unit 0,Unit 1,1,1\n");
        for (int i = 1; i < 10_000; i++) {
            circle.append("Team ").append(i).append(",Unit ").append(i).append(",Unit ").append((i + 1) % 10_000).append(",1,1\n");
        }
        assertThat(refused("teams", circle)).hasSize(1).first().asString().contains("The units go round in a circle: “Unit 0” → “Unit 1” → ");
    }

    private static List<String> refused(String part, CharSequence csv) {
        var answer = put(part, csv);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(SCRIPT.get(structure).text()).isEqualTo(before);
        return StreamSupport.stream(answer.json().path("problems").spliterator(), false)
                .map(problem -> problem.path("where").asText() + ": " + problem.path("what").asText())
                .toList();
    }

    private static Caller.Answer put(String part, CharSequence csv) {
        return SCRIPT.send("PUT", structure + "?part=" + part, "text/csv", csv.toString().getBytes(StandardCharsets.UTF_8));
    }
}
