package isthmus.surveys.structure;

import static isthmus.surveys.structure.StructureImportTest.bytes;
import static isthmus.surveys.structure.StructureImportTest.problems;
import static isthmus.surveys.structure.StructureImportTest.value;
import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files of the shape in which public bodies publish their staff; their content is made up. */
class StaffExportTest {

    private static final String JUNIOR = """
            organisation,unit,reports_to_post,grade,generic_job_title,fte,profession
            Harbour Authority,Pilots,2,EO,Pilot,12.4,Operational Delivery
            Harbour Authority,Pilots,2,AO,Clerk,3,Lighthouse Keeping
            Harbour Authority,Systems,3,EO,Analyst,7.1,Information Technology
            Harbour Authority,Systems,3,EO,Clerk,0.2,
            Harbour Authority,Systems,3,SEO,Analyst,0.1,INFORMATION TECHNOLOGY
            """;

    private static final String SENIOR = """
            post_ref,grade,job_title,organisation,unit,reports_to_post,fte,profession
            2,SCS1,Chief Pilot,Harbour Authority,Pilots,1,1,Operational Delivery
            3,SCS1,Head of Systems,Harbour Authority,Systems,1,1,Information Technology
            1,SCS2,Chief Executive,Harbour Authority,Office,XX,1,
            """;

    @Test
    void ourOwnColumnsBecomeUnitsAndTeams() {
        var csv = """
                unit,parent_unit,team,profession,fte
                Claims,Operations,Motor,Operational Delivery,10
                Claims,Operations,Motor,Information Technology,0.1
                Claims,Operations,Motor,Digital,0.2
                Claims,,,Finance,2
                """;
        assertThat(read(csv).structure()).isEqualTo(new Structure(
                List.of(new Unit("Claims", "Operations"), new Unit("Operations", null)),
                List.of(new Team("Motor", "Claims", 10, 0.3), new Team("Claims", "Claims", 2, 0)),
                List.of(),
                List.of()));
    }

    @Test
    void otherColumnNamesAreGuessedAndTheGuessesAreTold() {
        var proposal = read(JUNIOR);
        assertThat(proposal.structure().teams())
                .containsExactly(new Team("Pilots", "Pilots", 15.4, 0), new Team("Systems", "Systems", 0.2, 7.2));
        assertThat(proposal.structure().units()).containsExactly(new Unit("Pilots", null), new Unit("Systems", null));
        assertThat(proposal.warnings()).extracting(p -> p.what().toString()).contains(
                "The column “reports_to_post” is read as “reports_to”.", "The column “grade” is not used.");
    }

    @Test
    void professionsThatNobodyDecidedCountAsBusinessAndAreTold() {
        assertThat(read(JUNIOR).warnings()).extracting(Problem::toString).contains(
                "profession “Lighthouse Keeping”: 1 rows with 3 full-time equivalents count as business, because nobody decided."
                        + " Decide whether they are business or technology.",
                "posts without a profession: 1 rows with 0.2 full-time equivalents count as business, because nobody decided."
                        + " Decide whether they are business or technology.");
    }

    @Test
    void whatAPersonDecidesAboutAProfessionWinsOverTheTable() {
        var sheet = sheet(JUNIOR);
        var sides = Map.of("lighthouse keeping", Side.TECHNOLOGY, "Information Technology", Side.BUSINESS, "", Side.TECHNOLOGY);
        var choices = new Choices(Mapping.guess(Part.POSTS, sheet.header()), PostsSheet.TeamNames.UNIT, sides, false);
        var outcome = outcome(sheet, choices);
        assertThat(outcome.proposal().structure().teams())
                .containsExactly(new Team("Pilots", "Pilots", 12.4, 3), new Team("Systems", "Systems", 7.2, 0.2));
        assertThat(outcome.proposal().warnings()).isEmpty();
    }

