package isthmus.surveys.web;

import io.helidon.http.Method;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Styles, scripts and pictures, read once. Pages name them with a piece of their hash, so that browsers may keep them
 * for good and still see every change.
 */
public final class Assets {

    private static final List<String> NAMES =
            List.of("isthmus.css", "isthmus.js", "map.js", "map-edit.js", "plan.js", "report.js", "branding.js", "survey.css", "survey.js", "icon.svg");

    /** Of a library that comes as a dependency of the build. */
    private static final String CYTOSCAPE = "/META-INF/resources/webjars/cytoscape/3.33.1/dist/cytoscape.min.js";

    private record Asset(byte[] body, String type, String version) {}

    private final Map<String, Asset> assets = new LinkedHashMap<>();

    public Assets() {
        NAMES.forEach(name -> assets.put(name, read(name, "/static/" + name)));
        assets.put("cytoscape.js", read("cytoscape.js", CYTOSCAPE));
    }

    /** The address of an asset in pages. */
    public String href(String name) {
        return "/static/" + name + "?v="
                + Objects.requireNonNull(assets.get(name), () -> "no asset " + name).version();
    }

    public Route route() {
        return Route.open(Method.GET, "/static/{name}", request -> {
            var asset = assets.get(request.path("name"));
            if (asset == null) {
                throw Refusal.missing();
            }
            boolean current = request.query("v").filter(asset.version()::equals).isPresent();
            return Reply.of(asset.type(), asset.body())
                    .with("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        });
    }

    private static Asset read(String name, String place) {
        try (var in = Assets.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException("no asset at " + place);
            }
            var body = in.readAllBytes();
            return new Asset(body, type(name), Secrets.hash(new String(body, java.nio.charset.StandardCharsets.ISO_8859_1)).substring(0, 12));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=UTF-8";
            case "js" -> "text/javascript; charset=UTF-8";
            case "svg" -> "image/svg+xml; charset=UTF-8";
            default -> throw new IllegalStateException("no type for " + name);
        };
    }
}
