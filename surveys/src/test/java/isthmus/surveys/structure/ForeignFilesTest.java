package isthmus.surveys.structure;

import static isthmus.surveys.structure.StructureImportTest.bytes;
import static isthmus.surveys.structure.StructureImportTest.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that somebody keeps for another purpose: applications with their teams, and who calls whom. */
class ForeignFilesTest {

    private static final String APPS = "app,team,type\nledger,#money,APIs\nbank-link,#money,Services\nportal,#front-door,Frontend apps\n";
    private static final String TIES = "team,depends_on_team,app_dependencies\n#front-door,#money,3\n#money,#money,2\n";

    private static Checked<StructureImport.Outcome> read(Structure current, Part part, String csv, boolean dropSelf) {
        return switch (SheetReader.read(bytes(csv), "")) {
            case Checked.Accepted<Sheet>(Sheet sheet) ->
                StructureImport.read(current, part, sheet, Choices.of(Mapping.guess(part, sheet.header()), false, dropSelf));
            case Checked.Rejected<Sheet>(var problems) -> Checked.rejected(problems);
        };
    }

    private static Proposal accepted(Checked<StructureImport.Outcome> checked) {
        return value(checked.then(outcome -> Checked.accepted(outcome.proposal())));
    }

    private static final Structure TEAMS = new Structure(
            List.of(), List.of(new Team("#money", null, 0, 0), new Team("#front-door", null, 0, 0)), List.of(), List.of());

    @Test
    void rowsOfOneTeamArePutTogetherWhereNobodyIsCounted() {
        var proposal = accepted(read(Structure.EMPTY, Part.TEAMS, APPS, false));

        assertThat(proposal.structure()).isEqualTo(TEAMS);
        assertThat(proposal.warnings()).extracting(Problem::place, p -> p.what().toString()).containsExactly(
                tuple("column business", "The file has none: every row counts as “0”."),
                tuple("column tech", "The file has none: every row counts as “0”."));
    }

    @Test
    void oneHeadcountIsEnoughToCountEveryRowAsATeam() {
        var csv = "squad,tech\n#money,4\n#front-door,5\n";
        assertThat(accepted(read(Structure.EMPTY, Part.TEAMS, csv, false)).structure().teams())
                .containsExactly(new Team("#money", null, 0, 4), new Team("#front-door", null, 0, 5));
        assertThat(problems(read(Structure.EMPTY, Part.TEAMS, csv + "#Money,1\n", false))).extracting(Problem::place)
                .containsExactly("row 4, column squad");
    }

    @Test
    void aTeamThatIsInTwoUnitsIsAFaultHoweverOftenItIsListed() {
        var csv = "app,team,department\nledger,#money,Finance\nbank-link,#money,finance\nvault,#money,Legal\n";
        assertThat(problems(read(Structure.EMPTY, Part.TEAMS, csv, false))).extracting(Problem::place, p -> p.what().toString())
                .containsExactly(tuple("row 4, column department", "The team “#money” is in “Finance” in row 2 and in “Legal” here."));
    }

    @Test
    void whatAFileOfTiesDoesNotSayIsAServiceThatNobodyWaitsFor() {
        var proposal = accepted(read(TEAMS, Part.DEPENDENCIES, TIES, true));

        assertThat(proposal.structure().dependencies()).containsExactly(new Dependency(
                "#front-door", "#money", Dependency.Kind.SERVICE, 3, 0, Dependency.Hindrance.OK, Dependency.Source.FILE));
        assertThat(proposal.warnings()).extracting(Problem::place, p -> p.what().toString()).containsExactly(
                tuple("column kind", "The file has none: every row counts as “service”."),
                tuple("column wait_days", "The file has none: every row counts as “0”."),
                tuple("column blocking", "The file has none: every row counts as “ok”."),
                tuple("file", "1 ties of a team with itself are left out."));
    }

    @Test
    void tiesOfATeamWithItselfAreFaultsUnlessTheyAreLeftOut() {
        assertThat(problems(read(TEAMS, Part.DEPENDENCIES, TIES, false))).extracting(Problem::place, p -> p.what().toString())
                .containsExactly(tuple("row 3", "The team “#money” depends on itself."));
        var behind = TIES + "#money,#nobody,1\n";
        assertThat(problems(read(TEAMS, Part.DEPENDENCIES, behind, true))).extracting(Problem::place)
                .containsExactly("row 4, column depends_on_team");
    }

    @Test
    void ourOwnFormatStillNeedsItsColumns() {
        assertThat(StructureImportTest.problems(StructureImport.csv(TEAMS, Part.DEPENDENCIES, bytes("from,to\n"), false)))
                .extracting(p -> p.what().toString())
                .containsExactly("The column “kind” is missing.");
    }

    private static List<Problem> problems(Checked<StructureImport.Outcome> checked) {
        return checked instanceof Checked.Rejected<StructureImport.Outcome>(var problems) ? problems : List.of();
    }
}
