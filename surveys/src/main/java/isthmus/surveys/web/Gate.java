package isthmus.surveys.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import isthmus.assessment.campaign.Campaign;
import isthmus.assessment.organization.Organization;
import isthmus.assessment.wording.Sentence;
import isthmus.cypher.SharedPatience;
import isthmus.cypher.campaign.CampaignGraph;
import isthmus.cypher.organization.OrganizationGraph;
import isthmus.surveys.log.Requests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Where every request passes: who asks, may they, for which organization, and did the form really come from our page.
 * What is missing and what may not be seen look the same from outside.
 */
public final class Gate {

    private static final Set<Method> SAFE = Set.of(Method.GET, Method.HEAD, Method.OPTIONS);
    private static final int WORTH_ZIPPING = 1_000;

    private final SignIn signIn;
    private final OrganizationGraph organizations;
    private final CampaignGraph campaigns;
    private final Limits limits;
    private final Trail trail;
    private final Optional<Bookmarks> bookmarks;
    private final Failures failures;

    public Gate(SignIn signIn, OrganizationGraph organizations, CampaignGraph campaigns, Limits limits, Trail trail, Optional<Bookmarks> bookmarks, Pages pages) {
        this.signIn = signIn;
        this.organizations = organizations;
        this.campaigns = campaigns;
        this.limits = limits;
        this.trail = trail;
        this.bookmarks = bookmarks;
        this.failures = new Failures(pages);
    }

    /** Answers a request to a route of the table, or says in time that the database does not answer. */
    public void handle(Route route, ServerRequest http, ServerResponse response) {
        long began = System.nanoTime();
        try {
            SharedPatience.during(() -> {
                let(route, http, response);
                return true;
            });
        } finally {
            log(route.path(), http, response, began);
        }
    }

    private static void log(String route, ServerRequest http, ServerResponse response, long began) {
        Requests.answered(
                http.prologue().method().text(),
                route,
                response.status().code(),
                Duration.ofNanos(System.nanoTime() - began),
                response.headers().first(HeaderNames.create(Failures.INCIDENT)).orElse(""));
    }

    private void let(Route route, ServerRequest http, ServerResponse response) {
        var visitor = Visitor.NOBODY;
        try {
            // What fails while we look who asks is said in their language too.
            visitor = stranger(http);
            bookmarks.ifPresent(b -> b.hear(http));
            visitor = signIn.visitor(http);
            limits.count(route, http, visitor);
            var reply = answer(route, http, visitor);
            limits.countMiss(route, http, reply.status());
            if (!SAFE.contains(http.prologue().method())) {
                bookmarks.ifPresent(b -> b.tell(response));
            }
            send(http, response, visitor, reply);
        } catch (CloseConnectionException | RequestException e) {
            // The connection broke, or what came over it is no HTTP: Helidon says so and ends it.
            throw e;
        } catch (Refusal e) {
            send(http, response, visitor, failures.reply(guessed(e, route, http), route.isApi(), visitor));
        } catch (RuntimeException | Error e) {
            send(http, response, visitor, failures.reply(e, route.isApi(), visitor));
        }
    }

    private RuntimeException guessed(Refusal refusal, Route route, ServerRequest http) {
        try {
            limits.countMiss(route, http, refusal.status());
            return refusal;
        } catch (TooMany e) {
            return e;
        }
    }

    /** Answers a request that no route takes. */
    public void refuse(Refusal refusal, ServerRequest http, ServerResponse response) {
        long began = System.nanoTime();
        boolean api = http.path().path().startsWith("/api/");
        send(http, response, Visitor.NOBODY, failures.reply(refusal, api, stranger(http)));
        log("none", http, response, began);
    }

    private static Visitor stranger(ServerRequest http) {
        return Visitor.NOBODY.reading(Tongue.ofPages(http));
    }

    private Reply answer(Route route, ServerRequest http, Visitor visitor) {
        boolean changes = !SAFE.contains(http.prologue().method());
        if (changes) {
            refuseOtherSites(http);
        }
        if (route.action() != null && !visitor.signedIn()) {
            return askToSignIn(route, http);
        }
        if (visitor.enrolling() && route.action() != null && route.action() != Action.PROTECT_OWN_ACCOUNT) {
            return askToEnrol(route);
        }
        Campaign campaign = null;
        Organization organization = null;
        if (route.scope() == Scope.CAMPAIGN) {
            campaign = campaigns.find(http.path().pathParameters().get("id")).orElseThrow(Refusal::missing);
            organization = visible(campaign.organization(), route, visitor);
        } else if (route.scope() == Scope.ORGANIZATION) {
            organization = visible(http.path().pathParameters().get("id"), route, visitor);
        }
        if (route.action() != null && !visitor.may(route.action())) {
            throw kept(route, visitor, organization, Refusal.of(
                    403,
                    Sentence.of("gate.role", "Not with this role"),
                    Sentence.of("gate.role.detail", "Your role does not allow this. Ask an administrator if it should.")));
        }
        if (route.action() != null && visitor.token() != null) {
            var refusal = otherUse(visitor.token(), route, changes);
            if (refusal.isPresent()) {
                throw kept(route, visitor, organization, refusal.get());
            }
        }
        var body = changes ? Body.read(http, route.limit()) : new byte[0];
        var request = new Request(http, visitor, organization, campaign, body);
        if (changes && route.action() != null) {
            refuseForgedForms(route, request);
        }
        var reply = handled(route, request);
        trail.answered(route, request, reply);
        return reply;
    }

    private Reply handled(Route route, Request request) {
        try {
            return route.handler().handle(request);
        } catch (Refusal e) {
            throw e.isNoted() ? kept(route, request.visitor(), request.organizationOrNull(), e) : e;
        }
    }

