package isthmus.surveys.web;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Fills page templates; everything put into one is escaped. */
public final class Pages {

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    private final Assets assets;
    private final String version;

    public Pages(Assets assets, String version) {
        this.assets = assets;
        this.version = version;
        configuration.setClassLoaderForTemplateLoading(Pages.class.getClassLoader(), "pages");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setURLEscapingCharset(StandardCharsets.UTF_8.name());
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setLocale(Locale.UK);
        configuration.setLocalizedLookup(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setObjectWrapper(new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34).build());
    }

    /** A page for whoever asks; {@code model} adds to {@code visitor} and {@code asset} that every page has. */
    public String fill(String template, Visitor visitor, Map<String, ?> model) {
        var all = new HashMap<String, Object>(model);
        var speech = Speech.of(visitor.language());
        all.putIfAbsent("say", speech.inTemplates());
        all.put("date", speech.datesInTemplates());
        all.put("moment", speech.momentsInTemplates());
        all.put("visitor", new Person(visitor));
        all.put("version", version);
        all.put("asset", (freemarker.template.TemplateMethodModelEx) arguments ->
                assets.href(String.valueOf(arguments.getFirst())));
        try {
            var out = new StringWriter();
            configuration.getTemplate(template + ".ftlh", speech.locale()).process(all, out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException(
                    "template " + e.getTemplateSourceName() + ", line " + e.getLineNumber() + ": " + e.getMessageWithoutStackTop(), e);
        }
    }

    /** What templates may know of whoever asks. */
    public static final class Person {
        private final Visitor visitor;

        Person(Visitor visitor) {
            this.visitor = visitor;
        }

        public boolean isSignedIn() {
            return visitor.signedIn();
        }

        public String getName() {
            return visitor.account() == null ? "" : visitor.account().name();
        }

        public String getRole() {
            return visitor.account() == null ? "" : visitor.account().role().word();
        }

        public String getCsrf() {
            return visitor.csrf() == null ? "" : visitor.csrf();
        }

        public boolean may(String action) {
            return visitor.may(Action.valueOf(action));
        }
    }
}
