package isthmus.reports;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.report.Dossier;
import isthmus.assessment.report.Form;
import isthmus.assessment.report.Imprint;
import isthmus.reports.chart.Cell;
import isthmus.reports.chart.Chart;
import isthmus.reports.drawing.Mark;
import isthmus.reports.drawing.Picture;
import isthmus.reports.pdf.Pdf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One report as paper, page, sheets, slides and drawings: the same figures in all of them, and words stay words. */
class OtherFormsTest {

    private static final Galley GALLEY = galley(Sample.large().synthetic());
    private static final DataFormatter AS_SHOWN = new DataFormatter(Locale.UK);
    private static final Pattern NUMBER = Pattern.compile("\\d+(,\\d{3})*(\\.\\d+)?");

    /** What is drawn as a length or a width and written nowhere but in the table. */
    private static final Pattern DRAWN_ONLY =
            Pattern.compile("chart-gaps, .*, 90% interval (from|to)|chart-map, (Headcount|Days a month|Meetings a month)");

    private static Galley galley(Sample sample) {
        var assessment = sample.assess();
        return Galley.of(Reports.dossier(assessment, Outlooks.full(assessment), Sample.DATE), new Form.Full());
    }

    @Test
    void everyFigureOnASheetIsWrittenAsInTheReport() {
        var book = book(GALLEY);
        assertThat(book.getNumberOfSheets()).isEqualTo(1 + GALLEY.exhibits().size());
        int numbers = 0;
        for (int i = 0; i < GALLEY.exhibits().size(); i++) {
            var chart = GALLEY.exhibits().get(i);
            var sheet = book.getSheetAt(i + 1);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo(chart.title());
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo(chart.source());
            int row = 4;
            for (var figures : chart.figures()) {
                row += figures.caption().isEmpty() ? 0 : 1;
                assertThat(shown(sheet, row++)).isEqualTo(figures.columns());
                for (var cells : figures.rows()) {
                    assertThat(shown(sheet, row)).as(chart.id()).isEqualTo(cells.stream().map(Cell::written).toList());
                    for (int c = 0; c < cells.size(); c++) {
                        boolean number = cells.get(c) instanceof Cell.Number;
                        assertThat(sheet.getRow(row).getCell(c).getCellType()).isEqualTo(number ? CellType.NUMERIC : CellType.STRING);
                        numbers += number ? 1 : 0;
                    }
                    row++;
                }
                row++;
            }
        }
        assertThat(numbers).isGreaterThan(1500);
    }

    @Test
    void everyFigureOfATableIsInItsDrawing() {
        for (var chart : GALLEY.exhibits()) {
            var written = NUMBER.matcher(String.join(" | ", labels(chart)) + " | " + chart.alternative()).results().map(m -> m.group()).collect(Collectors.toSet());
            for (var figures : chart.figures()) {
                for (var row : figures.rows()) {
                    for (int c = 0; c < row.size(); c++) {
                        if (row.get(c) instanceof Cell.Number n && !DRAWN_ONLY.matcher(chart.id() + ", " + figures.columns().get(c)).matches()) {
                            var number = NUMBER.matcher(n.written());
                            assertThat(number.find()).isTrue();
                            assertThat(written).as(chart.id() + ", " + figures.columns().get(c) + " of " + row).contains(number.group());
                        }
                    }
                }
            }
        }
    }

    @Test
    void whatIsWrittenInADrawingIsOnPaperOnThePageAndOnItsSlide() {
        var pdf = new Pdf(PdfReport.render(GALLEY)).text();
        var page = HtmlReport.render(GALLEY);
        var slides = show(GALLEY).getSlides();
        int drawn = 0;
        int printed = 0;
        for (var chart : GALLEY.exhibits()) {
            assertThat(labels(chart)).isNotEmpty();
            if (GALLEY.paper().contains(chart.svg())) {
                printed++;
                assertThat(labels(chart)).allSatisfy(label -> assertThat(pdf).contains(label.replaceAll("\\s+", " ").strip()));
            }
            assertThat(page).contains(chart.svg());
            for (var slide : slides) {
                if (groups(slide).stream().anyMatch(g -> g.getShapeName().equals(chart.id()))) {
                    drawn++;
                    assertThat(texts(groups(slide).getFirst())).isEqualTo(labels(chart));
                    assertThat(slide.getTitle()).isEqualTo(chart.title());
                    assertThat(texts(slide)).anyMatch(t -> t.startsWith(chart.source()));
                    assertThat(notes(slide)).isEqualTo(chart.alternative());
                }
            }
        }
        assertThat(drawn).isEqualTo(slides.size() - 1).isGreaterThan(15);
        assertThat(printed).isGreaterThan(25);
    }

