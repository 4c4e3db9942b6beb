package isthmus.surveys.structure;

import isthmus.assessment.input.Problem;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Name;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.wording.Sentence;
import isthmus.reports.csv.CsvCells;
import java.util.ArrayList;
import java.util.List;

/** The {@code dependencies} part: one row for each kind of need between two teams. */
final class DependenciesSheet {

    private DependenciesSheet() {}

    /** @param dropSelf whether rows of a team with itself are left out, which is noted; else they are faults */
    static Draft read(Cells cells, Structure kept, boolean dropSelf, List<Problem> warnings) {
        var rows = dropSelf ? cells.rows().stream().filter(row -> !isSelf(cells, row)).toList() : cells.rows();
        if (rows.size() < cells.rows().size()) {
            warnings.add(new Problem(
                    Place.FILE,
                    Sentence.of("sheet.self", "{0,number,#} ties of a team with itself are left out.", cells.rows().size() - rows.size()),
                    Sentence.of("sheet.self.mend", "Nothing to do if that is right.")));
        }
        var dependencies = new ArrayList<Dependency>(rows.size());
        for (var row : rows) {
            dependencies.add(new Dependency(
                    cells.text(row, "from"),
                    cells.text(row, "to"),
                    cells.word(row, "kind", Dependency.Kind.values(), Dependency.Kind::word),
                    cells.number(row, "per_month"),
                    cells.number(row, "wait_days"),
                    cells.word(row, "blocking", Dependency.Hindrance.values(), Dependency.Hindrance::word),
                    source(cells, row)));
        }
        var places = new KeptPlaces(kept) {
            @Override
            public Sentence dependency(int dependency, String field) {
                var row = rows.get(dependency);
                return switch (field) {
                    case "" -> row.place();
                    case "perMonth" -> cells.place(row, "per_month");
                    case "waitDays" -> cells.place(row, "wait_days");
                    default -> cells.place(row, field);
                };
            }
        };
        return new Draft(new Structure(kept.units(), kept.teams(), kept.missions(), dependencies), places);
    }

    private static boolean isSelf(Cells cells, Sheet.Row row) {
        var from = Name.key(cells.text(row, "from"));
        return !from.isEmpty() && from.equals(Name.key(cells.text(row, "to")));
    }

    private static Dependency.Source source(Cells cells, Sheet.Row row) {
        return cells.text(row, "source").isEmpty()
                ? Dependency.Source.FILE
                : cells.word(row, "source", Dependency.Source.values(), Dependency.Source::word);
    }

    static byte[] write(Structure structure) {
        var rows = new ArrayList<List<String>>(structure.dependencies().size());
        for (var d : structure.dependencies()) {
            rows.add(List.of(
                    d.from(),
                    d.to(),
                    d.kind().word(),
                    CsvCells.number(d.perMonth()),
                    CsvCells.number(d.waitDays()),
                    d.blocking().word(),
                    d.source().word()));
        }
        return SheetWriter.write(Part.DEPENDENCIES.header(), rows);
    }
}
