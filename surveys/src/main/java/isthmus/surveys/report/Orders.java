package isthmus.surveys.report;

import isthmus.reports.Galley;
import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Request;
import isthmus.surveys.web.Secrets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/**
 * Orders to the press over HTTP. Whoever has what would be printed is told so; whoever waits long is told how many come first,
 * and asks again at the same address: a browser by itself.
 */
public final class Orders {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String AGAIN = "3";

    private final Press press;
    private final Pages pages;
    private final Duration patience;

    public Orders(Press press, Pages pages) {
        this(press, pages, PATIENCE);
    }

    Orders(Press press, Pages pages, Duration patience) {
        this.press = press;
        this.pages = pages;
        this.patience = patience;
    }

    /**
     * @param form what is made of the galley; two forms of one galley are two printings
     * @param type of what is made
     * @param file under which a browser saves it
     */
    Reply print(Request request, Galley galley, String form, String type, String file, Function<Galley, byte[]> print) {
        var key = key(form, galley);
        var tag = "\"" + key + "\"";
        if (request.header("If-None-Match").filter(known -> known.contains(tag)).isPresent()) {
            return kept(new Reply(304, type, new byte[0], Map.of()), tag);
        }
        var customer = request.visitor().required().username();
        return switch (press.print(customer, key, () -> print.apply(galley), patience)) {
            case Press.Outcome.Printed(byte[] bytes) -> kept(Reply.of(type, bytes).asFile(file), tag);
            case Press.Outcome.Waiting(int before) -> waiting(request, before);
        };
    }

    /** Kept by whoever asked, and asked about every time. */
    private static Reply kept(Reply reply, String tag) {
        return reply.with("ETag", tag).with("Cache-Control", "private, no-cache");
    }

    private Reply waiting(Request request, int before) {
        boolean browser = request.visitor().csrf() != null && request.header("Accept").filter(a -> a.contains("text/html")).isPresent();
        var address = request.http().path().path() + request.http().query().rawValue().transform(q -> q.isEmpty() ? "" : "?" + q);
        var reply = browser
                ? Reply.page(202, pages.fill("report/waiting", request.visitor(), Map.of("before", before, "address", address, "seconds", AGAIN)))
                : Reply.json(202, Map.of("title", "The report is being made", "before", before)).with("Location", address);
        return reply.with("Retry-After", AGAIN).with("Vary", "Accept");
    }

    /** SHA-256 of the form and of everything that it is made from, as 64 hexadecimal digits. */
    static String key(String form, Galley galley) {
        return Secrets.hash(form + " " + galley.hash());
    }
}
