package isthmus.surveys.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.input.Checked;
import isthmus.assessment.organization.Organization;
import isthmus.reports.wording.Wording;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that the gate let through.
 *
 * @param organization the organization of the route's resource; null for {@link Scope#INSTALLATION}
 * @param campaign the campaign of the route; null unless its scope is {@link Scope#CAMPAIGN}
 * @param body the whole body, no larger than the route's limit
 * @param stated parameters in place of those of the address; null for a request as it came
 */
public record Request(
        ServerRequest http,
        Visitor visitor,
        @Nullable Organization organizationOrNull,
        @Nullable Campaign campaignOrNull,
        byte[] body,
        @Nullable Map<String, String> stated) {

    public Request(ServerRequest http, Visitor visitor, @Nullable Organization organization, @Nullable Campaign campaign, byte[] body) {
        this(http, visitor, organization, campaign, body, null);
    }

    /** What the same visitor would get from another route of the same organization. */
    public Request at(@Nullable Campaign campaign, Map<String, String> parameters) {
        return new Request(http, visitor, organizationOrNull, campaign, new byte[0], Map.copyOf(parameters));
    }

    public Organization organization() {
        if (organizationOrNull == null) {
            throw new IllegalStateException("this route belongs to no organization");
        }
        return organizationOrNull;
    }

    public Campaign campaign() {
        if (campaignOrNull == null) {
            throw new IllegalStateException("this route belongs to no campaign");
        }
        return campaignOrNull;
    }

    /** What reports say, in the language of whoever asks. */
    public Wording words() {
        return Wording.of(visitor.language());
    }

    /** What pages say, in the language of whoever asks. */
    public Speech speech() {
        return Speech.of(visitor.language());
    }

    /** A parameter of the path. */
    public String path(String name) {
        return stated == null ? http.path().pathParameters().get(name) : stated.getOrDefault(name, "");
    }

    public Optional<String> query(String name) {
        if (stated != null) {
            return Optional.ofNullable(stated.get(name));
        }
        // Most requests have none, and Helidon takes long to say so of a single one.
        return http.query().contains(name) ? http.query().first(name).asOptional() : Optional.empty();
    }

    public Optional<String> header(String name) {
        return http.headers().first(HeaderNames.create(name));
    }

    /** The fields of a posted form. */
    public Form form() {
        return switch (Form.read(body)) {
            case Checked.Accepted<Form>(Form form) -> form;
            case Checked.Rejected<Form>(var problems) -> throw Refusal.malformed(problems);
        };
    }

    /** The fields and files of a posted form with files. */
    public Multipart multipart() {
        return switch (Multipart.read(header("Content-Type").orElse(""), body)) {
            case Checked.Accepted<Multipart>(Multipart multipart) -> multipart;
            case Checked.Rejected<Multipart>(var problems) -> throw Refusal.malformed(problems);
        };
    }

    /** The JSON of the body. */
    public JsonNode json() {
        var type = header("Content-Type").orElse("").toLowerCase(java.util.Locale.ROOT);
        if (!type.startsWith("application/json")) {
            throw Refusal.of(415, "JSON is wanted here", "Send the body with Content-Type: application/json.");
        }
        return switch (Json.read(body)) {
            case Checked.Accepted<JsonNode>(JsonNode node) -> node;
            case Checked.Rejected<JsonNode>(var problems) -> throw Refusal.malformed(problems);
        };
    }
}
