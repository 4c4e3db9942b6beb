package isthmus.surveys.bolt;

import isthmus.cypher.door.Verdict;
import isthmus.surveys.bolt.Research.Found;
import java.time.Duration;

/**
 * Why something is not done, as drivers tell it.
 *
 * @param code of Neo4j, by which drivers choose the kind of their exception
 * @param message for whoever wrote the query
 */
record Failure(String code, String message) {

    static final String INVALID = "Neo.ClientError.Request.Invalid";
    static final String BUSY = "Neo.TransientError.Request.NoThreadsAvailable";
    static final String FORBIDDEN = "Neo.ClientError.Security.Forbidden";
    static final String UNAUTHORIZED = "Neo.ClientError.Security.Unauthorized";

    static Failure invalid(String message) {
        return new Failure(INVALID, message);
    }

    static Failure unknownToken() {
        return new Failure(UNAUTHORIZED, "This access token is not known. It may have ended or been taken back; make a new one on your account page.");
    }

    static Failure of(Verdict.Denied denied) {
        return new Failure(FORBIDDEN, denied.message());
    }

    static Failure busy(Duration waited) {
        return new Failure(BUSY, "No turn came within " + waited.toSeconds() + " seconds. Wait until one of your queries has ended, or try again later.");
    }

    static Failure tooManyRows(long most) {
        return new Failure(
                "Neo.ClientError.General.LimitExceeded",
                "The result has more than " + most + " rows. Ask for fewer with LIMIT, or let the query count, sum or collect.");
    }

    static Failure impersonation() {
        return new Failure(FORBIDDEN, "Nobody can act for somebody else here. Leave the impersonated user out.");
    }

    static Failure closed(Found.Closed closed) {
        return new Failure(FORBIDDEN, closed.first());
    }

    static Failure noSuchRelease() {
        return new Failure(
                "Neo.ClientError.Database.DatabaseNotFound",
                "There is no release of this name that you may read. Leave the database out for the current one, or give the id of a release.");
    }

    static Failure away() {
        return new Failure("Neo.TransientError.General.DatabaseUnavailable", "The release cannot be read at this moment. Try again later.");
    }
}
