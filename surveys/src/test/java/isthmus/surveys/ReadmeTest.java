package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README promises, done as it says. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");

    @TempDir
    private Path folder;

    @Test
    void theWholeJobInCurlEndsWithAReport() throws Exception {
        for (var tool : new String[] {"bash", "curl", "jq"}) {
            assertThat(isInstalled(tool)).as("The README's example needs " + tool + ". Install it (on Debian: apt-get install " + tool + ").").isTrue();
        }
        var output = run(block("## The whole job in curl"));

        assertThat(output).contains("\"submitted\": 31", "closed", "flow: 2.8");
        assertThat(output.lines().filter(line -> line.matches("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}"))).hasSize(31);
        assertThat(Files.readAllBytes(folder.resolve("report.pdf"))).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void everyFileTheReadmePointsAtIsThere() throws IOException {
        var links = java.util.regex.Pattern.compile("]\\(([^)#:]+)\\)").matcher(Files.readString(README)).results().map(m -> m.group(1)).toList();
        assertThat(links).hasSizeGreaterThan(5).allSatisfy(link -> assertThat(README.resolveSibling(link)).exists());
    }

    private static String block(String heading) throws IOException {
        var text = Files.readString(README);
        int from = text.indexOf("```bash\n", text.indexOf(heading)) + 8;
        return text.substring(from, text.indexOf("\n```", from));
    }

    private static boolean isInstalled(String tool) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v " + tool).start().waitFor() == 0;
    }

    private String run(String script) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("ISTHMUS", Service.running().address());
        builder.environment().put("ISTHMUS_ADMIN_TOKEN", Service.ADMIN_TOKEN);
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
