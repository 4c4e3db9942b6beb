package isthmus.assessment.table;

import java.util.stream.IntStream;

/**
 * How well a table hides what it does not show.
 *
 * @param hidden cells, totals among them
 * @param told those that can be worked out nearly enough from what is shown
 */
public record Exposure(int hidden, int told) {

    /** Of the table as it is published. */
    public static Exposure of(Source source, Rules rules) {
        var grid = new Grid(source, rules);
        grid.hideWhatTellsOthers();
        return of(grid);
    }

    /** Of a table that hides nothing but the cells that must not be shown, and rounds nothing. */
    public static Exposure ofANaiveTable(Source source, Rules rules) {
        return of(new Grid(source, rules.exact()));
    }

    private static Exposure of(Grid grid) {
        var hidden = IntStream.range(0, grid.rows())
                .boxed()
                .flatMap(r -> IntStream.range(0, grid.columns()).filter(c -> grid.shown(r, c).isEmpty()).mapToObj(c -> new int[] {r, c}))
                .toList();
        return new Exposure(hidden.size(), (int) hidden.stream().filter(at -> grid.isTight(at[0], at[1])).count());
    }

    public Exposure and(Exposure other) {
        return new Exposure(hidden + other.hidden, told + other.told);
    }
}
