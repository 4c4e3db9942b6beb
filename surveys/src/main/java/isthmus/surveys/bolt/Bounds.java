package isthmus.surveys.bolt;

import isthmus.cypher.door.Limits;
import java.time.Duration;

/**
 * What one connection may take, and all of them.
 *
 * @param rows of one result
 * @param query how long it, or the transaction that it is in, may last
 * @param turn how long it may wait until it begins
 * @param grace after which a connection is cut that still holds on to what should have ended
 * @param greeting how long it may take to say who one is
 * @param message how long the rest of a message that has begun may take
 * @param idle how long nothing may be said
 * @param greetingSize bytes of a message before it is known who sends it
 * @param messageSize bytes of any later one
 * @param connections of everybody
 * @param perResearcher connections of one of them
 */
public record Bounds(
        long rows,
        Duration query,
        Duration turn,
        Duration grace,
        Duration greeting,
        Duration message,
        Duration idle,
        int greetingSize,
        int messageSize,
        int connections,
        int perResearcher) {

    /** Drivers keep up to a hundred connections, if so many sessions are used at once. */
    public static Bounds usual() {
        return new Bounds(
                Limits.MOST_ROWS,
                Limits.LONGEST,
                Limits.LONGEST_WAIT,
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                8 * 1024,
                1024 * 1024,
                1_000,
                100);
    }
}