    @Test
    void filesOfExhibitsAreTheDrawingsOfTheReport() throws IOException {
        var files = Archive.unzip(Exhibits.zip(GALLEY), 1 << 26);
        assertThat(files).hasSize(1 + 2 * GALLEY.exhibits().size());
        assertThat(new String(files.get("index.txt"), StandardCharsets.UTF_8)).startsWith("North Bank: separation assessment, Spring round\n2 March 2026\nSynthetic:");
        for (var chart : GALLEY.exhibits()) {
            String name = chart.id().substring("chart-".length());
            assertThat(files.get(name + ".svg")).asString(StandardCharsets.UTF_8).isEqualTo(chart.svg());
            assertThat(Exhibits.svg(GALLEY, name)).hasValue(files.get(name + ".svg"));
            assertThat(Exhibits.png(GALLEY, name)).hasValue(files.get(name + ".png"));
            var image = javax.imageio.ImageIO.read(new ByteArrayInputStream(files.get(name + ".png")));
            var picture = Picture.of(chart.svg());
            assertThat(image.getWidth()).isEqualTo(1280);
            assertThat(image.getHeight()).isEqualTo((int) Math.ceil(2 * picture.height()));
        }
        assertThat(Exhibits.svg(GALLEY, "nothing")).isEmpty();
        assertThat(Exhibits.png(GALLEY, "../index.txt")).isEmpty();
    }

    @Test
    void sheetsAndSlidesAreTheSameBytesForTheSameReport() throws InterruptedException {
        var small = galley(Sample.tiny());
        var sheets = XlsxReport.render(small);
        var slides = PptxReport.render(small);
        var exhibits = Exhibits.zip(small);
        // Archives keep time to two seconds.
        Thread.sleep(2100);
        assertThat(XlsxReport.render(small)).isEqualTo(sheets);
        assertThat(PptxReport.render(small)).isEqualTo(slides);
        assertThat(Exhibits.zip(small)).isEqualTo(exhibits);
    }

    @Test
    void theContentsLinkToEverySheetAndItsHeadStays() {
        var book = book(GALLEY);
        var links = new ArrayList<>(book.getSheetAt(0).getHyperlinkList());
        assertThat(links).hasSize(GALLEY.exhibits().size());
        for (int i = 0; i < links.size(); i++) {
            var sheet = book.getSheetAt(i + 1);
            assertThat(links.get(i).getLocation()).isEqualTo("'" + sheet.getSheetName().replace("'", "''") + "'!A1");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            int head = sheet.getPaneInformation().getHorizontalSplitPosition() - 1;
            assertThat(shown(sheet, head)).isEqualTo(GALLEY.exhibits().get(i).figures().getFirst().columns());
            assertThat(book.getFontAt(sheet.getRow(head).getCell(0).getCellStyle().getFontIndex()).getBold()).isTrue();
        }
    }

    @Test
    void filesSayWhatTheyAreAndThatTheirFiguresAreMadeUp() {
        var sheets = book(GALLEY);
        var slides = show(GALLEY);
        for (var core : List.of(sheets.getProperties().getCoreProperties(), slides.getProperties().getCoreProperties())) {
            assertThat(core.getTitle()).isEqualTo("North Bank: separation assessment, Spring round");
            assertThat(core.getUnderlyingProperties().getLanguageProperty()).hasValue("en");
            assertThat(core.getCreated()).isEqualTo("2026-03-02T00:00:00Z");
        }
        String synthetic = "Synthetic: this organization, its people and their answers are made up.";
        assertThat(shown(sheets.getSheetAt(0), 2)).containsExactly(synthetic);
        assertThat(slides.getSlides()).allSatisfy(slide -> assertThat(String.join("\n", texts(slide))).contains(synthetic));
        assertThat(String.join("\n", texts(show(galley(Sample.tiny())).getSlides().getFirst()))).doesNotContain("Synthetic");
    }

    @Test
    void aDraftSaysSoOnSheetsAndSlides() {
        var assessment = Sample.tiny().assess();
        var released = Reports.dossier(assessment, Outlooks.full(assessment), Sample.DATE);
        var draft = Galley.of(new Dossier(assessment, released.outlook(), null, null, released.manuscript(), released.consultancy(), released.client(),
                new Imprint.Draft(Sample.DATE)), new Form.Full());
        String said = "Draft: this report is still being worked on and has not been released.";
        assertThat(shown(book(draft).getSheetAt(0), 2)).containsExactly(said);
        assertThat(show(draft).getSlides()).allSatisfy(slide -> assertThat(String.join("\n", texts(slide))).contains(said));
    }

