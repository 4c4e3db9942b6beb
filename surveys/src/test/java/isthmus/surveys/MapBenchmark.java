package isthmus.surveys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Prints how long the map takes to open and to answer a drag in a real Chromium, by size; see the module's README. Every
 * answer is the time from a pointer's move to the end of the frame that shows it; beside it the processor time of the
 * page's main thread a frame, which does not swing with what else the machine does.
 */
public final class MapBenchmark {

    private static final int MOVES = 120;
    private static final int TIES_A_TEAM = 4;
    private static final int TEAMS_A_UNIT = 25;

    /** The time that passes from a move of the pointer to the first task after the frame that follows. */
    private static final String WATCH = """
            () => {
              window.answers = [];
              window.frames = [];
              let last = performance.now();
              const frame = (now) => { window.frames.push(now - last); last = now; requestAnimationFrame(frame); };
              requestAnimationFrame(frame);
              window.addEventListener("mousemove", (event) => {
                requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = () => window.answers.push(performance.now() - event.timeStamp); c.port2.postMessage(0); });
              }, { capture: true });
            }""";

    private MapBenchmark() {}

    public static void main(String[] arguments) {
        var sizes = arguments.length == 0 ? new int[] {50, 500, 2000, 5000} : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        System.out.printf(Locale.ROOT, "%6s %6s %8s %8s | %-8s %8s %8s %8s %8s%n", "teams", "ties", "circles", "opens", "drag", "median", "p95", "frames", "CPU");
        int status = 1;
        try (var browser = new Browser()) {
            var page = browser.window(1280, 900, true);
            page.setDefaultTimeout(120_000);
            Browser.signIn(page);
            for (int teams : sizes) {
                measure(page, teams);
            }
            browser.complaints().forEach(System.out::println);
            status = 0;
        } catch (RuntimeException e) {
            e.printStackTrace();
        }
        // The service has threads that would keep the program alive.
        System.exit(status);
    }

    private static void measure(Page page, int teams) {
        var structure = structure(teams);
        var script = Service.running().administrator();
        script.json("POST", "/api/v1/organizations", Map.of("name", "Drag " + teams));
        var put = script.json("PUT", "/api/v1/organizations/drag-" + teams + "/structure", structure);
        if (put.status() != 200) {
            throw new IllegalStateException(put.text());
        }
        long start = System.nanoTime();
        page.navigate("/organizations/drag-" + teams + "/map");
        page.locator("#map canvas").first().waitFor();
        double opens = (System.nanoTime() - start) / 1e6;
        page.locator("#map").scrollIntoViewIfNeeded();
        page.evaluate(WATCH);
        var box = page.locator("#map").boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        int circles = (Integer) page.evaluate("window.isthmusMap.nodes('.team').length");
        int ties = ((List<?>) structure.get("dependencies")).size();
        String head = String.format(Locale.ROOT, "%6d %6d %8d %5.0f ms", teams, ties, circles, opens);
        System.out.println(head + " | " + drag(page, "map", x, y));
        page.evaluate("window.isthmusMap.fit(window.isthmusMap.elements(), 20)");
        zoomIn(page, x, y);
        System.out.println(" ".repeat(head.length()) + " | " + drag(page, "near", x, y));
    }

    private static void zoomIn(Page page, double x, double y) {
        page.mouse().move(x, y);
        for (int i = 0; i < 4; i++) {
            page.mouse().wheel(0, -300);
        }
        page.waitForTimeout(500);
    }

    private static String drag(Page page, String what, double x, double y) {
        var metrics = page.context().newCDPSession(page);
        var threadTime = new JsonObject();
        threadTime.addProperty("timeDomain", "threadTicks");
        metrics.send("Performance.setTimeDomain", threadTime);
        metrics.send("Performance.enable");
        page.mouse().move(x, y);
        page.mouse().down();
        page.waitForTimeout(300);
        double before = busy(metrics);
        page.evaluate("() => { window.answers.length = 0; window.frames.length = 0; }");
        for (int i = 0; i < MOVES; i++) {
            page.mouse().move(x + 150 * Math.sin(i / 12.0), y + 100 * Math.sin(i / 9.0));
        }
        page.waitForTimeout(300);
        double cpu = busy(metrics) - before;
        metrics.detach();
        page.mouse().up();
        var answers = numbers(page, "window.answers");
        var frames = numbers(page, "window.frames");
        return String.format(Locale.ROOT, "%-8s %5.1f ms %5.1f ms %8d %5.1f ms", what, at(answers, 0.5), at(answers, 0.95), frames.length, 1000 * cpu / Math.max(1, frames.length));
    }

    /** Seconds of processor time that the page's main thread has spent. */
    private static double busy(CDPSession metrics) {
        for (var metric : metrics.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals("TaskDuration")) {
                return metric.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new IllegalStateException("the browser has no such metric");
    }

    private static double[] numbers(Page page, String list) {
        return ((List<?>) page.evaluate(list)).stream().mapToDouble(n -> ((Number) n).doubleValue()).sorted().toArray();
    }

    private static double at(double[] ascending, double share) {
        return ascending[(int) Math.min(ascending.length - 1, Math.round(share * ascending.length))];
    }

    /** A quarter of the teams are technology, one in ten mixed, with four ties each; units of 25 teams in divisions of ten units. */
    private static Map<String, Object> structure(int teams) {
        var random = new Random(teams);
        int leaves = Math.max(1, teams / TEAMS_A_UNIT);
        int divisions = (leaves + 9) / 10;
        var units = new ArrayList<Map<String, Object>>();
        IntStream.range(0, divisions).forEach(i -> units.add(Map.of("name", "Division " + i)));
        IntStream.range(0, leaves).forEach(i -> units.add(Map.of("name", "Unit " + i, "parent", "Division " + i / 10)));
        var all = IntStream.range(0, teams)
                .mapToObj(i -> {
                    int people = 5 + random.nextInt(10);
                    int technology = i % 4 == 0 ? people : i % 10 == 1 ? people / 2 : 0;
                    return Map.of("name", "Team " + i, "unit", "Unit " + i % leaves, "business", people - technology, "technology", technology);
                })
                .toList();
        var kinds = List.of("handoff", "approval", "service", "collaboration");
        var ties = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < teams * TIES_A_TEAM; i++) {
            int from = i / TIES_A_TEAM;
            var kind = kinds.get(i % TIES_A_TEAM);
            ties.add(Map.of(
                    "from", "Team " + from, "to", "Team " + (from + 1 + random.nextInt(teams - 1)) % teams, "kind", kind, "perMonth", 1 + random.nextInt(4),
                    "waitDays", kind.equals("collaboration") ? 0 : random.nextInt(9), "blocking", kind.equals("handoff") ? "blocking" : "ok"));
        }
        return Map.of("units", units, "teams", all, "dependencies", ties);
    }
}
