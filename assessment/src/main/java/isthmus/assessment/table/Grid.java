package isthmus.assessment.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table under work, totals in the last row and column: what is in each cell, and which of them are shown. */
final class Grid {

    private final long[][] sums;
    private final boolean[][] hidden;
    private final Rules rules;

    Grid(Source source, Rules rules) {
        this.rules = rules;
        var cells = new ArrayList<List<List<Share>>>();
        for (int r = 0; r < source.rows().size(); r++) {
            int row = r;
            var withTotal = new ArrayList<>(IntStream.range(0, source.columns().size()).mapToObj(c -> source.cell(row, c)).toList());
            withTotal.add(withTotal.stream().flatMap(List::stream).toList());
            cells.add(withTotal);
        }
        cells.add(IntStream.range(0, cells.getFirst().size()).mapToObj(c -> cells.stream().flatMap(row -> row.get(c).stream()).toList()).toList());
        this.sums = new long[cells.size()][cells.getFirst().size()];
        this.hidden = new boolean[rows()][columns()];
        for (int r = 0; r < rows(); r++) {
            for (int c = 0; c < columns(); c++) {
                var cell = cells.get(r).get(c);
                sums[r][c] = cell.stream().mapToLong(Share::amount).sum();
                hidden[r][c] = !rules.allow(cell);
            }
        }
    }

    private int rows() {
        return sums.length;
    }

    private int columns() {
        return sums[0].length;
    }

    /** Where a cell is. */
    record Place(int row, int column) {}

    Stream<Place> places() {
        return IntStream.range(0, rows()).boxed().flatMap(r -> row(r).stream());
    }

    private List<Place> row(int row) {
        return IntStream.range(0, columns()).mapToObj(c -> new Place(row, c)).toList();
    }

    private List<Place> column(int column) {
        return IntStream.range(0, rows()).mapToObj(r -> new Place(r, column)).toList();
    }

    private boolean isHidden(Place at) {
        return hidden[at.row()][at.column()];
    }

    private long sum(Place at) {
        return sums[at.row()][at.column()];
    }

    /** A list a row, rounded; empty where nothing is shown. */
    List<List<OptionalLong>> cells() {
        return IntStream.range(0, rows())
                .mapToObj(r -> row(r).stream().map(at -> isHidden(at) ? OptionalLong.empty() : OptionalLong.of(rules.rounded(sum(at)))).toList())
                .toList();
    }

    /** All of it as it is but for one cell. */
    List<List<OptionalLong>> cellsBut(Place hidden) {
        return IntStream.range(0, rows())
                .mapToObj(r -> row(r).stream().map(at -> at.equals(hidden) ? OptionalLong.empty() : OptionalLong.of(sum(at))).toList())
                .toList();
    }

    /** Which cell has most in it, totals aside; none of a table of nobody. */
    Optional<Place> largest() {
        return places()
                .filter(at -> at.row() < rows() - 1 && at.column() < columns() - 1 && sum(at) > 0)
                .max(Comparator.comparingLong(this::sum));
    }

    /** Hides more until no cell can be worked out from the others. */
    void hideWhatTellsOthers() {
        do {
            hideSecondCells();
        } while (hideBesideWhatIsBoundTooTightly());
    }

    /** One hidden cell of a line is the total less the others. */
    private void hideSecondCells() {
        long changed = 1;
        while (changed > 0) {
            changed = lines().filter(line -> line.stream().filter(this::isHidden).count() == 1 && hideAnother(line)).count();
        }
    }

    private Stream<List<Place>> lines() {
        return Stream.concat(IntStream.range(0, rows()).mapToObj(this::row), IntStream.range(0, columns()).mapToObj(this::column));
    }

    /** The smallest, of those that stand where others are hidden already if there are any. */
    private boolean hideAnother(List<Place> line) {
        var another = line.stream()
                .filter(at -> !isHidden(at))
                .min(Comparator.comparing((Place at) -> !isCrossed(at)).thenComparingLong(this::sum));
        another.ifPresent(at -> hidden[at.row()][at.column()] = true);
        return another.isPresent();
    }

    private boolean isCrossed(Place at) {
        return row(at.row()).stream().anyMatch(this::isHidden) && column(at.column()).stream().anyMatch(this::isHidden);
    }

    private boolean hideBesideWhatIsBoundTooTightly() {
        var cells = cells();
        return places().anyMatch(at -> isHidden(at) && isTight(at, cells) && hideAnother(row(at.row())) | hideAnother(column(at.column())));
    }

    /** Whether a cell that is not shown can be worked out nearly enough from those that are. */
    boolean isTight(Place at, List<List<OptionalLong>> shown) {
        return rules.areTooNear(Bounds.of(shown, at.row(), at.column(), rules.rounding()), sum(at));
    }
}
