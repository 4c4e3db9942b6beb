package isthmus.surveys.edge;

import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;

/** Tells a connection's line that the request was answered, and whether the reply is the last one: Helidon says so and reads on. */
final class ReplyBegins implements Http1ConnectionListener {

    @Override
    public void status(ConnectionContext context, Status status) {
        if (context instanceof WatchedContext watched) {
            if (watched.line().hasEnded()) {
                throw new CloseConnectionException("the last reply was given");
            }
            watched.line().replied();
        }
    }

    @Override
    public void headers(ConnectionContext context, Headers headers) {
        if (context instanceof WatchedContext watched && headers.contains(HeaderValues.CONNECTION_CLOSE)) {
            watched.line().endsAfterThis();
        }
    }
}
