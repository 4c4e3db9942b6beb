package isthmus.assessment.table;

import java.util.List;
import java.util.OptionalLong;

/**
 * A cell that is not shown and can be worked out nearly enough from those that are.
 *
 * @param row by its name, as {@code column}; {@code TOTAL} of the last
 */
public record Exposure(String row, String column) {

    private static final String TOTAL = "TOTAL";

    /**
     * @param source of which the table was made
     * @param rules by which it was made
     */
    public static List<Exposure> of(Source source, Table table, Rules rules) {
        return of(source, new Grid(source, rules), table.cells());
    }

    /** Of a table that hides nothing but its largest cell, and rounds nothing: whoever looks for cells finds it, if there is anybody in it. */
    public static List<Exposure> ofACarelessTable(Source source, Rules rules) {
        var grid = new Grid(source, rules.exact());
        return grid.largest().map(cell -> of(source, grid, grid.cellsBut(cell))).orElse(List.of());
    }

    private static List<Exposure> of(Source source, Grid truth, List<List<OptionalLong>> cells) {
        return truth.places()
                .filter(at -> cells.get(at.row()).get(at.column()).isEmpty() && truth.isTight(at, cells))
                .map(at -> new Exposure(name(source.rows(), at.row()), name(source.columns(), at.column())))
                .toList();
    }

    private static String name(List<String> names, int place) {
        return place < names.size() ? names.get(place) : TOTAL;
    }
}
