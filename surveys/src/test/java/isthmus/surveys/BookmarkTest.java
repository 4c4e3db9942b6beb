package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.surveys.web.Keys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import org.junit.jupiter.api.Test;

/** One server says of itself that it is a cluster of one: what is told and believed is the same as on many. */
class BookmarkTest {

    private static final String COOKIE = "__Host-isthmus-seen";

    private static Caller at(int service) {
        return TwoServices.at(service, "192.0.2.100").withToken(Service.ADMIN_TOKEN);
    }

    private static Caller.Answer written(int service, String name) {
        var made = at(service).json("POST", "/api/v1/organizations", Map.of("name", name));
        assertThat(made.status()).isEqualTo(201);
        return made;
    }

    private static String sealed(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(Keys.of(secret).key("bookmarks", "HmacSHA256"));
            var coded = Base64.getUrlEncoder().withoutPadding();
            var body = coded.encodeToString(text.getBytes(StandardCharsets.UTF_8));
            return body + "." + coded.encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoeverWroteReadsItBackFromTheOtherService() {
        var made = written(0, "Bookmark Quay");
        var bookmark = made.header("Isthmus-Bookmark");
        var cookie = made.http().headers().allValues("Set-Cookie").stream().filter(c -> c.startsWith(COOKIE)).findFirst().orElseThrow();
        var path = "/api/v1/organizations/" + made.json().path("id").asText();

        assertThat(bookmark).matches("[A-Za-z0-9_-]+[.][A-Za-z0-9_-]{43}");
        assertThat(cookie).startsWith(COOKIE + "=" + bookmark).contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=120");
        assertThat(at(1).with("Isthmus-Bookmark", bookmark).get(path).status()).isEqualTo(200);
        assertThat(at(1).with("Cookie", COOKIE + "=" + bookmark).get(path).status()).isEqualTo(200);
        assertThat(at(1).get(path).header("Isthmus-Bookmark")).as("of a request that changes nothing").isEmpty();
        assertThat(at(1).with("Isthmus-Bookmark", bookmark).json("POST", "/api/v1/organizations", Map.of("name", "Bookmark Pier")).status()).isEqualTo(201);
    }

    @Test
    void whatNoServiceOfThisInstallationSignedIsNotBelieved() {
        var bookmark = written(0, "Bookmark Dock").header("Isthmus-Bookmark");
        int dot = bookmark.indexOf('.');
        var forged = Base64.getUrlEncoder().withoutPadding().encodeToString("no such place".getBytes(StandardCharsets.UTF_8));
        for (var bad : new String[] {
            "x", ".", "..", forged, forged + ".", forged + bookmark.substring(dot), bookmark.substring(0, dot), bookmark + "x",
            sealed("the secret of another installation", "no such place"), "%%%." + "x".repeat(43), "A".repeat(4_000)
        }) {
            // From two places, so that neither asks too often.
            assertThat(TwoServices.at(1, "192.0.2.101").with("Isthmus-Bookmark", bad).get("/").status()).as(bad).isLessThan(400);
            assertThat(TwoServices.at(1, "192.0.2.102").with("Cookie", COOKIE + "=" + bad).get("/").status()).as(bad).isLessThan(400);
        }
    }

    @Test
    void whereThereIsOneServerNothingOfItIsSent() {
        var made = Service.running().administrator().json("POST", "/api/v1/organizations", Map.of("name", "Bookmark Lone"));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Isthmus-Bookmark")).isEmpty();
        assertThat(made.http().headers().allValues("Set-Cookie")).isEmpty();
    }
}
