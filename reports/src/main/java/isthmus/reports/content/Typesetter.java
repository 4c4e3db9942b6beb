package isthmus.reports.content;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import isthmus.reports.chart.Chart;
import isthmus.reports.wording.Characters;
import isthmus.reports.wording.Wording;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Fills the templates: the same parts for paper and for screen, in two frames. */
public final class Typesetter {
    private static final Configuration TEMPLATES = templates();
    private static final String PAPER_STYLE = resource("paper.css");
    private static final String SCREEN_STYLE = resource("screen.css");

    private Typesetter() {}

    /**
     * A report as it was set.
     *
     * @param text XHTML
     * @param exhibits those in it, in their order
     */
    public record Sheet(String text, List<Chart> exhibits) {}

    /** XHTML with print styles, without a document type. */
    public static Sheet paper(Report report, Look look) {
        return fill("paper.ftlh", report, report.words(), look, PAPER_STYLE, true);
    }

    /**
     * Another document than a report, in the house's look: XHTML with print styles.
     *
     * @param name of its templates and of what it adds to the styles
     */
    public static Sheet paper(String name, Object document, Wording words) {
        return fill(name + "-paper.ftlh", document, words, Look.HOUSE, PAPER_STYLE + resource(name + "-paper.css"), true);
    }

    /** One HTML file with its styles inside. */
    public static Sheet screen(Report report, Look look) {
        return fill("screen.ftlh", report, report.words(), look, SCREEN_STYLE, false);
    }

    /** The same as one HTML file with its styles inside. */
    public static Sheet screen(String name, Object document, Wording words) {
        return fill(name + "-screen.ftlh", document, words, Look.HOUSE, SCREEN_STYLE + resource(name + "-screen.css"), false);
    }

    private static Sheet fill(String template, Object report, Wording words, Look look, String style, boolean paper) {
        try {
            var out = new StringWriter(1 << 18);
            var drawing = new Drawing();
            TEMPLATES.getTemplate(template)
                    .process(Map.of("report", report, "say", new Say(words), "style", look.colours().in(style), "look", look, "drawing", drawing, "paper", paper), out);
            return new Sheet(Characters.legal(out.toString()), List.copyOf(drawing.drawn));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            // Its own message may quote what was to be printed, which belongs in no log.
            throw new IllegalStateException(
                    "template " + e.getTemplateSourceName() + ", line " + e.getLineNumber() + ": cannot fill in " + e.getBlamedExpressionString(),
                    e.getCause());
        }
    }

    private static Configuration templates() {
        var version = Configuration.VERSION_2_3_34;
        var configuration = new Configuration(version);
        configuration.setClassForTemplateLoading(Typesetter.class, "/isthmus/reports/templates");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        var wrapper = new DefaultObjectWrapperBuilder(version);
        configuration.setObjectWrapper(wrapper.build());
        return configuration;
    }

    private static String resource(String name) {
        try (var in = Typesetter.class.getResourceAsStream("/isthmus/reports/templates/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code drawing(chart)} in templates; remembers what was set, since only the templates know which exhibits are and in what order. */
    private static final class Drawing implements TemplateMethodModelEx {
        private final List<Chart> drawn = new ArrayList<>();

        @Override
        public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
            var chart = (Chart) DeepUnwrap.unwrap((TemplateModel) arguments.getFirst());
            drawn.add(chart);
            return new SimpleScalar(chart.svg());
        }
    }

    /** {@code say("key", argument…)} in templates. */
    private record Say(Wording words) implements TemplateMethodModelEx {
        @Override
        public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
            var plain = new Object[arguments.size()];
            for (int i = 0; i < plain.length; i++) {
                plain[i] = DeepUnwrap.unwrap((TemplateModel) arguments.get(i));
            }
            var rest = java.util.Arrays.copyOfRange(plain, 1, plain.length);
            return new SimpleScalar(words.say(String.valueOf(plain[0]), rest));
        }
    }
}
