package isthmus.surveys.structure;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.input.Problems;
import isthmus.assessment.wording.Sentence;
import isthmus.reports.csv.CsvCells;
import java.util.ArrayList;
import java.util.List;

/**
 * CSV (RFC 4180) to rows. Comma, semicolon and tab separate cells, whichever the first line has most of; a byte order
 * mark and Excel's {@code sep=} line are understood; empty rows are skipped but counted, so that row numbers are those of
 * a spreadsheet program. An apostrophe that guards a formula (see {@link SheetWriter}) is taken off.
 */
final class SheetReader {

    static final int MOST_ROWS = 600_000;
    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_CELL = 10_000;

    private SheetReader() {}

    /** @param file how to call the file among several, or empty */
    static Checked<Sheet> read(byte[] bytes, String file) {
        return Utf8.text(bytes, Place.file(file)).then(text -> read(text, file));
    }

    private static Checked<Sheet> read(String given, String file) {
        if (given.isBlank()) {
            return Checked.rejected(empty(file));
        }
        boolean announced = given.length() > 5 && given.startsWith("sep=") && (given.charAt(5) == '\n' || given.charAt(5) == '\r');
        // The announcing line stays a line, so that rows keep their numbers.
        var text = announced ? given.substring(5) : given;
        char separator = announced ? given.charAt(4) : separator(text);
        if (separator == '"' || separator == '\n' || separator == '\r') {
            return Checked.rejected(new Problem(
                    Place.file(file),
                    Sentence.of("sheet.separator", "The file says that it separates cells by a quotation mark or a line end."),
                    Sentence.of("sheet.separator.mend", "Separate cells by comma, semicolon or tab.")));
        }
        int open = openQuote(text, separator);
        if (open > 0) {
            return Checked.rejected(new Problem(
                    Place.row(file, open),
                    Sentence.of("sheet.open", "A quotation mark opens a cell here and none closes it before the file ends."),
                    Sentence.of(
                            "sheet.open.mend",
                            "Close the cell with a quotation mark; write a quotation mark within a quoted cell twice.")));
        }
        var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .acceptCharsAfterQuotes(false)
                .skipEmptyLines(false);
        var handler = CsvRecordHandler.builder()
                .maxFields(MOST_COLUMNS)
                .maxFieldSize(LONGEST_CELL)
                .maxRecordSize(MOST_COLUMNS * LONGEST_CELL)
                .build();
        var records = new Rows(file, separator != ',');
        try {
            for (var record : reader.build(handler, text)) {
                if (!records.add(record)) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            records.broken(e);
        }
        return records.sheet();
    }

    private static final class Rows {

        private final String file;
        private final boolean decimalComma;
        private final Problems problems = new Problems();
        private final List<Sheet.Row> rows = new ArrayList<>();
        private List<String> header = List.of();
        private int number;

        Rows(String file, boolean decimalComma) {
            this.file = file;
            this.decimalComma = decimalComma;
        }

        boolean add(CsvRecord record) {
            number++;
            var cells = record.getFields().stream().map(SheetReader::bare).toList();
            if (cells.stream().allMatch(String::isEmpty)) {
                return true;
            }
            if (header.isEmpty()) {
                header = upToLast(cells, 0);
                return true;
            }
            if (rows.size() == MOST_ROWS) {
                problems.add(
                        Place.row(file, number),
                        Sentence.of("sheet.rows", "The file goes on after {0,number,#} rows.", MOST_ROWS),
                        Sentence.of("sheet.rows.mend", "Send at most {0,number,#} rows.", MOST_ROWS));
                return false;
            }
            cells = upToLast(cells, header.size());
            if (cells.size() != header.size()) {
                problems.add(
                        Place.row(file, number),
                        Sentence.of("sheet.cells", "The row has {0} cells, the header has {1}.", cells.size(), header.size()),
                        Sentence.of(
                                "sheet.cells.mend",
                                "Give every row as many cells as the header; put cells that contain the separator or a line end"
                                        + " into quotation marks."));
            } else {
                rows.add(new Sheet.Row(file, number, cells));
            }
            return true;
        }

        void broken(CsvParseException e) {
            var cause = String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
            if (cause.contains("quote")) {
                problems.add(
                        Place.row(file, number + 1),
                        Sentence.of("sheet.quote", "Something follows the quotation mark that closes a cell."),
                        Sentence.of("sheet.quote.mend", "Write a quotation mark within a quoted cell twice."));
            } else {
                problems.add(
                        Place.row(file, number + 1),
                        Sentence.of("sheet.long", "A cell or the row is too long."),
                        Sentence.of(
                                "sheet.long.mend",
                                "Keep cells below {0,number,#} characters and rows below {1} cells.",
                                LONGEST_CELL, MOST_COLUMNS));
            }
        }

        Checked<Sheet> sheet() {
            if (header.isEmpty() && problems.isEmpty()) {
                problems.add(empty(file));
            }
            return problems.orAccept(new Sheet(header, rows, decimalComma));
        }

        /** Without the empty cells that spreadsheet programs leave at the end of rows. */
        private static List<String> upToLast(List<String> cells, int atLeast) {
            int end = cells.size();
            while (end > atLeast && cells.get(end - 1).isEmpty()) {
                end--;
            }
            return cells.subList(0, end);
        }
    }

    private static Problem empty(String file) {
        return new Problem(
                Place.file(file),
                Sentence.of("sheet.empty", "The file is empty."),
                Sentence.of("sheet.empty.mend", "Send a file with a header row and at least one row below it."));
    }

    private static String bare(String cell) {
        var stripped = cell.strip();
        return CsvCells.isGuarded(stripped) ? stripped.substring(1) : stripped;
    }

    /** Of the first line that has something in it, outside quotation marks. */
    private static char separator(String text) {
        int comma = 0;
        int semicolon = 0;
        int tab = 0;
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                comma += c == ',' ? 1 : 0;
                semicolon += c == ';' ? 1 : 0;
                tab += c == '\t' ? 1 : 0;
                if ((c == '\n' || c == '\r') && begun) {
                    break;
                }
            }
            begun |= !Character.isWhitespace(c);
        }
        return semicolon > comma && semicolon >= tab ? ';' : tab > comma ? '\t' : ',';
    }

    /** @return the row of a quoted cell that never ends, or 0 */
    private static int openQuote(String text, char separator) {
        boolean quoted = false;
        boolean cellStart = true;
        int row = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (quoted || cellStart)) {
                quoted = !quoted;
                // After the first of two quotation marks within a cell the second opens it again.
                cellStart = !quoted;
            } else {
                cellStart = c == separator || c == '\n' || c == '\r';
                boolean lineEnd = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
                row += lineEnd && !quoted ? 1 : 0;
            }
        }
        return quoted ? row : 0;
    }
}
