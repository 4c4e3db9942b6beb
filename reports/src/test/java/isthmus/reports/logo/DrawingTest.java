package isthmus.reports.logo;

import static isthmus.reports.logo.SafeLogoTest.accepted;
import static isthmus.reports.logo.SafeLogoTest.problems;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.report.Branding.Logo;
import isthmus.reports.Xml;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SVG files that people and other people upload. */
class DrawingTest {

    private static final Pattern CLEAN = Pattern.compile("<svg xmlns=\"http://www\\.w3\\.org/2000/svg\" viewBox=\"0 0 [\\d. ]+\" width=\"[\\d.]+\" height=\"[\\d.]+\">"
            + "(<path d=\"[MLCZ\\d. -]+\" fill=\"#[0-9a-f]{6}\"( fill-rule=\"evenodd\")?/>)+</svg>");

    private static String clean(String body) {
        return new String(accepted(Files.svg(body)).bytes(), StandardCharsets.UTF_8);
    }

    private static List<String> fills(String body) {
        return Xml.all(Xml.parse(clean(body)), "path").stream().map(e -> e.getAttribute("fill")).toList();
    }

    @Test
    void shapesBecomeFilledOutlinesInTheirPlace() {
        var svg = new String(accepted(Files.ORDINARY_SVG.getBytes(StandardCharsets.UTF_8)).bytes(), StandardCharsets.UTF_8);

        assertThat(svg).matches(CLEAN).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1000 500\" width=\"1000\" height=\"500\">"
                + "<path d=\"M 50 50 L 450 50 L 450 450 L 50 450 L 50 50 Z\" fill=\"#aa3300\"/>");
        assertThat(svg).contains("fill=\"#000080\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<rect x='10' y='10' width='10' height='10' transform='translate(10 0) scale(2)'/>|M 300 200 L 500 200 L 500 400 L 300 400 L 300 200 Z",
        "<g transform='rotate(90)'><rect x='10' y='-30' width='10' height='10'/></g>|M 300 100 L 300 200 L 200 200 L 200 100 L 300 100 Z",
        "<polygon points='10,10 20,10 20,20'/>|M 100 100 L 200 100 L 200 200 Z",
        "<line x1='10' y1='50' x2='90' y2='50' stroke='#000' stroke-width='2'/>|L 900 490 L 900 510 L 100 510 Z",
        "<path d='m10 10h10v10h-10z'/>|M 100 100 L 200 100 L 200 200 L 100 200 Z",
        "<path d='M10 10Q20 10 20 20'/>|M 100 100 C 166.67 100 200 133.33 200 200",
        "<rect x='90' y='0' width='50' height='10'/>|M 900 0 L 900 100 L 1000.50 100 L 1000.50 0 Z",
    })
    void geometryIsKept(String shape, String outline) {
        assertThat(clean(shape.replace('\'', '"'))).contains(outline);
    }

    @Test
    void coloursComeFromAttributesClassesAndStyles() {
        assertThat(fills("<style>/* x */ .a,.b{fill:#123}\n#c{fill:rgb(1, 2,3)}</style><rect class='a' width='9' height='9'/><rect class=\"x b\" fill=\"red\" width='9' height='9'/>"
                        + "<g fill=\"teal\"><rect id=\"c\" width='9' height='9'/><rect width='9' height='9'/><rect style=\"fill: #ABCDEF !important\" width='9' height='9'/></g><rect width='9' height='9'/>"))
                .containsExactly("#112233", "#112233", "#010203", "#008080", "#abcdef", "#000000");
    }

    @Test
    void whatIsHiddenIsNotDrawn() {
        assertThat(fills("<rect width='9' height='9'/><rect fill='none' width='9' height='9'/><rect display='none' width='9' height='9'/>"
                        + "<g visibility='hidden'><rect width='9' height='9'/></g><rect opacity='0' width='9' height='9'/><rect fill='red' fill-opacity='0' width='9' height='9'/>"
                        + "<defs><rect fill='red' width='9' height='9'/></defs><rect fill='red' x='200' width='9' height='9'/>"))
                .containsExactly("#000000");
    }

    @Test
    void aClippingPathCutsWhatItIsSaidOf() {
        assertThat(clean("<defs><clipPath id='k'><rect width='20' height='100'/></clipPath></defs><g clip-path='url(#k)'><rect x='10' y='10' width='50' height='10'/></g>"))
                .contains("M 100 100 L 100 200 L 200 200 L 200 100 Z");
    }

    @Test
    void holesStayHoles() {
        assertThat(clean("<path fill-rule='evenodd' d='M0 0H90V90H0Z M30 30H60V60H30Z'/>")).contains("fill-rule=\"evenodd\"");
    }

    /** What drawing programs leave in files and nobody sees. */
    @Test
    void leftoversOfDrawingProgramsDoNoHarm() {
        assertThat(clean("<title>T</title><desc>D</desc><metadata><r xmlns='urn:r'/></metadata><s:view xmlns:s='http://sodipodi' s:x='1'/><!-- c -->"
                        + "<g id='Layer_1' data-name='x' style='isolation:isolate; font-family: Arial'><rect width='9' height='9'/></g>"))
                .matches(CLEAN).doesNotContain("Layer", "sodipodi", "Arial");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>",
        "<script href=\"http://localhost:9/a.js\"/>",
        "<foreignObject width=\"9\" height=\"9\"><body xmlns=\"http://www.w3.org/1999/xhtml\" onload=\"alert(1)\"/></foreignObject>",
        "<image href=\"http://localhost:9/a.png\" width=\"9\" height=\"9\"/>",
        "<image xlink:href=\"file:///etc/hostname\" width=\"9\" height=\"9\"/>",
        "<image xlink:href=\"data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;\" width=\"9\" height=\"9\"/>",
        "<use href=\"http://localhost:9/a.svg#a\"/>",
        "<use href=\"#a\"/>",
        "<a href=\"javascript:alert(1)\"><rect width=\"9\" height=\"9\"/></a>",
        "<animate attributeName=\"href\" values=\"javascript:alert(1)\"/>",
        "<set attributeName=\"onmouseover\" to=\"alert(1)\"/>",
        "<handler xmlns:ev=\"http://www.w3.org/2001/xml-events\" ev:event=\"load\">alert(1)</handler>",
        "<iframe src=\"http://localhost:9/\"/>",
        "<style>@import url(http://localhost:9/a.css);</style>",
        "<style>@font-face { font-family: x; src: url(http://localhost:9/x.ttf) }</style>",
        "<style>\\40 import url(x);</style>",
        "<style>* { fill: red }</style>",
        "<rect width=\"9\" height=\"9\" fill=\"url(http://localhost:9/a.svg#g)\"/>",
        "<linearGradient id=\"g\"/><rect width=\"9\" height=\"9\" fill=\"url(#g)\"/>",
        "<rect width=\"9\" height=\"9\" filter=\"url(file:///etc/hostname#f)\"/>",
        "<rect width=\"9\" height=\"9\" mask=\"url(#m)\"/>",
        "<rect width=\"9\" height=\"9\" clip-path=\"url(http://localhost:9/a.svg#c)\"/>",
        "<rect width=\"9\" height=\"9\" opacity=\"0.5\"/>",
        "<rect width=\"9\" height=\"9\" fill=\"expression(alert(1))\"/>",
        "<rect width=\"100%\" height=\"9\"/>",
        "<path d=\"M 0 0 X\"/>",
        "<rect width=\"9\" height=\"9\" transform=\"spin(9)\"/>",
        "<text x=\"1\" y=\"9\">Words</text>",
        "<svg width=\"9\" height=\"9\"/>",
        "",
    })
    void whatIsNotPlainShapesIsRefused(String body) {
        assertThat(problems(Files.svg("<rect width=\"9\" height=\"9\" display=\"none\"/>" + body))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<rect width='9' height='9' onload='alert(1)' onclick='alert(1)'/>",
        "<rect width='9' height='9' xlink:href='http://localhost:9/' href='javascript:alert(1)'/>",
        "<rect width='9' height='9' style='background: url(http://localhost:9/a.png); fill: red'/>",
        "<?xml-stylesheet href='http://localhost:9/a.css'?><rect width='9' height='9'/>",
        "<rect width='9' height='9' id='&quot;&gt;&lt;script&gt;' class='&lt;script&gt;'/>",
        "<defs><script>alert(1)</script></defs><rect width='9' height='9'/>",
        "<metadata><x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script></metadata><rect width='9' height='9'/>",
        "<x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script><rect width='9' height='9'/>",
    })
    void nothingButNumbersAndColoursComesThrough(String body) {
        assertThat(clean(body)).matches(CLEAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE svg SYSTEM \"http://localhost:9/a.dtd\">",
        "<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>",
        "<!DOCTYPE svg [<!ENTITY % p SYSTEM \"http://localhost:9/p\"> %p;]>",
    })
    void documentTypesAreRefusedWithWhatToDo(String type) {
        assertThat(problems((type + Files.ORDINARY_SVG).getBytes(StandardCharsets.UTF_8))).singleElement().extracting(Problem::mend).asString().contains("<!DOCTYPE");
    }

    @Test
    void nothingIsFetchedFromNetworkOrFiles(@TempDir Path folder) throws IOException {
        var asked = new ConcurrentLinkedQueue<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.close();
        });
        server.start();
        try {
            var address = "http://localhost:" + server.getAddress().getPort() + "/";
            for (var file : List.of(
                    "<!DOCTYPE svg SYSTEM \"" + address + "dtd\">" + Files.ORDINARY_SVG,
                    "<?xml-stylesheet href=\"" + address + "css\"?>" + Files.ORDINARY_SVG,
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xi=\"http://www.w3.org/2001/XInclude\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                            + " xsi:schemaLocation=\"http://www.w3.org/2000/svg " + address + "xsd\" viewBox=\"0 0 9 9\"><xi:include href=\"" + address + "xi\"/>"
                            + "<image href=\"" + address + "image\"/><rect width=\"9\" height=\"9\" fill=\"url(" + address + "fill)\"/></svg>")) {
                assertThat(SafeLogo.of(file.getBytes(StandardCharsets.UTF_8))).isNotNull();
            }
        } finally {
            server.stop(0);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void itSaysWhereAFaultIsAndOnceIsEnough() {
        assertThat(problems(Files.svg("<g><rect width='9' height='9'/><text>a</text><text>b</text></g><image/>")))
                .extracting(Problem::place).containsExactly("logo, element 3 (text)", "logo, element 5 (image)");
    }

    @Test
    void sizeDepthAndWorkAreBounded() {
        assertThat(problems(Files.svg("<rect width='9' height='9'/>".repeat(2_001)))).singleElement().extracting(Problem::what).asString().contains("2000 elements");
        assertThat(problems(Files.svg("<g>".repeat(40) + "</g>".repeat(40)))).singleElement().extracting(Problem::what).asString().contains("32 deep");
        assertThat(problems(Files.svg("<g>".repeat(30_000) + "</g>".repeat(30_000)))).isNotEmpty();
        assertThat(problems(Files.svg("<path d='M0 0" + "L9 9".repeat(30_000) + "'/>"))).singleElement().extracting(Problem::what).asString().contains("20000");
        assertThat(problems(Files.svg("<path d='M-9 0" + "L9 99L200 7".repeat(300) + "'/>"))).singleElement().extracting(Problem::what).asString().contains("500");
        assertThat(problems(Files.svg("<path d='" + "M0 0L9 9".repeat(70_000) + "'/>"))).singleElement().extracting(Problem::what).asString().contains("kB");
        assertThat(problems(Files.svg("<rect width='9e99' height='9e99' transform='scale(9e99) scale(9e99) scale(9e99) scale(9e99)'/>"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 0 9", "0 0 9 -9", "0 0 1 1000", "0 0 nan 9", "0 0 1e99 1e99 5", "a"})
    void aPictureWithoutASizeIsRefused(String box) {
        assertThat(SafeLogo.of(Files.ORDINARY_SVG.replace("0 0 200 100", box).getBytes(StandardCharsets.UTF_8))).isInstanceOf(Checked.Rejected.class);
    }

    @Test
    void aLogoMadeHereStaysAsItIs() {
        var once = accepted(Files.svg("<path d='M10 10C20 5 30 70 90 33S 5 5 9 120z' stroke='red' stroke-linejoin='round'/><circle cx='99' cy='50' r='30'/>"));

        assertThat(accepted(once.bytes()).bytes()).isEqualTo(once.bytes());
        assertThat(once.kind()).isEqualTo(Logo.Kind.SVG);
    }

    @Test
    void otherEncodingsAreRead() {
        assertThat(accepted(("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + Files.ORDINARY_SVG).getBytes(StandardCharsets.UTF_16)).bytes())
                .isEqualTo(accepted(Files.ORDINARY_SVG.getBytes(StandardCharsets.UTF_8)).bytes());
        assertThat(accepted(("\ufeff" + Files.ORDINARY_SVG).getBytes(StandardCharsets.UTF_8)).kind()).isEqualTo(Logo.Kind.SVG);
    }
}
