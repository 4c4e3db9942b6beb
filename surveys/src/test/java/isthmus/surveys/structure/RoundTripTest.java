package isthmus.surveys.structure;

import static isthmus.surveys.structure.StructureImportTest.value;
import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.input.Checked;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Mission;
import isthmus.assessment.organization.Name;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.StructureCheck;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import isthmus.reports.csv.CsvCells;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out comes back unchanged, and nothing that goes in makes the reader fall over. */
class RoundTripTest {

    private static final int TRIES = 300;
    private static final String ALPHABET = "abcXYZ 019'\"=+-@,;|\\/~#&<>{}äßé→😀·.";

    @Test
    void exportedJsonIsReadBackUnchanged() {
        for (int seed = 0; seed < TRIES; seed++) {
            var structure = structure(new Random(seed));
            assertThat(value(StructureImport.json(StructureExport.json(structure))).structure())
                    .as("seed %d", seed)
                    .isEqualTo(structure);
        }
    }

    /** What an organization of that size exports must not be too large to come back. */
    @Test
    void aHundredThousandDependenciesBetweenTeamsWithLongNamesComeBack() {
        var teams = IntStream.range(0, 10_000)
                .mapToObj(i -> new Team("Customer and Partner Onboarding, Team %05d".formatted(i), null, 5.5, i % 3))
                .toList();
        var dependencies = IntStream.range(0, 100_000)
                .mapToObj(i -> new Dependency(
                        teams.get(i % 10_000).name(), teams.get((i + 1 + i / 10_000) % 10_000).name(),
                        Dependency.Kind.COLLABORATION, i % 80 / 4.0, 12.25, Dependency.Hindrance.BLOCKING))
                .toList();
        var structure = new Structure(List.of(), teams, List.of(), dependencies);
        assertThat(value(StructureImport.json(StructureExport.json(structure))).structure()).isEqualTo(structure);
    }

    @Test
    void exportedCsvPartsAreReadBackUnchangedIntoAnEmptyOrganization() {
        for (int seed = 0; seed < TRIES; seed++) {
            var structure = structure(new Random(seed));
            var read = Structure.EMPTY;
            for (var part : List.of(Part.TEAMS, Part.DEPENDENCIES, Part.MISSIONS)) {
                read = value(StructureImport.csv(read, part, StructureExport.csv(structure, part), false)).structure();
            }
            assertThat(read).as("seed %d", seed).isEqualTo(structure);
        }
    }

