package isthmus.assessment.table;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

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

    int rows() {
        return sums.length;
    }

    int columns() {
        return sums[0].length;
    }

    OptionalLong shown(int row, int column) {
        return hidden[row][column] ? OptionalLong.empty() : OptionalLong.of(rules.rounded(sums[row][column]));
    }

    /** Hides more until no cell can be worked out from the others. */
    void hideWhatTellsOthers() {
        do {
            hideSecondCells();
        } while (hideBesideWhatIsBoundTooTightly());
    }

    /** One hidden cell of a line is the total less the others. */
    private void hideSecondCells() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int r = 0; r < rows(); r++) {
                int row = r;
                changed |= hideSecond(IntStream.range(0, columns()).mapToObj(c -> new int[] {row, c}).toList());
            }
            for (int c = 0; c < columns(); c++) {
                int column = c;
                changed |= hideSecond(IntStream.range(0, rows()).mapToObj(r -> new int[] {r, column}).toList());
            }
        }
    }

    private boolean hideSecond(List<int[]> line) {
        return line.stream().filter(at -> hidden[at[0]][at[1]]).count() == 1 && hideAnother(line);
    }

    /** The smallest, of those that stand where others are hidden already if there are any. */
    private boolean hideAnother(List<int[]> line) {
        var another = line.stream()
                .filter(at -> !hidden[at[0]][at[1]])
                .min((a, b) -> crossed(a) == crossed(b) ? Long.compare(sums[a[0]][a[1]], sums[b[0]][b[1]]) : crossed(a) ? -1 : 1);
        another.ifPresent(at -> hidden[at[0]][at[1]] = true);
        return another.isPresent();
    }

    private boolean crossed(int[] at) {
        return IntStream.range(0, rows()).filter(r -> hidden[r][at[1]]).count() > 0 && IntStream.range(0, columns()).filter(c -> hidden[at[0]][c]).count() > 0;
    }

    private boolean hideBesideWhatIsBoundTooTightly() {
        for (int r = 0; r < rows(); r++) {
            for (int c = 0; c < columns(); c++) {
                int row = r;
                int column = c;
                if (hidden[r][c] && isTight(r, c)
                        && (hideAnother(IntStream.range(0, columns()).mapToObj(x -> new int[] {row, x}).toList())
                                | hideAnother(IntStream.range(0, rows()).mapToObj(y -> new int[] {y, column}).toList()))) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean isTight(int row, int column) {
        return rules.areTooNear(Bounds.of(this, row, column, rules.rounding()), sums[row][column]);
    }
}