    @Test
    void theShorterFormsHaveTheirOwnExhibits() {
        var assessment = Sample.small().team(6, 6, 1).assess();
        var dossier = Reports.dossier(assessment, Outlooks.full(assessment), Sample.DATE);
        for (var form : List.of(new Form.Brief(), new Form.OneTeam(Sample.ODD_TEAM))) {
            var galley = Galley.of(dossier, form);
            assertThat(galley.exhibits()).isNotEmpty();
            assertThat(Galley.unpack(galley.pack())).isEqualTo(galley);
            assertThat(book(galley).getNumberOfSheets()).isEqualTo(1 + galley.exhibits().size());
            assertThat(show(galley).getSlides()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void slidesAreWideAndHaveShapesAndNoPictures() {
        var show = show(GALLEY);
        assertThat(show.getPageSize()).isEqualTo(new java.awt.Dimension(960, 540));
        var page = new java.awt.geom.Rectangle2D.Double(0, 0, 960, 540);
        for (var slide : show.getSlides()) {
            for (var shape : all(slide.getShapes())) {
                assertThat(shape).isNotInstanceOf(XSLFPictureShape.class);
                assertThat(page.contains(shape.getAnchor().getX(), shape.getAnchor().getY())).as(shape.getShapeName()).isTrue();
                assertThat(shape.getAnchor().getMaxX()).isLessThan(960);
                assertThat(shape.getAnchor().getMaxY()).isLessThan(540);
            }
        }
        for (var slide : show.getSlides().subList(1, show.getSlides().size())) {
            var title = slide.getPlaceholder(org.apache.poi.sl.usermodel.Placeholder.TITLE).getAnchor();
            assertThat(title.intersects(groups(slide).getFirst().getAnchor())).as(slide.getTitle()).isFalse();
        }
        var profile = show.getSlides().get(1);
        assertThat(all(profile.getShapes())).hasSizeGreaterThan(100);
        var group = (org.openxmlformats.schemas.presentationml.x2006.main.CTGroupShape) groups(profile).getFirst().getXmlObject();
        assertThat(group.getNvGrpSpPr().getCNvPr().getDescr()).isEqualTo(GALLEY.exhibits().getFirst().alternative());
    }

    @Test
    void aPictureIsDrawnInOurFace() throws IOException {
        // A capital I of the bold face is one upright bar; its width and height tell the face and the size.
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"40\"><title>I</title>"
                + "<text x=\"20\" y=\"30\" font-size=\"28\" font-weight=\"bold\" fill=\"#000000\" text-anchor=\"middle\">I</text></svg>";
        var image = javax.imageio.ImageIO.read(new ByteArrayInputStream(isthmus.reports.drawing.Pixels.png(Picture.of(svg))));
        int left = 80;
        int right = -1;
        int top = 80;
        int bottom = -1;
        for (int x = 0; x < 80; x++) {
            for (int y = 0; y < 80; y++) {
                if ((image.getRGB(x, y) & 0xff) < 128) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        assertThat((left + right + 1) / 2.0).isBetween(39.0, 41.0);
        assertThat(bottom).isEqualTo(59);
        // Liberation Sans Bold: capitals are 1409 of 2048 high, the bar of its I is 295 wide.
        assertThat(bottom - top + 1.0).isBetween(56 * 1409 / 2048.0 - 1, 56 * 1409 / 2048.0 + 1);
        assertThat(right - left + 1.0).isBetween(56 * 295 / 2048.0 - 1, 56 * 295 / 2048.0 + 1);
    }

    @Test
    void hostileNamesAreWordsInEveryForm() {
        var galley = galley(Sample.small().spelt(OtherFormsTest::hostile));
        var book = book(galley);
        for (var sheet : book) {
            for (var row : sheet) {
                for (var cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    assertThat(cell.getCellType() == CellType.NUMERIC || cell.getCellStyle().getQuotePrefixed()).isTrue();
                }
            }
        }
        var sheets = book.iterator();
        var cells = new ArrayList<String>();
        sheets.forEachRemaining(s -> s.forEach(r -> r.forEach(c -> cells.add(AS_SHOWN.formatCellValue(c)))));
        var slides = show(galley).getSlides();
        var index = new String(Archive.unzip(Exhibits.zip(galley), 1 << 26).get("index.txt"), StandardCharsets.UTF_8);
        for (String name : List.of("Team 1", "Team 2", "Team 3", "Team 4", "Team 5", "Unit 1", "Unit 2")) {
            String team = hostile(name);
            assertThat(cells).contains(team);
            assertThat(slides).anyMatch(s -> notes(s).contains(team));
            assertThat(galley.exhibits()).anyMatch(c -> c.alternative().contains(team));
            assertThat(index).contains(team);
        }
        assertThat(galley.screen()).doesNotContain("<script", "http://evil.example\")\"");
    }

    /** What has become a formula, markup, a link or another character in other programs: each name in another way. */
    private static String hostile(String name) {
        return switch (name) {
            case "Team 1" -> "=HYPERLINK(\"http://evil.example\")";
            case "Team 2" -> "+1+1";
            case "Team 3" -> "@SUM(A1)";
            case "Team 4" -> "<script>alert(1)</script>";
            case "Team 5" -> "]]>";
            case "Unit 1" -> "\ud83d\udc69\u200d\ud83d\udcbb 'quoted'!A1";
            case "Unit 2" -> "_x0041_";
            default -> name;
        };
    }

    @ParameterizedTest
    @EnumSource(Spelling.class)
    void strangeNamesNeitherFailNorVanish(Spelling spelling) {
        var galley = galley(Sample.tiny().board(2).spelt(spelling));
        var names = new ArrayList<String>();
        book(galley).forEach(s -> names.add(s.getSheetName().toLowerCase(Locale.ROOT)));
        assertThat(names).doesNotHaveDuplicates().allSatisfy(n -> assertThat(n).hasSizeLessThanOrEqualTo(31));
        var slides = show(galley).getSlides();
        assertThat(slides).hasSizeGreaterThan(8);
        assertThat(slides.stream().skip(1)).allSatisfy(s -> assertThat(s.getTitle()).isNotBlank());
    }

    @Test
    void namesOfEightyCharactersAreWhole() {
        UnaryOperator<String> longer = name -> (name + " of the department for everything that has to do with other departments, north").substring(0, 80);
        var galley = galley(Sample.small().spelt(longer));
        var rows = new ArrayList<String>();
        book(galley).forEach(s -> s.forEach(r -> rows.add(AS_SHOWN.formatCellValue(r.getCell(0)))));
        assertThat(rows).contains(longer.apply("Team 3")).contains(longer.apply("Unit 2"));
    }

    private static List<String> shown(XSSFSheet sheet, int row) {
        var cells = new ArrayList<String>();
        sheet.getRow(row).forEach(c -> cells.add(AS_SHOWN.formatCellValue(c)));
        return cells;
    }

    private static List<String> labels(Chart chart) {
        return Picture.of(chart.svg()).marks().stream()
                .flatMap(m -> m instanceof Mark.Label l && !l.text().isBlank() ? Stream.of(l.text()) : Stream.empty())
                .toList();
    }

    private static List<XSLFShape> all(List<XSLFShape> shapes) {
        return shapes.stream().flatMap(s -> Stream.concat(Stream.of(s), s instanceof XSLFGroupShape g ? all(g.getShapes()).stream() : Stream.empty())).toList();
    }

    private static List<XSLFGroupShape> groups(XSLFSlide slide) {
        return slide.getShapes().stream().filter(XSLFGroupShape.class::isInstance).map(XSLFGroupShape.class::cast).toList();
    }

    private static List<String> texts(XSLFGroupShape group) {
        return group.getShapes().stream()
                .filter(s -> s instanceof XSLFTextShape t && !t.getText().isEmpty())
                .map(s -> ((XSLFTextShape) s).getText())
                .toList();
    }

    private static List<String> texts(XSLFSlide slide) {
        return all(slide.getShapes()).stream().filter(XSLFTextShape.class::isInstance).map(s -> ((XSLFTextShape) s).getText()).toList();
    }

    private static String notes(XSLFSlide slide) {
        return slide.getNotes() == null ? "" : Stream.of(slide.getNotes().getPlaceholders())
                .filter(p -> p.getTextType() == org.apache.poi.sl.usermodel.Placeholder.BODY)
                .map(XSLFTextShape::getText)
                .collect(Collectors.joining());
    }

    private static XSSFWorkbook book(Galley galley) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(XlsxReport.render(galley)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XMLSlideShow show(Galley galley) {
        try {
            return new XMLSlideShow(new ByteArrayInputStream(PptxReport.render(galley)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
