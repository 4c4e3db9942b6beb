package isthmus.reports.csv;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Cells of CSV files. One that a spreadsheet program would take for a formula is guarded by an apostrophe in front; so is one that only
 * looks guarded, so that a reader can take exactly one apostrophe off again.
 */
public final class CsvCells {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n\\x00\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private CsvCells() {}

    public static String guarded(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    public static boolean isGuarded(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches();
    }

    /** Plain decimals: exponents are read as text by some programs. Reading it gives the same number again. */
    public static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
