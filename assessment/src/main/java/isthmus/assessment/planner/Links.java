package isthmus.assessment.planner;

import java.util.Arrays;
import java.util.List;

/**
 * A sparse table, row by row: those of row i are at {@code start[i]} up to {@code start[i + 1]} of the other two.
 *
 * @param to column
 * @param value of the cell
 */
record Links(int[] start, int[] to, double[] value) {

    static Links of(List<int[]> columns, List<double[]> values) {
        int rows = columns.size();
        var start = new int[rows + 1];
        for (int i = 0; i < rows; i++) {
            start[i + 1] = start[i] + columns.get(i).length;
        }
        var to = new int[start[rows]];
        var value = new double[start[rows]];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(columns.get(i), 0, to, start[i], columns.get(i).length);
            System.arraycopy(values.get(i), 0, value, start[i], columns.get(i).length);
        }
        return new Links(start, to, value);
    }

    /** The same table, column by column. */
    Links turned(int columns) {
        var begin = new int[columns + 1];
        for (int column : to) {
            begin[column + 1]++;
        }
        for (int i = 0; i < columns; i++) {
            begin[i + 1] += begin[i];
        }
        var next = Arrays.copyOf(begin, columns);
        var rows = new int[to.length];
        var cells = new double[to.length];
        for (int i = 0; i + 1 < start.length; i++) {
            for (int at = start[i]; at < start[i + 1]; at++) {
                int place = next[to[at]]++;
                rows[place] = i;
                cells[place] = value[at];
            }
        }
        return new Links(begin, rows, cells);
    }
}
