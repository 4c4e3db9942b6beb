package isthmus.surveys.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import isthmus.surveys.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/**
 * A campaign to be answered under load, made over the API.
 *
 * @param items of its respondents' survey
 * @param body answers to all of them, as they are submitted
 */
record Round(Caller administrator, String id, List<String> items, byte[] body) {

    private static final int MOST_LINKS = 5_000;
    private static final int TRIES = 20;

    /** In an organization of its own, with two teams. */
    static Round open(Caller administrator) {
        var organization = made(administrator, "/api/v1/organizations", Map.of("name", "Spring Tide")).path("id").asText();
        var structure = answered(() -> administrator.json("PUT", "/api/v1/organizations/" + organization + "/structure", Map.of(
                "units", List.of(),
                "teams", List.of(
                        Map.of("name", "Claims", "business", 4, "technology", 1), Map.of("name", "Platform", "business", 0, "technology", 6)),
                "missions", List.of(),
                "dependencies", List.of())));
        if (structure.status() != 200) {
            throw new IllegalStateException(structure.text());
        }
        var id = made(administrator, "/api/v1/organizations/" + organization + "/campaigns", Map.of(
                        "name", "Tide", "instrument", Map.of("id", "it-business-separation")))
                .path("id")
                .asText();
        var first = new Round(administrator, id, List.of(), new byte[0]).links(1).getFirst();
        var items = StreamSupport.stream(answered(() -> administrator.get("/api/v1/survey/" + first)).json().path("items").spliterator(), false)
                .map(item -> item.path("id").asText())
                .toList();
        return new Round(administrator, id, items, body(items));
    }

    /** Links for business people of one team, each for one respondent. */
    List<String> links(int count) {
        var links = new ArrayList<String>(count);
        while (links.size() < count) {
            made(administrator, "/api/v1/campaigns/" + id + "/invitations", Map.of(
                            "team", "Claims", "perspective", "business", "count", Math.min(MOST_LINKS, count - links.size())))
                    .path("links")
                    .forEach(link -> links.add(link.path("token").asText()));
        }
        return links;
    }

    int submitted() {
        return administrator.get("/api/v1/campaigns/" + id + "/progress").json().path("submitted").asInt(-1);
    }

    static Map<String, Integer> answers(List<String> items) {
        var answers = new TreeMap<String, Integer>();
        items.forEach(item -> answers.put(item, 1 + Math.floorMod(item.hashCode(), 5)));
        return answers;
    }

    private static byte[] body(List<String> items) {
        try {
            return new ObjectMapper().writeValueAsBytes(Map.of("answers", answers(items)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks again while a database that has just started is too busy with starting. */
    private static Caller.Answer answered(Supplier<Caller.Answer> request) {
        var answer = request.get();
        for (int i = 0; i < TRIES && answer.status() == 503; i++) {
            answer = request.get();
        }
        return answer;
    }

    private static JsonNode made(Caller administrator, String path, Object body) {
        var answer = answered(() -> administrator.json("POST", path, body));
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.status() + " " + answer.text());
        }
        return answer.json();
    }
}
