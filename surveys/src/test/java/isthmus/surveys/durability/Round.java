package isthmus.surveys.durability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import isthmus.assessment.response.Answer;
import isthmus.surveys.Caller;
import isthmus.surveys.durability.Ledger.Shown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * A campaign of two teams, made over HTTP, and what can be done through its links.
 *
 * @param items the questions of a respondent of technology, in their order
 */
record Round(String campaign, List<String> items) {

    static Round open(Caller administrator, String name) {
        var organization = patiently(() -> administrator.json("POST", "/api/v1/organizations", Map.of("name", name))).json().path("id").asText();
        var structure = Map.of(
                "teams", List.of(
                        Map.of("name", "Pilots", "business", 8, "technology", 900), Map.of("name", "Berths", "business", 9, "technology", 2)),
                "units", List.of(), "missions", List.of(), "dependencies", List.of());
        patiently(() -> administrator.json("PUT", "/api/v1/organizations/" + organization + "/structure", structure));
        var campaign = patiently(() -> administrator.json("POST", "/api/v1/organizations/" + organization + "/campaigns", Map.of("name", name)))
                .json()
                .path("id")
                .asText();
        var probe = new Round(campaign, List.of());
        var link = probe.links(administrator, 1).getFirst();
        var survey = patiently(() -> administrator.get("/api/v1/survey/" + link)).json();
        return new Round(campaign, StreamSupport.stream(survey.path("items").spliterator(), false).map(i -> i.path("id").asText()).toList());
    }

    /** What is said when the service can: a database that has just come back may be cold. */
    static Caller.Answer patiently(Supplier<Caller.Answer> request, int... alsoFine) {
        var reply = new AtomicReference<Caller.Answer>();
        Wait.until(Duration.ofSeconds(60), () -> {
            reply.set(request.get());
            return reply.get().status() != 503;
        });
        int status = reply.get().status();
        assertThat(status / 100 == 2 || IntStream.of(alsoFine).anyMatch(s -> s == status)).as(reply.get().text()).isTrue();
        return reply.get();
    }

    /** Tokens of personal links. */
    List<String> links(Caller administrator, int count) {
        return tokens(administrator, Map.of("team", "Pilots", "perspective", "tech", "count", count));
    }

    /** Token of a link for that many people. */
    String sharedLink(Caller administrator, int limit) {
        return tokens(administrator, Map.of("team", "Pilots", "perspective", "tech", "count", limit, "shared", true)).getFirst();
    }

    private List<String> tokens(Caller administrator, Map<String, Object> body) {
        var tokens = new ArrayList<String>();
        var reply = patiently(() -> administrator.json("POST", "/api/v1/campaigns/" + campaign + "/invitations", body));
        reply.json().path("links").forEach(link -> tokens.add(link.path("token").asText()));
        assertThat(tokens).as(reply.text()).isNotEmpty();
        return tokens;
    }

    Caller.Answer submit(Caller respondent, String link, int mark) {
        return respondent.json("POST", "/api/v1/survey/" + link + "/submit", Map.of("answers", Mark.answers(items, mark)));
    }

    Caller.Answer save(Caller respondent, String link, int mark) {
        return respondent.json("PUT", "/api/v1/survey/" + link, Map.of("answers", Mark.answers(items, mark)));
    }

    /** What links show now. */
    Map<String, Shown> shown(Caller respondent, Collection<String> links) {
        var shown = new ConcurrentHashMap<String, Shown>();
        links.parallelStream().forEach(link -> {
            var reply = patiently(() -> respondent.get("/api/v1/survey/" + link), 404);
            shown.put(link, reply.status() == 404 ? Shown.GONE : shown(reply.json()));
        });
        return shown;
    }

    private Shown shown(JsonNode survey) {
        var answers = new HashMap<String, Answer>();
        survey.path("answers").properties().forEach(a -> answers.put(a.getKey(), new Answer.Option(a.getValue().asInt())));
        // A draft that is not whole has a mark that nobody used.
        var draft = answers.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Mark.of(items, answers).orElse(Integer.MAX_VALUE));
        var receipt = Optional.of(survey.path("receipt")).filter(JsonNode::isTextual).map(JsonNode::asText);
        return new Shown(draft, receipt);
    }
}
