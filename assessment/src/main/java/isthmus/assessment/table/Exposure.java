package isthmus.assessment.table;

import java.util.List;
import java.util.OptionalLong;

/**
 * How well a table hides what it does not show.
 *
 * @param hidden cells, totals among them
 * @param told those that can be worked out nearly enough from what is shown
 */
public record Exposure(int hidden, int told) {

    /**
     * @param source of which the table was made
     * @param rules by which it was made
     */
    public static Exposure of(Source source, Table table, Rules rules) {
        return of(new Grid(source, rules), table.cells());
    }

    /** Of a table that hides nothing but the cells that must not be shown, and rounds nothing. */
    public static Exposure ofANaiveTable(Source source, Rules rules) {
        var grid = new Grid(source, rules.exact());
        return of(grid, grid.cells());
    }

    private static Exposure of(Grid truth, List<List<OptionalLong>> cells) {
        var hidden = truth.places().filter(at -> cells.get(at.row()).get(at.column()).isEmpty()).toList();
        return new Exposure(hidden.size(), (int) hidden.stream().filter(at -> truth.isTight(at, cells)).count());
    }

    public Exposure and(Exposure other) {
        return new Exposure(hidden + other.hidden, told + other.told);
    }
}
