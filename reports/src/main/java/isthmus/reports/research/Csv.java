package isthmus.reports.research;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import isthmus.reports.csv.CsvCells;
import isthmus.reports.research.DataDictionary.Property;
import isthmus.reports.research.DataDictionary.Type;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A sheet as CSV (RFC 4180, UTF-8, head in the first row), its texts guarded as {@link CsvCells} says. */
final class Csv {

    private Csv() {}

    /** @param out is left open */
    static void write(Sheet sheet, OutputStream out) throws IOException {
        var properties = sheet.entity().properties();
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // Closing it would close the archive that the sheet is in.
        @SuppressWarnings("resource")
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(properties.stream().map(Property::name).toList());
        try (var rows = sheet.rows().get()) {
            for (var row : (Iterable<List<String>>) rows::iterator) {
                csv.writeRecord(guarded(row, properties));
            }
        }
        csv.flush();
        text.flush();
    }

    /** Numbers stay as they are: no program takes one for a formula, and some would no longer take it for a number. */
    private static List<String> guarded(List<String> row, List<Property> properties) {
        var cells = new ArrayList<String>(row.size());
        for (int i = 0; i < row.size(); i++) {
            var cell = row.get(i);
            cells.add(properties.get(i).type() == Type.TEXT ? CsvCells.guarded(cell) : cell);
        }
        return cells;
    }
}
