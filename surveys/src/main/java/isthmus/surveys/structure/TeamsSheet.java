package isthmus.surveys.structure;

import isthmus.assessment.organization.Name;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.organization.Team;
import isthmus.assessment.organization.Unit;
import isthmus.assessment.wording.Sentence;
import isthmus.reports.csv.CsvCells;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code teams} part: one row a team, which also says in which unit it is and what is above that unit. A row without a
 * team describes a unit only, so that a unit without teams of its own can say what is above it. A file without any
 * headcounts lists what teams have rather than teams, such as their applications: rows of one team are put together.
 */
final class TeamsSheet {

    private TeamsSheet() {}

    static Draft read(Cells cells, Structure kept) {
        var chart = new Chart();
        var teams = new ArrayList<Team>();
        var rows = new ArrayList<Sheet.Row>();
        boolean heads = cells.mapping().has("business") || cells.mapping().has("tech");
        var seen = new HashMap<String, Sheet.Row>();
        for (var row : cells.rows()) {
            var unit = chart.read(cells, row);
            var name = cells.text(row, "team");
            boolean unitOnly = name.isEmpty()
                    && unit != null
                    && cells.text(row, "business").isEmpty()
                    && cells.text(row, "tech").isEmpty();
            if (!unitOnly && (heads || isNew(cells, row, name, unit, seen))) {
                rows.add(row);
                teams.add(new Team(name, unit, cells.number(row, "business"), cells.number(row, "tech")));
            }
        }
        var structure = new Structure(chart.units(), teams, kept.missions(), kept.dependencies());
        return new Draft(structure, places(cells, kept, chart, rows));
    }

    private static boolean isNew(Cells cells, Sheet.Row row, String name, @Nullable String unit, Map<String, Sheet.Row> seen) {
        var before = name.isEmpty() ? null : seen.putIfAbsent(Name.key(name), row);
        if (before == null) {
            return true;
        }
        var other = cells.text(before, "unit");
        var here = unit == null ? "" : unit;
        if (!Name.key(other).equals(Name.key(here))) {
            cells.problems().add(
                    cells.place(row, "unit"),
                    Chart.inTwo(name, other, before, here),
                    Sentence.of("sheet.team.units.mend", "Give every team one unit, the same in all rows."));
        }
        return false;
    }

    private static KeptPlaces places(Cells cells, Structure kept, Chart chart, List<Sheet.Row> rows) {
        var names = chart.places(cells, "name");
        var parents = chart.places(cells, "parent");
        return new KeptPlaces(kept) {
            @Override
            public Sentence unit(int unit, String field) {
                return field.equals("parent") ? parents.get(unit) : names.get(unit);
            }

            @Override
            public Sentence team(int team, String field) {
                var column = switch (field) {
                    case "name" -> "team";
                    case "technology" -> "tech";
                    default -> field;
                };
                return cells.place(rows.get(team), column);
            }
        };
    }

    static byte[] write(Structure structure) {
        var parents = new HashMap<String, String>();
        structure.units().forEach(unit -> parents.put(unit.name(), unit.parent() == null ? "" : unit.parent()));
        var rows = new ArrayList<List<String>>();
        if (!saidByTeams(structure, parents)) {
            for (var unit : structure.units()) {
                rows.add(List.of("", unit.name(), parents.getOrDefault(unit.name(), ""), "", ""));
            }
        }
        for (var team : structure.teams()) {
            var unit = team.unit() == null ? "" : team.unit();
            rows.add(List.of(
                    team.name(),
                    unit,
                    parents.getOrDefault(unit, ""),
                    CsvCells.number(team.business()),
                    CsvCells.number(team.technology())));
        }
        return SheetWriter.write(Part.TEAMS.header(), rows);
    }

    /** Whether the rows of the teams alone bring every unit back, in the same order. */
    private static boolean saidByTeams(Structure structure, HashMap<String, String> parents) {
        var chart = new Chart();
        for (var team : structure.teams()) {
            if (team.unit() != null) {
                chart.add(team.unit(), parents.getOrDefault(team.unit(), ""), null);
            }
        }
        List<Unit> said = chart.units();
        return said.equals(structure.units());
    }
}