    private Organization visible(String id, Route route, Visitor visitor) {
        var organization = organizations.find(id).orElseThrow(Refusal::missing);
        if (!visitor.sees(organization.id())) {
            throw kept(route, visitor, organization, Refusal.missing());
        }
        return organization;
    }

    /** A refusal that the audit trail knows of. */
    private Refusal kept(Route route, Visitor visitor, @Nullable Organization organization, Refusal refusal) {
        trail.refused(route, visitor, organization);
        return refusal;
    }

    private static Reply askToEnrol(Route route) {
        if (route.isApi()) {
            throw Refusal.of(403, "Set up a second factor first", "This installation asks it of you: open /account/second-factor.");
        }
        return Reply.seeOther("/account/second-factor");
    }

    /** An access token does what it was made for, and nothing outside the organization that it may be bound to. */
    private static Optional<Refusal> otherUse(Visitor.Token token, Route route, boolean changes) {
        var needed = Permissions.needed(route.action(), changes);
        if (needed.isEmpty()) {
            return notWithThis(Sentence.of("gate.token.session", "Sign in with a browser for this."));
        }
        if (!token.grants().contains(needed.get())) {
            return notWithThis(Sentence.of(
                    "gate.token.grant", "It lacks the scope \"{0}\". Make one that has it on your account page.", needed.get().word()));
        }
        if (token.organization() != null && route.scope() == Scope.INSTALLATION && route.action() != Action.SEE_ORGANIZATION) {
            return notWithThis(Sentence.of("gate.token.bound", "It is bound to one organization. Make one that is not on your account page."));
        }
        return Optional.empty();
    }

    private static Optional<Refusal> notWithThis(Sentence detail) {
        return Optional.of(Refusal.of(403, Sentence.of("gate.token", "Not with this access token"), detail));
    }

    private static Reply askToSignIn(Route route, ServerRequest http) {
        if (route.isApi()) {
            throw Refusal.of(401, "Sign in first", "Send an access token: Authorization: Bearer <token>.");
        }
        var back = http.prologue().method() == Method.GET ? http.path().path() : "/";
        return Reply.seeOther("/sign-in?then=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    /** Browsers say where a request comes from; scripts say nothing, and need a token anyway. */
    private static void refuseOtherSites(ServerRequest http) {
        var site = http.headers().first(HeaderNames.create("Sec-Fetch-Site")).orElse("none");
        var origin = http.headers().first(HeaderNames.ORIGIN);
        var host = http.headers().first(HeaderNames.HOST).orElse("");
        boolean foreignOrigin = origin.filter(o -> !o.replaceFirst("^https?://", "").equals(host)).isPresent();
        if (site.equals("cross-site") || site.equals("same-site") || site.equals("none") && foreignOrigin) {
            throw Refusal.of(
                    403,
                    Sentence.of("gate.site", "This came from another site"),
                    Sentence.of("gate.site.detail", "Open the page here and try again."));
        }
    }

    private void refuseForgedForms(Route route, Request request) {
        var csrf = request.visitor().csrf();
        if (csrf == null) {
            return;
        }
        var sent = request.header("X-CSRF-Token").orElseGet(() -> csrfField(request));
        if (!Secrets.same(csrf, sent)) {
            throw kept(route, request.visitor(), request.organizationOrNull(), Refusal.of(
                    403,
                    Sentence.of("gate.form", "This form is too old"),
                    Sentence.of("gate.form.detail", "Go back, reload the page, and send it again. Nothing was changed.")));
        }
    }

    private static String csrfField(Request request) {
        var type = request.header("Content-Type").orElse("");
        if (Multipart.is(type)) {
            return request.multipart().text("csrf");
        }
        return type.startsWith("application/x-www-form-urlencoded") ? request.form().text("csrf") : "";
    }

    private static void send(ServerRequest http, ServerResponse response, Visitor visitor, Reply reply) {
        response.status(Status.create(reply.status()));
        if (!reply.headers().containsKey("Cache-Control")) {
            response.header("Cache-Control", "no-store");
        }
        reply.headers().forEach((name, value) -> response.header(name, value));
        if (reply.content() != null) {
            send(response, reply.type(), reply.content());
            return;
        }
        if (reply.body().length == 0) {
            response.send();
            return;
        }
        response.header("Content-Type", reply.type());
        boolean zip = zips(http, visitor, reply);
        if (zip) {
            response.header("Content-Encoding", "gzip");
            response.header("Vary", "Accept-Encoding");
        }
        response.send(zip ? gzip(reply.body()) : reply.body());
    }

    private static void send(ServerResponse response, String type, Reply.Content content) {
        response.header("Content-Type", type);
        try (var out = response.outputStream()) {
            content.writeTo(out);
        } catch (IOException | UncheckedIOException e) {
            // Half of an answer went out, or nobody is there to hear it: there is nothing left to say.
            throw new CloseConnectionException("an answer could not be sent to its end", e);
        }
    }

    /** A page that holds a secret beside what others may have put in is not compressed: its length would tell. */
    private static boolean zips(ServerRequest http, Visitor visitor, Reply reply) {
        return visitor.csrf() == null
                && reply.body().length >= WORTH_ZIPPING
                && (reply.type().startsWith("text/") || reply.type().contains("json") || reply.type().contains("svg"))
                && http.headers().first(HeaderNames.ACCEPT_ENCODING).filter(e -> e.contains("gzip")).isPresent();
    }

    private static byte[] gzip(byte[] body) {
        var out = new ByteArrayOutputStream(body.length / 3);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
