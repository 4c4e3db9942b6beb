package isthmus.surveys.web;

import isthmus.cypher.audit.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goes back.
 *
 * @param content in place of the body, for what is too large to be held in memory; null for all else
 * @param headers beside the content type and those every reply has
 * @param subject what the audit trail cannot know from the address alone: what was made, whose it is; null when nothing was
 *     done yet
 */
public record Reply(int status, String type, byte[] body, @Nullable Content content, Map<String, String> headers, @Nullable Subject subject) {

    /** A body that is written while it comes about. */
    @FunctionalInterface
    public interface Content {
        /** @throws IOException when whoever asked has left */
        void writeTo(OutputStream out) throws IOException;
    }

    public static final String HTML = "text/html; charset=UTF-8";
    public static final String JSON = "application/json";
    public static final String CSV = "text/csv; charset=UTF-8";

    public Reply {
        headers = Map.copyOf(headers);
    }

    public Reply(int status, String type, byte[] body, Map<String, String> headers) {
        this(status, type, body, null, headers, Subject.NOTHING);
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

    /** What is in a file, as it is read. */
    public static Reply of(String type, Path file) {
        return of(type, out -> Files.copy(file, out));
    }

    public static Reply of(String type, Content content) {
        return new Reply(200, type, new byte[0], content, Map.of(), Subject.NOTHING);
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

    /**
     * Sends the browser to another site.
     *
     * @param address one that an operator configured, never one that a client sent
     */
    public static Reply elsewhere(String address) {
        return seeOther(address);
    }

    public Reply with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Reply(status, type, body, content, all, subject);
    }

    /** For the audit trail, when the route is one that it keeps account of. */
    public Reply about(Subject about) {
        return new Reply(status, type, body, content, headers, about);
    }

    /** A page that asks back: the audit trail has nothing to learn before the answer. */
    public Reply asking() {
        return new Reply(status, type, body, content, headers, null);
    }

    /** As a file that the browser saves, under a name of safe characters. */
    public Reply asFile(String name) {
        return with("Content-Disposition", "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "-") + "\"");
    }
}
