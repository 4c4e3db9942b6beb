package isthmus.surveys.edge;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Refuses heads that can be read in two ways: whoever stands in front might read them in the other, and what one takes for
 * a body the next takes for a request. The connection ends with the refusal.
 */
final class HeadCheck implements Http1ConnectionListener {

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    private static final int MOST_HEADERS = 100;
    private static final Status TOO_LARGE = Status.create(431, "Request Header Fields Too Large");

    @Override
    public void prologue(ConnectionContext context, HttpPrologue prologue) {
        if (context instanceof WatchedContext watched) {
            if (watched.line().hasEnded()) {
                throw new CloseConnectionException("the last reply was given");
            }
            watched.line().begun();
        }
    }

    @Override
    public void headers(ConnectionContext context, Headers headers) {
        if (headers.size() > MOST_HEADERS) {
            throw refusal(TOO_LARGE, "More than " + MOST_HEADERS + " headers");
        }
        var lengths = all(headers, HeaderNames.CONTENT_LENGTH);
        var codings = all(headers, HeaderNames.TRANSFER_ENCODING);
        if (lengths.size() > 1 || !lengths.isEmpty() && !codings.isEmpty()) {
            throw refusal(Status.BAD_REQUEST_400, "More than one length of the body");
        }
        if (!lengths.stream().allMatch(length -> LENGTH.matcher(length).matches())) {
            throw refusal(Status.BAD_REQUEST_400, "The length of the body is no number");
        }
        if (!codings.isEmpty() && !codings.equals(List.of("chunked"))) {
            throw refusal(Status.NOT_IMPLEMENTED_501, "A transfer coding other than chunked");
        }
        if (all(headers, HeaderNames.HOST).size() != 1) {
            throw refusal(Status.BAD_REQUEST_400, "Not one host");
        }
        if (context instanceof WatchedContext watched) {
            watched.line().headRead();
            if (headers.contains(HeaderValues.CONNECTION_CLOSE)) {
                watched.line().endsAfterThis();
            }
        }
    }

    private static List<String> all(Headers headers, HeaderName name) {
        return headers.all(name, List::of);
    }

    private static RequestException refusal(Status status, String why) {
        return RequestException.builder()
                .type(DirectHandler.EventType.BAD_REQUEST)
                .status(status)
                .message(why)
                .safeMessage(true)
                .setKeepAlive(false)
                .build();
    }
}
