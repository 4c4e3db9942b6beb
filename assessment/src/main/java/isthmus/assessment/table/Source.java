package isthmus.assessment.table;

import java.util.List;

/**
 * What a table is made of; never published.
 *
 * @param shares those whose row or column is not among these are left out
 */
public record Source(List<String> rows, List<String> columns, List<Share> shares) {

    public Source {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        shares = List.copyOf(shares);
    }

    List<Share> cell(int row, int column) {
        return shares.stream().filter(s -> s.row().equals(rows.get(row)) && s.column().equals(columns.get(column))).toList();
    }
}
