package isthmus.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import isthmus.reports.Sample;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever slipped into a report, printing it opens no connection and no file. */
class NoOutsideTest {

    @Test
    void nothingIsFetchedFromTheNetwork() throws IOException {
        var asked = new ConcurrentLinkedQueue<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var address = "http://localhost:" + server.getAddress().getPort() + "/";
            assertThat(new Pdf(Paper.print(greedy(address), Sample.DATE)).text(1)).contains("still here");
        } finally {
            server.stop(0);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void noFileIsReadIntoAReport(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.css"), "p { display: none }");
        assertThat(new Pdf(Paper.print(greedy(folder.toUri().toString()), Sample.DATE)).text(1)).contains("still here");
    }

    private static String greedy(String address) {
        return page("<link rel=\"stylesheet\" href=\"" + address + "a.css\"/><style>@import url(" + address + "a.css);"
                        + "@font-face { font-family: F; src: url(" + address + "b.ttf) } body { background: url(" + address + "c.png) }"
                        + "li { list-style-image: url(" + address + "d.png) }</style>",
                "<img src=\"" + address + "e.png\" alt=\"\"/><ul><li>one</li></ul><object data=\"" + address + "f.pdf\"></object>"
                        + "<iframe src=\"" + address + "g.html\"></iframe><p>still here</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE html>", "<!DOCTYPE html [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
            "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"http://localhost:9/xhtml1-strict.dtd\">"})
    void documentTypesAreRefused(String type) {
        var text = type + page("", "<p>text</p>");
        assertThatThrownBy(() -> Paper.parse(text)).isInstanceOf(IllegalStateException.class).hasMessageContaining("DOCTYPE");
    }

    private static String page(String head, String body) {
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><title>t</title>" + head + "</head><body>" + body + "</body></html>";
    }
}
