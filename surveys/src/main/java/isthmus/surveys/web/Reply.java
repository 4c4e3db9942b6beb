package isthmus.surveys.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes back.
 *
 * @param headers beside the content type and those every reply has
 */
public record Reply(int status, String type, byte[] body, Map<String, String> headers) {

    public static final String HTML = "text/html; charset=UTF-8";
    public static final String JSON = "application/json";
    public static final String CSV = "text/csv; charset=UTF-8";

    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply page(String html) {
        return page(200, html);
    }

    public static Reply page(int status, String html) {
        return new Reply(status, HTML, html.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    public static Reply json(Object value) {
        return json(200, value);
    }

    public static Reply json(int status, Object value) {
        return new Reply(status, JSON, Json.bytes(value), Map.of());
    }

    public static Reply of(String type, byte[] body) {
        return new Reply(200, type, body, Map.of());
    }

    public static Reply nothing() {
        return new Reply(204, HTML, new byte[0], Map.of());
    }

    /**
     * After a form was taken: look at another page.
     *
     * @param path a path of this service, never one that a client sent
     */
    public static Reply seeOther(String path) {
        return new Reply(303, HTML, new byte[0], Map.of("Location", path));
    }

    public Reply with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Reply(status, type, body, all);
    }

    /** As a file that the browser saves, under a name of safe characters. */
    public Reply asFile(String name) {
        return with("Content-Disposition", "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "-") + "\"");
    }
}
