package isthmus.surveys.structure;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows to CSV (RFC 4180, UTF-8). A cell that a spreadsheet program would take for a formula is guarded by an apostrophe
 * in front; so is one that only looks guarded, so that {@link SheetReader} can take exactly one apostrophe off again.
 */
public final class SheetWriter {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n\\x00\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private SheetWriter() {}

    public static byte[] write(List<String> header, List<List<String>> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(header);
            for (var row : rows) {
                var cells = new ArrayList<String>(row.size());
                row.forEach(cell -> cells.add(guarded(cell)));
                csv.writeRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static boolean isGuarded(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches();
    }

    /** Plain decimals: exponents are read as text by some spreadsheet programs. Reading it gives the same number again. */
    static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    private static String guarded(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
