package isthmus.surveys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who speaks HTTP to the service: a script with a token, or a browser with a cookie. */
public final class Caller {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final String password;

    public Caller(String address) {
        this(address, "");
    }

    private Caller(String address, String password) {
        this.address = address;
        this.password = password;
    }

    /** Somebody who types their password when a form asks for it again. */
    Caller typing(String present) {
        var copy = new Caller(address, present);
        copy.headers.putAll(headers);
        return copy;
    }

    /** What came back. */
    public record Answer(int status, String text, byte[] bytes, HttpResponse<byte[]> http) {

        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(text, e);
            }
        }

        public String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }
    }

    public Caller withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Caller with(String header, String value) {
        var copy = new Caller(address, password);
        copy.headers.putAll(headers);
        copy.headers.put(header, value);
        return copy;
    }

    /** What it sends with every request. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public Answer get(String path) {
        return send("GET", path, null, new byte[0]);
    }

    public Answer json(String method, String path, Object body) {
        try {
            return send(method, path, "application/json", JSON.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a form as a page would, with the token of a page that this caller sees. */
    public Answer form(String path, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        if (headers.containsKey("Cookie") && !all.containsKey("csrf")) {
            all.put("csrf", csrf());
        }
        return posted(path, all.entrySet().stream()
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&")));
    }

    /** A form that has a field more than once, encoded. */
    public Answer form(String path, String encoded) {
        return posted(path, headers.containsKey("Cookie") ? encoded + "&csrf=" + encode(csrf()) : encoded);
    }

    private Answer posted(String path, String encoded) {
        var answer = sendForm(path, encoded);
        return !password.isEmpty() && answer.status() == 403 && answer.text().contains("name=\"current\"")
                ? sendForm(path, encoded + "&current=" + encode(password))
                : answer;
    }

    private Answer sendForm(String path, String encoded) {
        return send("POST", path, "application/x-www-form-urlencoded", encoded.getBytes(StandardCharsets.UTF_8));
    }

    public String csrf() {
        // Who must set a second factor up first gets to no other page.
        var page = get("/account");
        var matcher = CSRF.matcher(page.status() == 303 ? get("/account/second-factor").text() : page.text());
        if (!matcher.find()) {
            throw new IllegalStateException("no form on the account page");
        }
        return matcher.group(1);
    }

    public Answer send(String method, String path, String type, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(), new String(response.body(), StandardCharsets.UTF_8), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