    @Test
    void unitsNestAsTheirHeadsReport() {
        assertThat(read(SENIOR).structure().units()).containsExactly(
                new Unit("Pilots", "Office"), new Unit("Systems", "Office"), new Unit("Office", null));
    }

    @Test
    void twoFilesOfOneOrganizationAreReadAsOne() {
        var upload = new Upload(List.of(new Upload.File("junior.csv", bytes(JUNIOR)), new Upload.File("senior.csv", bytes(SENIOR))));
        var sheet = upload.sheet() instanceof Checked.Accepted<Sheet>(Sheet both) ? both : null;
        assertThat(sheet).isNotNull();
        var structure = outcome(sheet, Choices.of(Mapping.guess(Part.POSTS, sheet.header()), false)).proposal().structure();
        assertThat(structure.units()).containsExactly(
                new Unit("Pilots", "Office"), new Unit("Systems", "Office"), new Unit("Office", null));
        assertThat(structure.teams()).containsExactly(
                new Team("Pilots", "Pilots", 16.4, 0), new Team("Systems", "Systems", 0.2, 8.2), new Team("Office", "Office", 1, 0));
        assertThat(sheet.rows().getLast().place()).hasToString("senior.csv, row 4");
    }

    @Test
    void teamsOfAColumnWhoseWordsRecurGetTheirUnitInFront() {
        var sheet = sheet(JUNIOR);
        var mapping = new HashMap<>(Mapping.guess(Part.POSTS, sheet.header()).columns());
        mapping.put("team", sheet.header().indexOf("generic_job_title"));
        var clash = StructureImport.read(Structure.EMPTY, Part.POSTS, sheet, Choices.of(new Mapping(mapping), false));
        assertThat(clash instanceof Checked.Rejected<StructureImport.Outcome>(var found) ? found : List.<Problem>of())
                .extracting(Problem::place)
                .containsExactly("row 5, column generic_job_title");
        var choices = new Choices(new Mapping(mapping), PostsSheet.TeamNames.UNIT_AND_TEAM, Map.of(), false);
        assertThat(outcome(sheet, choices).proposal().structure().teams()).extracting(Team::name).containsExactly(
                "Pilots · Pilot", "Pilots · Clerk", "Systems · Analyst", "Systems · Clerk");
    }

    @Test
    void withoutAColumnOfEquivalentsEveryRowIsOnePerson() {
        assertThat(read("unit,job family\nIT,Software Engineering\nIT,Software Engineering\nIT,Legal\n").structure().teams())
                .containsExactly(new Team("IT", "IT", 1, 2));
    }

    @Test
    void faultsOfPostsHaveTheirRows() {
        var csv = "unit,parent_unit,team,profession,fte\n,,,Finance,1\nIT,,,Finance,-2\nIT,,,Finance,N/A\n";
        assertThat(problems(StructureImport.csv(Structure.EMPTY, Part.POSTS, bytes(csv), false)))
                .extracting(Problem::place)
                .contains("row 2, column unit", "row 3, column fte", "row 4, column fte");
        assertThat(problems(StructureImport.csv(Structure.EMPTY, Part.POSTS, bytes("who,where\na,b\n"), false)))
                .extracting(p -> p.what().toString())
                .contains("No column of the file stands for “unit”.");
    }

    private static Proposal read(String csv) {
        return value(StructureImport.csv(Structure.EMPTY, Part.POSTS, bytes(csv), false));
    }

    private static Sheet sheet(String csv) {
        return switch (SheetReader.read(bytes(csv), "")) {
            case Checked.Accepted<Sheet>(Sheet sheet) -> sheet;
            case Checked.Rejected<Sheet>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static StructureImport.Outcome outcome(Sheet sheet, Choices choices) {
        return switch (StructureImport.read(Structure.EMPTY, Part.POSTS, sheet, choices)) {
            case Checked.Accepted<StructureImport.Outcome>(var outcome) -> outcome;
            case Checked.Rejected<StructureImport.Outcome>(var problems) -> throw new AssertionError(problems);
        };
    }
}
