package isthmus.surveys.edge;

import java.time.Duration;

/**
 * How long the service waits for others, and how many it has at once.
 *
 * @param head for TLS and the head of a request, counted from its first moment, however busily it drips in
 * @param idle between two requests of a connection, the second one's head included
 * @param body before the pace of a body counts
 * @param reply before the pace counts at which a reply is read
 * @param pace the slowest that bodies may come and replies be read on the whole, in bytes a second
 * @param connections the most that are open at once; one more ends the one that has been waited for longest
 * @param certificates how often the files of TLS are looked at
 */
public record Patience(
        Duration head, Duration idle, Duration body, Duration reply, int pace, int connections, Duration certificates) {

    public static final Patience USUAL = new Patience(
            Duration.ofSeconds(15),
            Duration.ofSeconds(60),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            8 * 1024,
            5_000,
            Duration.ofSeconds(30));

    Duration body(long bytes) {
        return body.plusSeconds(bytes / pace);
    }

    Duration reply(long bytes) {
        return reply.plusSeconds(bytes / pace);
    }
}
