package isthmus.surveys.structure;

import static isthmus.surveys.structure.StructureImportTest.bytes;
import static isthmus.surveys.structure.StructureImportTest.problems;
import static isthmus.surveys.structure.StructureImportTest.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import isthmus.assessment.input.Problem;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamApiTest {

    private static final Structure CURRENT = new Structure(
            List.of(new Unit("IT", null)),
            List.of(new Team("Claims", null, 9, 1), new Team("Dev", "IT", 0, 10), new Team("Data", "IT", 0, 4)),
            List.of(),
            List.of(
                    new Dependency("Claims", "Data", Kind.APPROVAL, 2, 3, Hindrance.SLOWING),
                    new Dependency("Data", "Dev", Kind.HANDOFF, 6, 4, Hindrance.BLOCKING)));

    private static final String CLAIMS = """
            name: claims
            Focus: settle claims within five days
            type: stream-aligned
            chat: "#claims"
            dependencies:
              - {team: Dev, type: Blocking, kind: handoff, perMonth: 6, waitDays: 4}
              - {name: data, type: slowing}
            Teams we currently interact with:
              - team: Data
                mode: x as a service
                purpose: figures
                duration: until June
              - team: Legal
                mode: Facilitating
              - team: Dev
                mode: Collaboration
            """;
    private static final String LEGAL = """
            name: Legal
            unit: IT
            business: 2.5
            interactions: []
            """;

    @Test
    void whatADocumentSaysTakesThePlaceOfWhatItsTeamNeeded() {
        var proposal = value(StructureImport.teamApi(CURRENT, bytes(CLAIMS + "---\n" + LEGAL)));

        assertThat(proposal.structure().teams()).endsWith(new Team("Legal", "IT", 2.5, 0)).hasSize(4);
        assertThat(proposal.structure().dependencies()).containsExactly(
                new Dependency("Data", "Dev", Kind.HANDOFF, 6, 4, Hindrance.BLOCKING),
                new Dependency("Claims", "Dev", Kind.HANDOFF, 6, 4, Hindrance.BLOCKING),
                new Dependency("Claims", "Data", Kind.SERVICE, 1, 0, Hindrance.SLOWING),
                new Dependency("Claims", "Legal", Kind.COLLABORATION, 1, 0, Hindrance.OK),
                new Dependency("Claims", "Dev", Kind.COLLABORATION, 1, 0, Hindrance.OK));
        assertThat(proposal.warnings()).extracting(p -> p.what().toString()).containsExactly("Not used: chat.");
    }

    @Test
    void readingTheSameDocumentsAgainChangesNothing() {
        var documents = bytes(CLAIMS + "---\n" + LEGAL);
        var once = value(StructureImport.teamApi(CURRENT, documents)).structure();
        assertThat(value(StructureImport.teamApi(once, documents)).structure()).isEqualTo(once);
    }

    @Test
    void aDocumentThatNamesNoTiesLeavesThemAlone() {
        assertThat(value(StructureImport.teamApi(CURRENT, bytes("name: Claims\n"))).structure()).isEqualTo(CURRENT);
        assertThat(value(StructureImport.teamApi(CURRENT, bytes("name: Claims\ndependencies:\n"))).structure().dependencies())
                .extracting(Dependency::from).containsExactly("Data");
    }

    @Test
    void aNewTeamWithoutHeadcountIsSpokenOf() {
        assertThat(value(StructureImport.teamApi(CURRENT, bytes("name: Night shift\n"))).warnings()).extracting(Problem::toString)
                .containsExactly("document 1, line 1: The team “Night shift” is new and has no headcount: it counts as nobody."
                        + " Write business: and technology: into its document, or change the team later.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{team: Nobody, type: OK}               | document 1, line 3, team | There is no team “Nobody”.",
        "{team: Claims, type: OK}               | document 1, line 3       | The team “Claims” depends on itself.",
        "{team: Dev, type: Stuck}               | document 1, line 3, type | “Stuck” is not one of the words for type.",
        "{team: Dev}                            | document 1, line 3, type | The key “type” is missing or empty.",
        "{type: OK}                             | document 1, line 3, team | The key “team” is missing or empty.",
        "{team: Dev, type: OK, kind: mail}      | document 1, line 3, kind | “mail” is not one of the words for kind.",
        "{team: Dev, type: OK, perMonth: many}  | document 1, line 3, permonth | “many” is not a number.",
        "{team: Dev, type: OK, waitDays: -1}    | document 1, line 3, waitdays | The number of days is negative: -1.0.",
        "{team: Dev, type: [OK]}                | document 1, line 3, type | Here should be a text.",
        "{team: Dev, type: OK, Team: Dev}       | document 1, line 3       | The key “team” is there twice.",
        "Dev                                    | document 1, line 3       | Here should be a team with what it is to this one."
    })
    void everyFaultOfADependencyHasItsPlace(String entry, String where, String what) {
        assertThat(faults("name: Claims\ndependencies:\n  - " + entry + "\n")).containsExactly(tuple(where, what));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "name: Claims\\ninteractions: [{team: Dev, mode: Shouting}] | document 1, line 2, mode | “Shouting” is not one of the words for mode.",
        "name: Claims\\ninteractions: {team: Dev}   | document 1, line 2, interactions | Here should be a list.",
        "focus: things                              | document 1, line 1, name | The key “name” is missing or empty.",
        "- Claims                                   | document 1, line 1       | Here should be a document of a team.",
        "name: Claims\\n---\\nname: CLAIMS          | document 2, line 3, name | The team “CLAIMS” has a document already, at document 1, line 1, name.",
        "name: New\\nunit: Nowhere                  | document 1, line 2, unit | There is no unit “Nowhere”.",
        "name: Claims\\n---\\ntype: [              | document 2, line 3       | It is not YAML: expected the node content, but found '<stream end>'.",
        "a: &a [x]\\nb: *a                          | file | It cannot be read as YAML: Number of aliases for non-scalar nodes exceeds the specified max=0",
        "` `                                        | file | There is no document in it."
    })
    void everyFaultOfADocumentHasItsPlace(String yaml, String where, String what) {
        assertThat(faults(yaml.replace("\\n", "\n"))).containsExactly(tuple(where, what));
    }

    @Test
    void faultsOfAllDocumentsAreListedTogetherWithTheirFiles() {
        var files = List.of(
                new Upload.File("claims.yaml", bytes("name: Claims\ndependencies: [{team: X, type: OK}]\n")),
                new Upload.File("dev.yaml", bytes("name: Dev\ninteractions: [{team: Claims, mode: Y}]\n")));
        assertThat(problems(TeamApi.read(CURRENT, files))).extracting(Problem::place)
                .containsExactly("dev.yaml, document 1, line 2, mode", "claims.yaml, document 1, line 2, team");
    }

    @Test
    void depthLengthAndDamageAreRefusedAndNeverMakeTheReaderFall() {
        assertThat(faults("name: " + "[".repeat(100_000))).hasSize(1);
        assertThat(faults("name: " + "x".repeat(3_000_000))).hasSize(1);
        var random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder(CLAIMS);
            for (int j = 0; j < 4; j++) {
                text.insert(random.nextInt(text.length()), "{}[]:-&*!|>'\"#%@\t\n?,".charAt(random.nextInt(20)));
            }
            assertThat(StructureImport.teamApi(CURRENT, bytes(text.toString()))).isNotNull();
        }
    }

    private static List<org.assertj.core.groups.Tuple> faults(String yaml) {
        return problems(StructureImport.teamApi(CURRENT, bytes(yaml))).stream()
                .map(problem -> tuple(problem.place(), problem.what().toString()))
                .toList();
    }
}
