package isthmus.surveys.web;

import io.helidon.http.DirectHandler;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import isthmus.assessment.wording.Sentence;
import java.io.IOException;

/** What comes with a request. */
final class Body {

    private Body() {}

    /**
     * @param limit in bytes
     * @throws Refusal when it is larger
     * @throws RequestException when it broke off or is no HTTP
     */
    static byte[] read(ServerRequest http, int limit) {
        if (!http.content().hasEntity()) {
            return new byte[0];
        }
        byte[] body;
        try (var in = http.content().inputStream()) {
            body = in.readNBytes(limit + 1);
        } catch (CloseConnectionException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw brokenOff();
        }
        if (body.length > limit) {
            throw Refusal.of(
                    413,
                    Sentence.of("gate.large", "This is too large"),
                    Sentence.of("gate.large.detail", "At most {0} kB are taken here.", String.valueOf(limit / 1024)));
        }
        return body;
    }

    /** Where the next request would begin is anybody's guess: the connection ends with this. */
    private static RequestException brokenOff() {
        return RequestException.builder()
                .type(DirectHandler.EventType.BAD_REQUEST)
                .status(Status.BAD_REQUEST_400)
                .message("The body did not arrive whole, or is not what its head says. Please send it again.")
                .safeMessage(true)
                .setKeepAlive(false)
                .build();
    }
}