    @Test
    void exportedCsvPartsChangeNothingWhenTheyAreImportedAgain() {
        for (int seed = 0; seed < TRIES; seed++) {
            var structure = structure(new Random(seed));
            for (var part : List.of(Part.MISSIONS, Part.TEAMS, Part.DEPENDENCIES)) {
                assertThat(value(StructureImport.csv(structure, part, StructureExport.csv(structure, part), false)).structure())
                        .as("seed %d, %s", seed, part)
                        .isEqualTo(structure);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-x", "@sum", "'=1", "''@", "'quoted'", "' =", "=cmd|' /C calc'!A0", "\uff1d1+1", "\uff0b49", "\uff0dx", "\uff20sum"})
    void formulasAreGuardedInCsvAndComeBack(String name) {
        var structure = new Structure(List.of(), List.of(new Team(name, null, 1, 0)), List.of(), List.of());
        var csv = StructureExport.csv(structure, Part.TEAMS);
        var cell = new String(csv, StandardCharsets.UTF_8).lines().skip(1).findFirst().orElseThrow();
        assertThat(cell).doesNotContainPattern("^[=+\\-@\uff1d\uff0b\uff0d\uff20]");
        assertThat(value(StructureImport.csv(Structure.EMPTY, Part.TEAMS, csv, false)).structure()).isEqualTo(structure);
    }

    @Test
    void numbersAreWrittenWithoutExponents() {
        assertThat(CsvCells.number(0)).isEqualTo("0");
        assertThat(CsvCells.number(25.39)).isEqualTo("25.39");
        assertThat(CsvCells.number(1e8)).isEqualTo("100000000");
        assertThat(CsvCells.number(1e-7)).isEqualTo("0.0000001");
    }

    @Test
    void randomBytesNeverMakeTheReaderFall() {
        var random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            assertThat(StructureImport.json(bytes)).isInstanceOf(Checked.Rejected.class);
            for (var part : Part.values()) {
                assertThat(StructureImport.csv(Structure.EMPTY, part, bytes, false)).isNotNull();
            }
        }
    }

    @Test
    void damagedFilesNeverMakeTheReaderFall() {
        var random = new Random(11);
        var junk = "\",;\n\r\t'{}[]:0-e.\u0000ü=";
        for (int i = 0; i < 3_000; i++) {
            var structure = structure(new Random(i % 20));
            var json = new StringBuilder(new String(StructureExport.json(structure), StandardCharsets.UTF_8));
            damage(json, junk, random);
            assertThat(StructureImport.json(StructureImportTest.bytes(json.toString()))).isNotNull();
            var part = List.of(Part.TEAMS, Part.DEPENDENCIES, Part.MISSIONS).get(i % 3);
            var csv = new StringBuilder(new String(StructureExport.csv(structure, part), StandardCharsets.UTF_8));
            damage(csv, junk, random);
            assertThat(StructureImport.csv(structure, part, StructureImportTest.bytes(csv.toString()), i % 2 == 0)).isNotNull();
            assertThat(StructureImport.csv(structure, Part.POSTS, StructureImportTest.bytes(csv.toString()), true)).isNotNull();
        }
    }

    private static void damage(StringBuilder text, String junk, Random random) {
        for (int i = 0; i < 1 + random.nextInt(5) && !text.isEmpty(); i++) {
            int at = random.nextInt(text.length());
            if (random.nextBoolean()) {
                text.insert(at, junk.charAt(random.nextInt(junk.length())));
            } else {
                text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
            }
        }
    }

    /** A sound structure with names that make trouble. */
    private static Structure structure(Random random) {
        var units = new ArrayList<Unit>();
        var unitNames = names(random, random.nextInt(6));
        for (int i = 0; i < unitNames.size(); i++) {
            units.add(new Unit(unitNames.get(i), i > 0 && random.nextBoolean() ? unitNames.get(random.nextInt(i)) : null));
        }
        java.util.Collections.shuffle(units, random);
        var teamNames = names(random, random.nextInt(8));
        var teams = teamNames.stream()
                .map(name -> new Team(
                        name,
                        units.isEmpty() || random.nextInt(4) == 0 ? null : units.get(random.nextInt(units.size())).name(),
                        number(random),
                        number(random)))
                .toList();
        var missions = new ArrayList<Mission>();
        var dependencies = new ArrayList<Dependency>();
        if (teams.size() > 1) {
            for (var name : names(random, random.nextInt(4))) {
                var steps = new ArrayList<Mission.Step>();
                for (int i = 0; i <= random.nextInt(13); i++) {
                    steps.add(new Mission.Step(teams.get(random.nextInt(teams.size())).name(), number(random), number(random)));
                }
                missions.add(new Mission(name, steps));
            }
            var kinds = Dependency.Kind.values();
            var hindrances = Dependency.Hindrance.values();
            var sources = Dependency.Source.values();
            for (int i = 0; i + 1 < teams.size(); i++) {
                dependencies.add(new Dependency(
                        teams.get(i).name(), teams.get(i + 1).name(), kinds[random.nextInt(kinds.length)], number(random),
                        number(random), hindrances[random.nextInt(hindrances.length)], sources[random.nextInt(sources.length)]));
            }
        }
        return switch (StructureCheck.check(new Structure(units, teams, missions, dependencies))) {
            case Checked.Accepted<Structure>(Structure structure) -> structure;
            case Checked.Rejected<Structure>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static double number(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(100);
            case 1 -> random.nextInt(10_000) / 100.0;
            case 2 -> random.nextDouble() * Math.pow(10, random.nextInt(24) - 15);
            default -> 0;
        };
    }

    private static List<String> names(Random random, int count) {
        var names = new ArrayList<String>();
        var keys = new HashSet<String>();
        var alphabet = ALPHABET.codePoints().toArray();
        while (names.size() < count) {
            var name = new StringBuilder();
            for (int i = 0; i <= random.nextInt(9); i++) {
                name.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
            }
            var stripped = name.toString().strip();
            if (!stripped.isEmpty() && keys.add(Name.key(stripped))) {
                names.add(stripped);
            }
        }
        return names;
    }
}
