package isthmus.assessment.table;

import java.util.List;
import java.util.OptionalLong;

/**
 * Sums over organizations by two attributes. Cells of few organizations, or of which one or two bring nearly all, are not shown, nor are
 * others from which these could be worked out.
 *
 * @param cells a list a row, rounded, with the total of the row at its end; the last row are the totals of the columns. Empty when not
 *     shown.
 */
public record Table(List<String> rows, List<String> columns, List<List<OptionalLong>> cells) {

    public Table {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
    }

    public static Table of(Source source, Rules rules) {
        var grid = new Grid(source, rules);
        grid.hideWhatTellsOthers();
        return new Table(source.rows(), source.columns(), grid.cells());
    }

    public OptionalLong cell(String row, String column) {
        return cells.get(rows.indexOf(row)).get(columns.indexOf(column));
    }
}
