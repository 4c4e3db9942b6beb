package isthmus.surveys.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Mission;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureImportTest {

    private static final Structure CURRENT = new Structure(
            List.of(new Unit("IT", null)),
            List.of(new Team("Dev", "IT", 0, 10), new Team("Claims", null, 9, 1)),
            List.of(new Mission("Settle", List.of(new Mission.Step("Claims", 1, 2), new Mission.Step("Dev", 3, 4)))),
            List.of(new Dependency("Claims", "Dev", Dependency.Kind.HANDOFF, 6, 4, Dependency.Hindrance.BLOCKING)));

    @Test
    void teamsBringTheirUnitsAndLeaveTheRestAlone() {
        var csv = "team,unit,parent_unit,business,tech\nDev,Build,IT,0.5,10\nClaims,,,9,1\n,Build,IT,,\nOps,IT,Group,0,4\n";
        assertThat(accepted(Part.TEAMS, csv)).isEqualTo(new Structure(
                List.of(new Unit("Build", "IT"), new Unit("IT", "Group"), new Unit("Group", null)),
                List.of(new Team("Dev", "Build", 0.5, 10), new Team("Claims", null, 9, 1), new Team("Ops", "IT", 0, 4)),
                CURRENT.missions(),
                CURRENT.dependencies()));
    }

    @Test
    void dependenciesAndMissionsAreReadWithWordsInAnyCaseAndStepsInAnyOrder() {
        var dependencies = "from,to,kind,per_month,wait_days,blocking\nDev, claims ,Service,1,0.5,OK\n";
        assertThat(accepted(Part.DEPENDENCIES, dependencies).dependencies()).containsExactly(
                new Dependency("Dev", "Claims", Dependency.Kind.SERVICE, 1, 0.5, Dependency.Hindrance.OK));
        var missions = "mission,step,team,touch_days,wait_days\nPay,20,Dev,1,2\nSettle,1,Dev,0,0\npay,3,Claims,3,4\n";
        assertThat(accepted(Part.MISSIONS, missions).missions()).containsExactly(
                new Mission("Pay", List.of(new Mission.Step("Claims", 3, 4), new Mission.Step("Dev", 1, 2))),
                new Mission("Settle", List.of(new Mission.Step("Dev", 0, 0))));
    }

    @Test
    void whoSaidSoIsAFileUnlessTheFileSaysOtherwise() {
        var csv = "from,to,kind,per_month,wait_days,blocking,source\nDev,Claims,service,1,0,ok,Hand\nClaims,Dev,service,1,0,ok,\n";
        assertThat(accepted(Part.DEPENDENCIES, csv).dependencies()).extracting(Dependency::source)
                .containsExactly(Dependency.Source.HAND, Dependency.Source.FILE);
        assertThat(problems(Part.DEPENDENCIES, csv.replace("Hand", "hearsay"))).extracting(Problem::toString).containsExactly(
                "row 2, column source: “hearsay” is not one of the words for this column. Write one of: file, hand, survey.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\uFEFFteam;unit;parent_unit;business;tech\r\n\"Dev\";IT;;0,5;10\r\nClaims;;;9;1\r\n",
        "Team\tUNIT\tParent Unit\tBusiness\tTech\nDev\tIT\t\t0.5\t10\nClaims\t\t\t9\t1",
        "sep=;\nteam;unit;parent-unit;business;tech\nDev;IT;;.5;1e1\nClaims;;;9;1",
        "tech,business,unit,team,parent_unit,,\n10,0.5,IT,Dev,,,\n\n,,,,,,\n1,9,,\"Claims\",,,\n",
        "team,unit,parent_unit,business,tech\rDev,IT,,0.5,10\rClaims,,,9,1\r"
    })
    void filesOfOtherProgramsAreUnderstood(String csv) {
        assertThat(accepted(Part.TEAMS, csv).teams())
                .containsExactly(new Team("Dev", "IT", 0.5, 10), new Team("Claims", null, 9, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "Dev,IT,,x,10            | row 2, column business | “x” is not a number.",
        "Dev,IT,,,10             | row 2, column business | The cell is empty.",
        "Dev,IT,,1,Infinity      | row 2, column tech     | “Infinity” is not a number.",
        "Dev,IT,,1,0x10          | row 2, column tech     | “0x10” is not a number.",
        "Dev,IT,,\"1,5\",1       | row 2, column business | “1,5” is not a number.",
        "Dev,IT,,-1,1            | row 2, column business | The headcount is negative: -1.0.",
        "Dev,IT,,1e300,1         | row 2, column business | The headcount is too large to be true.",
        ",IT,,1,1                | row 2, column team     | The name is empty.",
        "Dev,,Group,1,1          | row 2, column parent_unit | A unit above is named, “Group”, but no unit.",
        "Dev,IT,IT,1,1           | row 2, column parent_unit | The units go round in a circle: “IT” → “IT”.",
        "Dev,IT,1,1              | row 2                  | The row has 4 cells, the header has 5.",
        "Dev,IT,,1,1,1           | row 2                  | The row has 6 cells, the header has 5.",
        "\"Dev,IT,,1,1           | row 2                  | A quotation mark opens a cell here and none closes it before the file ends.",
        "\"Dev\"x,IT,,1,1        | row 2                  | Something follows the quotation mark that closes a cell."
    })
    void everyFaultOfATeamHasItsPlace(String row, String where, String what) {
        var csv = "team,unit,parent_unit,business,tech\n" + row + "\n";
        assertThat(problems(Part.TEAMS, csv))
                .filteredOn(problem -> problem.place().equals(where))
                .extracting(p -> p.what().toString())
                .containsExactly(what);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Dev,Nobody,handoff,1,1,ok    | row 2, column to       | There is no team “Nobody”.",
        ",Dev,handoff,1,1,ok          | row 2, column from     | No team is named.",
        "Dev,Claims,email,1,1,ok      | row 2, column kind     | “email” is not one of the words for this column.",
        "Dev,Claims,handoff,1,1,maybe | row 2, column blocking | “maybe” is not one of the words for this column.",
        "Dev,Claims,handoff,a,1,ok    | row 2, column per_month | “a” is not a number.",
        "Dev,Claims,handoff,1,-2,ok   | row 2, column wait_days | The number of days is negative: -2.0.",
        "Dev,Dev,handoff,1,1,ok       | row 2                  | The team “Dev” depends on itself."
    })
    void everyFaultOfADependencyHasItsPlace(String row, String where, String what) {
        var csv = "from,to,kind,per_month,wait_days,blocking\n" + row + "\n";
        assertThat(problems(Part.DEPENDENCIES, csv)).extracting(Problem::place, p -> p.what().toString()).containsExactly(
                tuple(where, what));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Pay,1,Nobody,1,1     | row 2, column team | There is no team “Nobody”.",
        "Pay,one,Dev,1,1      | row 2, column step | “one” is not the number of a step.",
        "Pay,0,Dev,1,1        | row 2, column step | “0” is not the number of a step.",
        "Pay,9999999,Dev,1,1  | row 2, column step | “9999999” is not the number of a step.",
        ",1,Dev,1,1           | row 2, column mission | The name is empty.",
        "Pay,1,Dev,-1,1       | row 2, column touch_days | The number of days is negative: -1.0."
    })
    void everyFaultOfAMissionHasItsPlace(String row, String where, String what) {
        var csv = "mission,step,team,touch_days,wait_days\n" + row + "\n";
        assertThat(problems(Part.MISSIONS, csv)).extracting(Problem::place, p -> p.what().toString()).containsExactly(
                tuple(where, what));
    }

    @Test
    void aWordThatIsNotAllowedIsMendedByTheWordsThatAre() {
        var csv = "from,to,kind,per_month,wait_days,blocking\nDev,Claims,email,1,1,ok\n";
        assertThat(problems(Part.DEPENDENCIES, csv)).extracting(p -> p.mend().toString()).containsExactly(
                "Write one of: handoff, approval, service, collaboration.");
    }

    @Test
    void faultsOfAllKindsAreListedTogether() {
        var csv = """
                team,unit,parent_unit,business,tech
                Dev,IT,,x,10

                dev,IT,,1,-1
                ,IT,Elsewhere,1,1
                "Two
                lines",Other,IT,1,y
                """;
        assertThat(problems(Part.TEAMS, csv)).extracting(Problem::place).containsExactlyInAnyOrder(
                "row 2, column business", "row 4, column team", "row 4, column tech", "row 5, column team",
                "row 6, column team", "row 6, column tech", "current mission “Settle”, step 1",
                "current dependency 1, handoff from “Claims” to “Dev”");
    }

    @Test
    void columnsAreMissingUnknownOrThereTwice() {
        assertThat(problems(Part.TEAMS, "team,unit,business,colour,Business\nDev,IT,1,red,1\n"))
                .containsExactlyInAnyOrder(
                        new Problem("header, column 4", "Nobody knows a column “colour” here.", expected()),
                        new Problem("header, column 5", "The column “Business” is there twice.", expected()),
                        new Problem("header", "The column “parent_unit” is missing.", expected()));
    }

    private static String expected() {
        return "The columns are: team, unit, parent_unit, business, tech.";
    }

    @Test
    void aUnitIsBelowOneUnit() {
        var csv = "team,unit,parent_unit,business,tech\nDev,IT,Group,1,1\nOps,it,Board,1,1\n";
        assertThat(problems(Part.TEAMS, csv)).extracting(Problem::place).contains("row 3, column parent_unit");
    }

    @Test
    void teamsThatOthersNeedCannotVanishUnlessTheirDependenciesGoToo() {
        var csv = "team,unit,parent_unit,business,tech\nClaims,,,9,1\n";
        assertThat(problems(Part.TEAMS, csv)).extracting(Problem::place, p -> p.what().toString()).containsExactly(
                tuple(
                        "current mission “Settle”, step 2", "It needs the team “Dev”, which would be gone."),
                tuple(
                        "current dependency 1, handoff from “Claims” to “Dev”", "It needs the team “Dev”, which would be gone."));
        var proposal = value(StructureImport.csv(CURRENT, Part.TEAMS, bytes(csv), true));
        assertThat(proposal.structure().dependencies()).isEmpty();
        assertThat(proposal.structure().missions())
                .containsExactly(new Mission("Settle", List.of(new Mission.Step("Claims", 1, 2))));
        assertThat(proposal.warnings()).extracting(p -> p.what().toString()).containsExactly(
                "1 steps (with 0 whole missions) and 1 dependencies of teams that are gone are left out.");
    }

    @Test
    void filesThatAreNoTextSayWhatToDo() {
        assertThat(problems(Part.TEAMS, "")).extracting(p -> p.what().toString()).containsExactly("The file is empty.");
        assertThat(problems(Part.TEAMS, "\uFEFF \n\n")).extracting(p -> p.what().toString()).containsExactly("The file is empty.");
        assertThat(problems(Part.TEAMS, "PK\u0003\u0004zip")).extracting(p -> p.what().toString())
                .containsExactly("This is a spreadsheet or an archive, not a text file.");
        var latin = "team,unit,parent_unit,business,tech\nCafé,,,1,1\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problems(StructureImport.csv(CURRENT, Part.TEAMS, latin, false))).extracting(p -> p.what().toString())
                .containsExactly("The byte E9 at position 39, in line 2, is not UTF-8.");
        var wide = "team,unit".getBytes(StandardCharsets.UTF_16);
        assertThat(problems(StructureImport.csv(CURRENT, Part.TEAMS, wide, false))).extracting(p -> p.what().toString())
                .containsExactly("The file is encoded as UTF-16.");
    }

    @Test
    void aCellLongerThanAnyNameIsRefusedWithItsRow() {
        var csv = "team,unit,parent_unit,business,tech\nDev,IT,,1,1\n" + "x".repeat(20_000) + ",IT,,1,1\n";
        assertThat(problems(Part.TEAMS, csv)).extracting(Problem::place, p -> p.what().toString()).containsExactly(
                tuple("row 3", "A cell or the row is too long."));
    }

    @Test
    void aFileThatIsTooLargeIsRefusedUnread() {
        assertThat(problems(StructureImport.csv(CURRENT, Part.TEAMS, new byte[StructureImport.LARGEST + 1], false)))
                .extracting(p -> p.mend().toString()).containsExactly("Send at most 33554432 bytes.");
    }

    @Test
    void aHundredThousandRowsAreReadAndTheirFaultsCounted() {
        var teams = new StringBuilder("team,unit,parent_unit,business,tech\n");
        for (int i = 0; i < 20_000; i++) {
            teams.append("Team ").append(i).append(",Unit ").append(i % 100).append(",,5,").append(i % 7).append('\n');
        }
        var organization = value(StructureImport.csv(Structure.EMPTY, Part.TEAMS, bytes(teams.toString()), false)).structure();
        assertThat(organization.teams()).hasSize(20_000);

        var good = new StringBuilder("from,to,kind,per_month,wait_days,blocking\n");
        var bad = new StringBuilder(good);
        for (int i = 0; i < 100_000; i++) {
            good.append("Team ").append(i % 20_000).append(",Team ").append((i + 1 + i / 20_000) % 20_000).append(",handoff,1,2.5,slowing\n");
            bad.append("Team ").append(i % 20_000).append(",Team ").append(i + 20_000).append(",post,one,2.5,slowing\n");
        }
        var read = StructureImport.csv(organization, Part.DEPENDENCIES, bytes(good.toString()), false);
        assertThat(value(read).structure().dependencies()).hasSize(100_000);
        var problems = problems(StructureImport.csv(organization, Part.DEPENDENCIES, bytes(bad.toString()), false));
        assertThat(problems.subList(0, 1_000)).allMatch(problem -> problem.place().startsWith("row "));
        assertThat(problems.subList(1_000, problems.size()))
                .extracting(Problem::place, p -> p.what().toString())
                .contains(tuple("further places", "100000 more of this kind."))
                .hasSize(3);
    }

    private static Structure accepted(Part part, String csv) {
        return value(StructureImport.csv(CURRENT, part, bytes(csv), false)).structure();
    }

    private static List<Problem> problems(Part part, String csv) {
        return problems(StructureImport.csv(CURRENT, part, bytes(csv), false));
    }

    static Proposal value(Checked<Proposal> checked) {
        return switch (checked) {
            case Checked.Accepted<Proposal>(Proposal proposal) -> proposal;
            case Checked.Rejected<Proposal>(var problems) -> throw new AssertionError(problems);
        };
    }

    static List<Problem> problems(Checked<Proposal> checked) {
        return checked instanceof Checked.Rejected<Proposal>(var problems) ? problems : List.of();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
