package isthmus.reports;

import isthmus.reports.chart.Cell;
import isthmus.reports.chart.Chart;
import isthmus.reports.chart.Figures;
import isthmus.reports.wording.Characters;
import isthmus.reports.wording.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The figures behind every exhibit of a report, one sheet for each after a sheet of contents. The same galley gives the
 * same bytes.
 */
public final class XlsxReport {

    /** What the format allows in one cell. */
    private static final int LONGEST = 32_767;

    /** What the format would read as a code for one character. */
    private static final Pattern CODE = Pattern.compile("_(x[0-9A-Fa-f]{4}_)");

    private static final int NARROW = 10;
    private static final int WIDE = 46;

    private final Galley galley;
    private final Wording words;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle plain;
    private final CellStyle bold;
    private final CellStyle head;
    private final CellStyle hidden;
    private final CellStyle link;
    private final Map<String, CellStyle> numbers = new HashMap<>();

    private XlsxReport(Galley galley) {
        this.galley = galley;
        this.words = Wording.of(galley.language());
        this.plain = text(false, IndexedColors.AUTOMATIC);
        this.bold = text(true, IndexedColors.AUTOMATIC);
        this.head = text(true, IndexedColors.AUTOMATIC);
        head.setWrapText(true);
        this.hidden = text(false, IndexedColors.GREY_50_PERCENT);
        hidden.setAlignment(HorizontalAlignment.RIGHT);
        this.link = text(false, IndexedColors.DARK_TEAL);
    }

    public static byte[] render(Galley galley) {
        var report = new XlsxReport(galley);
        try (var book = report.book) {
            report.write();
            var out = new ByteArrayOutputStream(1 << 16);
            book.write(out);
            return Archive.timeless(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        identify(book.getProperties(), galley);
        var contents = book.createSheet(Characters.legal(words.say("contents.heading")));
        write(contents, 0, galley.title(), bold);
        write(contents, 1, words.date(galley.day()), plain);
        int row = 2;
        for (String notice : galley.notices()) {
            write(contents, row++, notice, bold);
        }
        row++;
        for (int i = 0; i < galley.exhibits().size(); i++) {
            var chart = galley.exhibits().get(i);
            var sheet = book.createSheet(WorkbookUtil.createSafeSheetName((i + 1) + " " + Characters.legal(chart.title()), '-'));
            exhibit(sheet, chart, contents.getSheetName());
            link(write(contents, row++, (i + 1) + "  " + chart.title(), link), sheet.getSheetName());
        }
        contents.setColumnWidth(0, 110 * 256);
    }

    private void exhibit(XSSFSheet sheet, Chart chart, String contents) {
        write(sheet, 0, chart.title(), bold);
        write(sheet, 1, chart.source(), plain);
        link(write(sheet, 2, words.say("contents.heading"), link), contents);
        int row = 4;
        for (var figures : chart.figures()) {
            if (!figures.caption().isEmpty()) {
                write(sheet, row++, figures.caption(), bold);
            }
            if (figures == chart.figures().getFirst()) {
                sheet.createFreezePane(1, row + 1);
            }
            row = table(sheet, figures, row) + 1;
        }
        widths(sheet, chart.figures());
    }

    /** @return the row after the last */
    private int table(XSSFSheet sheet, Figures figures, int top) {
        var header = sheet.createRow(top);
        for (int c = 0; c < figures.columns().size(); c++) {
            write(header, c, figures.columns().get(c), head);
        }
        int at = top + 1;
        for (var cells : figures.rows()) {
            var row = sheet.createRow(at++);
            for (int c = 0; c < cells.size(); c++) {
                switch (cells.get(c)) {
                    case Cell.Text text -> write(row, c, text.written(), plain);
                    case Cell.Hidden none -> write(row, c, none.written(), hidden);
                    case Cell.Number number -> {
                        var cell = row.createCell(c);
                        cell.setCellValue(number.value());
                        cell.setCellStyle(numbers.computeIfAbsent(number.pattern(), this::number));
                    }
                }
            }
        }
        return at;
    }

    /** By the longest word of the header and the longest figure or name, within reason. */
    private static void widths(XSSFSheet sheet, List<Figures> tables) {
        var widths = new HashMap<Integer, Integer>();
        for (var figures : tables) {
            for (int c = 0; c < figures.columns().size(); c++) {
                for (String word : figures.columns().get(c).split(" ")) {
                    widths.merge(c, word.length(), Math::max);
                }
                for (var row : figures.rows()) {
                    widths.merge(c, row.get(c).written().length(), Math::max);
                }
            }
        }
        widths.forEach((column, width) -> sheet.setColumnWidth(column, (Math.clamp(width, NARROW, WIDE) + 2) * 256));
    }

    private XSSFCell write(XSSFSheet sheet, int row, String text, CellStyle style) {
        return write(sheet.createRow(row), 0, text, style);
    }

    private static XSSFCell write(XSSFRow row, int column, String text, CellStyle style) {
        var cell = row.createCell(column);
        String legal = Characters.legal(CODE.matcher(text).replaceAll("_x005F_$1"));
        cell.setCellValue(legal.length() > LONGEST ? legal.substring(0, LONGEST - 1) + "…" : legal);
        cell.setCellStyle(style);
        return cell;
    }

    private void link(XSSFCell cell, String sheet) {
        var link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + sheet.replace("'", "''") + "'!A1");
        cell.setHyperlink(link);
    }

    /** Quoted: a name that begins like a formula stays a name even where somebody edits it. */
    private XSSFCellStyle text(boolean bold, IndexedColors colour) {
        var style = book.createCellStyle();
        style.setQuotePrefixed(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        var font = book.createFont();
        font.setFontName("Arial");
        font.setFontHeightInPoints((short) 10);
        font.setBold(bold);
        if (colour != IndexedColors.AUTOMATIC) {
            font.setColor(colour.getIndex());
        }
        style.setFont(font);
        return style;
    }

    private CellStyle number(String pattern) {
        var style = text(false, IndexedColors.AUTOMATIC);
        style.setQuotePrefixed(false);
        style.setDataFormat(book.createDataFormat().getFormat(pattern));
        return style;
    }

    /** Who, what and when, from the report and not from the clock. */
    static void identify(POIXMLProperties properties, Galley galley) {
        var core = properties.getCoreProperties();
        var day = Optional.of(Date.from(galley.day().atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setCreator("Isthmus");
        core.setTitle(Characters.legal(galley.title()));
        core.setDescription(Characters.legal(String.join(" ", galley.notices())));
        core.setCreated(day);
        core.setModified(day);
        core.getUnderlyingProperties().setLanguageProperty(galley.language());
        properties.getExtendedProperties().setApplication("Isthmus");
    }
}
