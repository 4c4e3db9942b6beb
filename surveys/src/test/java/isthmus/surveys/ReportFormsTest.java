package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.zip.ZipInputStream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A report's other forms over HTTP. */
class ReportFormsTest {

    private static final Caller SCRIPT = Service.running().administrator();
    private static final String DEMONSTRATION = "/api/v1/campaigns/spring-2026";

    @Test
    void sheetsAndSlidesComeAsFilesThatOpen() throws Exception {
        var sheets = SCRIPT.get(DEMONSTRATION + "/report.xlsx");
        assertThat(sheets.header("Content-Type")).isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(sheets.header("Content-Disposition")).startsWith("attachment; filename=\"").endsWith(".xlsx\"");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheets.bytes()))) {
            assertThat(book.getNumberOfSheets()).isGreaterThan(20);
            assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue()).startsWith("Synthetic: ");
        }
        var slides = SCRIPT.get(DEMONSTRATION + "/report.pptx");
        assertThat(slides.header("Content-Type")).isEqualTo("application/vnd.openxmlformats-officedocument.presentationml.presentation");
        assertThat(slides.header("Content-Disposition")).endsWith(".pptx\"");
        try (var show = new XMLSlideShow(new ByteArrayInputStream(slides.bytes()))) {
            assertThat(show.getSlides()).hasSizeGreaterThan(10);
        }
    }

    @Test
    void exhibitsComeOneByOneAndTogether() throws Exception {
        var svg = SCRIPT.get(DEMONSTRATION + "/exhibits/profile.svg");
        assertThat(svg.header("Content-Type")).isEqualTo("image/svg+xml; charset=UTF-8");
        assertThat(svg.header("Content-Disposition")).startsWith("attachment;").endsWith("-profile.svg\"");
        assertThat(svg.text()).startsWith("<svg ").contains("<title ", "<desc ");
        var png = SCRIPT.get(DEMONSTRATION + "/exhibits/profile.png");
        assertThat(png.header("Content-Type")).isEqualTo("image/png");
        assertThat(javax.imageio.ImageIO.read(new ByteArrayInputStream(png.bytes())).getWidth()).isEqualTo(1280);

        var all = SCRIPT.get(DEMONSTRATION + "/exhibits.zip");
        assertThat(all.header("Content-Type")).isEqualTo("application/zip");
        var names = new HashSet<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(all.bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().equals("profile.svg")) {
                    assertThat(zip.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo(svg.text());
                }
            }
        }
        assertThat(names).contains("index.txt", "profile.svg", "profile.png", "gaps.svg");
    }

    @Test
    void anExhibitThatIsNotInTheReportIsMissing() {
        assertThat(SCRIPT.get(DEMONSTRATION + "/exhibits/nothing.svg").status()).isEqualTo(404);
        assertThat(SCRIPT.get(DEMONSTRATION + "/exhibits/profile.gif").status()).isEqualTo(404);
        assertThat(Service.running().nobody().get(DEMONSTRATION + "/exhibits/profile.svg").status()).isEqualTo(401);
        assertThat(Service.running().nobody().get(DEMONSTRATION + "/report.xlsx").status()).isEqualTo(401);
    }
}
