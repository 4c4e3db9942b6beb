package isthmus.surveys.structure;

import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Structure;
import java.util.ArrayList;
import java.util.List;

/** The {@code dependencies} part: one row for each kind of need between two teams. */
final class DependenciesSheet {

    private DependenciesSheet() {}

    static Draft read(Cells cells, Structure kept) {
        var dependencies = new ArrayList<Dependency>(cells.rows().size());
        for (var row : cells.rows()) {
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
            public String dependency(int dependency, String field) {
                var row = cells.rows().get(dependency);
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
                    SheetWriter.number(d.perMonth()),
                    SheetWriter.number(d.waitDays()),
                    d.blocking().word(),
                    d.source().word()));
        }
        return SheetWriter.write(Part.DEPENDENCIES.header(), rows);
    }
}
