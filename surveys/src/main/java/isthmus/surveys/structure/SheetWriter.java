package isthmus.surveys.structure;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import isthmus.reports.csv.CsvCells;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Rows to CSV (RFC 4180, UTF-8), guarded as {@link CsvCells} says; {@link SheetReader} takes the guard off again. */
public final class SheetWriter {

    private SheetWriter() {}

    public static byte[] write(List<String> header, List<List<String>> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(header);
            for (var row : rows) {
                var cells = new ArrayList<String>(row.size());
                row.forEach(cell -> cells.add(CsvCells.guarded(cell)));
                csv.writeRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
