package isthmus.surveys.web;

import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** What every reply carries to keep browsers from doing harm. */
public record Headers(Map<String, String> always) {

    public Headers {
        always = Map.copyOf(always);
    }

    /** @param https whether people reach the service so; browsers then never try without */
    public static Headers of(boolean https) {
        var headers = new LinkedHashMap<>(Map.of(
                "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                                + " connect-src 'self'; object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
                "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "no-referrer",
                "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin",
                "X-Frame-Options", "DENY"));
        if (https) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        return new Headers(headers);
    }

    void on(ServerResponse response) {
        always.forEach((name, value) -> response.header(name, value));
    }
}
