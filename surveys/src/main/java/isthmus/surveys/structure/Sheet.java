package isthmus.surveys.structure;

import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * A CSV file after reading: every row has as many cells as the header, without spaces around them.
 *
 * @param decimalComma whether a comma may stand in numbers, which it cannot where it separates cells
 */
record Sheet(List<String> header, List<Row> rows, boolean decimalComma) {

    Sheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * @param file which of several files, or empty
     * @param number as a spreadsheet program counts rows, the header being row 1
     */
    record Row(String file, int number, List<String> cells) {

        Sentence place() {
            return Place.row(file, number);
        }
    }

    /** Puts sheets below each other; columns of the same name are one column, cells that a file does not have are empty. */
    static Sheet together(List<Sheet> sheets) {
        if (sheets.size() == 1) {
            return sheets.getFirst();
        }
        var header = new ArrayList<String>();
        var columns = new HashMap<String, Integer>();
        var rows = new ArrayList<Row>();
        for (var sheet : sheets) {
            var places = new int[sheet.header().size()];
            var own = new HashMap<String, Integer>();
            for (int i = 0; i < places.length; i++) {
                var name = sheet.header().get(i);
                // The second column of one name in one file stays a column of its own.
                var key = Column.key(name) + "#" + own.merge(Column.key(name), 1, Integer::sum);
                places[i] = columns.computeIfAbsent(key, k -> {
                    header.add(name);
                    return header.size() - 1;
                });
            }
            for (var row : sheet.rows()) {
                var cells = new ArrayList<String>(header.size());
                for (int i = 0; i < header.size(); i++) {
                    cells.add("");
                }
                for (int i = 0; i < places.length; i++) {
                    cells.set(places[i], row.cells().get(i));
                }
                rows.add(new Row(row.file(), row.number(), cells));
            }
        }
        var width = header.size();
        var filled = rows.stream()
                .map(row -> {
                    var cells = new ArrayList<>(row.cells());
                    while (cells.size() < width) {
                        cells.add("");
                    }
                    return new Row(row.file(), row.number(), cells);
                })
                .toList();
        return new Sheet(header, filled, sheets.stream().allMatch(Sheet::decimalComma));
    }
}
