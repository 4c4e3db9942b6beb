package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the scripts and templates of pages never do, so that nothing that people wrote runs in a browser. */
class ScriptsTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Map<String, String> SCRIPTS = files("static", ".js");
    private static final Map<String, String> TEMPLATES = files("pages", ".ftlh");

    private static Map<String, String> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
            var read = new TreeMap<String, String>();
            for (var file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                read.put(file.getFileName().toString(), Files.readString(file));
            }
            return read;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void none(Map<String, String> files, String pattern) {
        assertThat(files).hasSizeGreaterThanOrEqualTo(7);
        files.forEach((name, text) -> assertThat(Pattern.compile(pattern).matcher(text).results().map(m -> m.group()).toList()).as(name).isEmpty());
    }

    @Test
    void noScriptRunsText() {
        none(SCRIPTS, "\\beval\\b|new\\s+Function|new\\s+RegExp|set(Timeout|Interval)\\(\\s*[\"'`]|\\bimport\\(");
    }

    @Test
    void textIsWrittenAsText() {
        none(SCRIPTS, "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|createContextualFragment|srcdoc|setHTMLUnsafe");
    }

    @Test
    void noScriptListensToOtherWindows() {
        none(SCRIPTS, "postMessage|\"message\"|window\\.(opener|parent|top|open)\\b|BroadcastChannel");
    }

    @Test
    void nothingIsKeptInTheBrowser() {
        none(SCRIPTS, "localStorage|sessionStorage|indexedDB|document\\.cookie|caches\\.|serviceWorker");
    }

    /** {@code thing[name] = …} with a name that somebody chose could reach the prototype of everything. */
    @Test
    void namesOfPeopleAreKeysOfMapsOnly() {
        none(SCRIPTS, "\\w\\[[^\\]\"'\\d][^\\]]*\\]\\s*=[^=>]|__proto__|Object\\.assign|\\bprototype\\b");
    }

    @Test
    void noPageHasAScriptOfItsOwn() {
        none(TEMPLATES, "(?i)<script(?![^>]* src=\"\\$\\{asset\\()|\\son[a-z]+=\"|javascript:|<(iframe|object|embed|applet|base)\\b");
        none(TEMPLATES, "(?i)<(script|link|img|source|video|audio)[^>]* (src|href)=\"(https?:)?//");
    }

    @Test
    void passwordsAreHiddenPostedAndMayBePasted() {
        int fields = 0;
        for (var template : TEMPLATES.entrySet()) {
            for (var form : forms(template.getValue())) {
                for (var field : Pattern.compile("<input[^>]*name=\"(password|again|current)\"[^>]*>").matcher(form).results().map(m -> m.group()).toList()) {
                    fields++;
                    assertThat(field).as(template.getKey()).contains("type=\"password\"").containsPattern("autocomplete=\"(current|new)-password\"")
                            .doesNotContain("maxlength", "readonly");
                    assertThat(form).as(template.getKey()).startsWith("<form method=\"post\"");
                }
            }
        }
        assertThat(fields).isGreaterThanOrEqualTo(6);
        none(SCRIPTS, "\"(paste|copy|contextmenu)\"");
    }

    private static List<String> forms(String template) {
        return Pattern.compile("<form.*?</form>", Pattern.DOTALL).matcher(template).results().map(m -> m.group()).toList();
    }
}
