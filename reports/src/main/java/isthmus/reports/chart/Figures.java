package isthmus.reports.chart;

import java.util.List;

/**
 * The figures that an exhibit draws, as a table.
 *
 * @param caption what they are about where an exhibit has several tables, else empty
 * @param rows each with one cell for each column
 */
public record Figures(String caption, List<String> columns, List<List<Cell>> rows) {

    public Figures {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns: " + row);
            }
        }
    }
}
