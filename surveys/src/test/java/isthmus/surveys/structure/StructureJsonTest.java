package isthmus.surveys.structure;

import static isthmus.surveys.structure.StructureImportTest.bytes;
import static isthmus.surveys.structure.StructureImportTest.problems;
import static isthmus.surveys.structure.StructureImportTest.value;
import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.input.Problem;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Mission;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureJsonTest {

    @Test
    void theWholeStructureIsRead() {
        var json = """
                {"units":[{"name":"IT","parent":null},{"name":"Run","parent":"IT"}],
                 "teams":[{"name":"Dev","unit":"IT","business":0.5,"technology":10},{"name":"Claims","business":9,"technology":1}],
                 "missions":[{"name":"Settle","steps":[{"team":"Claims","touchDays":1,"waitDays":0}]}],
                 "dependencies":[{"from":"Claims","to":"Dev","kind":"handoff","perMonth":6,"waitDays":4,"blocking":"Blocking"}]}
                """;
        assertThat(value(StructureImport.json(bytes(json))).structure()).isEqualTo(new Structure(
                List.of(new Unit("IT", null), new Unit("Run", "IT")),
                List.of(new Team("Dev", "IT", 0.5, 10), new Team("Claims", null, 9, 1)),
                List.of(new Mission("Settle", List.of(new Mission.Step("Claims", 1, 0)))),
                List.of(new Dependency("Claims", "Dev", Dependency.Kind.HANDOFF, 6, 4, Dependency.Hindrance.BLOCKING))));
    }

    @Test
    void whoSaidSoIsAFileUnlessTheJsonSaysOtherwise() {
        var json = """
                {"teams":[{"name":"A","business":1,"technology":1},{"name":"B","business":1,"technology":1}],
                 "dependencies":[{"from":"A","to":"B","kind":"handoff","perMonth":1,"waitDays":1,"blocking":"ok","source":"survey"},
                                 {"from":"B","to":"A","kind":"handoff","perMonth":1,"waitDays":1,"blocking":"ok"}]}
                """;
        assertThat(value(StructureImport.json(bytes(json))).structure().dependencies()).extracting(Dependency::source)
                .containsExactly(Dependency.Source.SURVEY, Dependency.Source.FILE);
        assertThat(places(json.replace("\"survey\"", "\"hearsay\""))).containsExactly("/dependencies/0/source");
        assertThat(places(json.replace("\"survey\"", "null"))).containsExactly("/dependencies/0/source");
    }

    @Test
    void listsOtherThanTeamsMayBeLeftOut() {
        assertThat(value(StructureImport.json(bytes("\uFEFF{\"teams\":[]}"))).structure()).isEqualTo(Structure.EMPTY);
        assertThat(places("{}")).containsExactly("/teams");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"name\":7,\"business\":1,\"technology\":1}                            | /teams/1/name",
        "{\"business\":1,\"technology\":1}                                       | /teams/1/name",
        "{\"name\":\"A\",\"business\":\"1\",\"technology\":1}                    | /teams/1/business",
        "{\"name\":\"A\",\"business\":null,\"technology\":1}                     | /teams/1/business",
        "{\"name\":\"A\",\"technology\":1}                                       | /teams/1/business",
        "{\"name\":\"A\",\"business\":1e999,\"technology\":1}                    | /teams/1/business",
        "{\"name\":\"A\",\"business\":1,\"technology\":1,\"unit\":[]}            | /teams/1/unit",
        "{\"name\":\"A\",\"business\":1,\"technology\":1,\"unit\":\"X\"}         | /teams/1/unit",
        "{\"name\":\"A\",\"business\":1,\"technology\":1,\"a/b~\":true}          | /teams/1/a~1b~0",
        "{\"name\":\"A\",\"business\":1,\"technology\":1,\"name\":\"B\"}         | /teams/1/name",
        "[]                                                                      | /teams/1",
        "null                                                                    | /teams/1",
        "\"A\"                                                                   | /teams/1"
    })
    void everyFaultHasItsPointer(String team, String pointer) {
        var json = "{\"teams\":[{\"name\":\"First\",\"business\":1,\"technology\":0}," + team + "]}";
        assertThat(places(json)).containsExactly(pointer);
    }

    @Test
    void pointersStayRightBehindAnEntryThatIsNone() {
        var json = """
                {"teams":[3,{"name":"A","business":-1,"technology":0}],
                 "missions":[{"name":"M","steps":[true,{"team":"B","touchDays":1,"waitDays":1}]}],
                 "dependencies":[[],{"from":"A","to":"A","kind":"post","perMonth":"x","waitDays":1,"blocking":1}]}
                """;
        assertThat(places(json)).containsExactlyInAnyOrder(
                "/teams/0", "/teams/1/business", "/missions/0/steps/0", "/missions/0/steps/1/team", "/dependencies/0",
                "/dependencies/1", "/dependencies/1/kind", "/dependencies/1/perMonth", "/dependencies/1/blocking");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "{", "[1,2", "{\"teams\":[]} x", "{\"teams\":[]}{}", "{\"teams\":[NaN]}", "{'teams':[]}", "nul"})
    void whatIsNoJsonIsRefusedWithItsPlace(String json) {
        assertThat(problems(StructureImport.json(bytes(json)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "null", "\"teams\""})
    void theWholeIsAnObject(String json) {
        assertThat(places(json)).containsExactly("body");
    }

    @Test
    void halvesOfCharactersAreNotNames() {
        assertThat(places("{\"teams\":[{\"name\":\"A\\ud800\",\"business\":1,\"technology\":1}]}")).containsExactly("/teams/0/name");
    }

    @Test
    void depthAndLengthsAreLimited() {
        assertThat(problems(StructureImport.json(bytes("[".repeat(100_000))))).hasSize(1);
        assertThat(problems(StructureImport.json(bytes("{\"teams\":\"" + "x".repeat(50_000) + "\"}")))).hasSize(1);
        assertThat(problems(StructureImport.json(bytes("{\"teams\":[" + "9".repeat(5_000) + "]}")))).hasSize(1);
    }

    private static List<String> places(String json) {
        return problems(StructureImport.json(bytes(json))).stream().map(Problem::place).toList();
    }
}
