package isthmus.surveys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real Chromium, and what is wrong with a page by the eyes of axe. Screenshots stay in {@code target/screenshots}. */
final class Browser implements AutoCloseable {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    /** A tablet's width: between a phone's and a desk's nothing but the layout differs, and axe takes its time. */
    static final int MIDDLE = 768;

    /** A desk's width. Colours are the same at every width; comparing them is most of axe's time, so it is done here only. */
    static final int DESK = 1280;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> complaints = new ArrayList<>();

    Browser() {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                                "--disable-component-update", "--disable-sync")));
    }

    private static Path executable() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The browser tests need Chromium. Install it (on Debian:"
                        + " apt-get install chromium), or name its program in the variable CHROMIUM."));
    }

    /** A fresh window without cookies. Errors that its pages report are kept as {@link #complaints()}. */
    Page window(int width, int height, boolean javaScript) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(Service.running().address())
                .setViewportSize(width, height)
                .setJavaScriptEnabled(javaScript));
        var page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    List<String> complaints() {
        return complaints;
    }

    /** What axe finds, and whether the page is wider than its window; leaves a screenshot. */
    static List<String> faults(Page page, String name) {
        int width = page.viewportSize().width;
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
        var faults = new ArrayList<String>();
        if ((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth") > 0) {
            faults.add(name + " at " + width + ": wider than the window");
        }
        if (width == MIDDLE) {
            return faults;
        }
        // A chart is one image to assistive technology; its thousands of shapes would only slow axe down. Legacy mode leaves
        // out a second page for the frames that ours do not have, which takes longer than looking at the page.
        var axe = new AxeBuilder(page).setLegacyMode(true).exclude("svg[role=img]");
        (width == DESK ? axe : axe.disableRules(List.of("color-contrast")))
                .analyze()
                .getViolations()
                .forEach(violation -> violation.getNodes().forEach(node ->
                        faults.add(name + " at " + width + ": " + violation.getId() + ", " + node.getTarget() + ": " + violation.getHelp())));
        page.locator("svg").all().forEach(chart -> {
            if (!Boolean.TRUE.equals(chart.evaluate(
                    "s => s.ariaHidden === 'true' || s.role === 'img' && !!(s.ariaLabel || s.querySelector('title'))"))) {
                faults.add(name + " at " + width + ": a drawing without a name");
            }
        });
        return faults;
    }

    static void signIn(Page page) {
        People.ada();
        page.navigate("/sign-in");
        page.locator("input[name=username]").fill("ada");
        page.locator("input[name=password]").fill(People.PASSWORD);
        page.locator("main button").click();
        page.waitForURL("**/organizations");
    }

    @Override
    public void close() {
        playwright.close();
    }
}
