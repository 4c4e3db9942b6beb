package isthmus.surveys.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Requests that arrive twice, or in another order than they were sent, as over a bad line. */
class RepetitionTest {

    private static final int PEOPLE = 200;
    private static final int TIMES = 5;
    private static final int AT_ONCE = 32;

    private final Rig rig = Rig.running();
    private final Round round = Round.open(rig.administrator(), "Harbour repeated");

    /** All of them, in a random order, many at once. */
    private static <T> List<T> shuffled(List<Callable<T>> requests) throws InterruptedException, ExecutionException {
        Collections.shuffle(requests);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var results = new ArrayList<T>();
            for (Future<T> result : threads.invokeAll(requests)) {
                results.add(result.get());
            }
            return results;
        }
    }

    private String begin(String shared, String key) {
        var respondent = rig.respondent().with("Idempotency-Key", key);
        return Round.patiently(() -> respondent.json("POST", "/api/v1/survey/" + shared + "/start", Map.of())).json().path("token").asText();
    }

    @Test
    void aThousandSubmissionsTwiceAndOutOfOrderGiveOneResponseEach() throws InterruptedException, ExecutionException {
        var shared = round.sharedLink(rig.administrator(), PEOPLE);
        var keys = Stream.generate(() -> UUID.randomUUID().toString()).limit(PEOPLE).toList();
        var begun = new ConcurrentHashMap<String, String>();
        var beginnings = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < PEOPLE * TIMES; i++) {
            var key = keys.get(i % PEOPLE);
            beginnings.add(() -> {
                var token = begin(shared, key);
                return token.equals(begun.computeIfAbsent(key, k -> token));
            });
        }
        assertThat(shuffled(beginnings)).hasSize(1_000).containsOnly(true);
        assertThat(new HashSet<>(begun.values())).hasSize(PEOPLE);
        assertThat(rig.respondent().get("/api/v1/survey/" + shared).json().path("started").asInt()).isEqualTo(PEOPLE);

        var receipts = new ConcurrentHashMap<String, String>();
        var requests = new ArrayList<Callable<String>>();
        for (int i = 0; i < PEOPLE * TIMES; i++) {
            int person = i % PEOPLE;
            var link = begun.get(keys.get(person));
            requests.add(() -> {
                var respondent = rig.respondent().with("Idempotency-Key", keys.get(person));
                var receipt = Round.patiently(() -> round.submit(respondent, link, person)).json().path("receipt").asText();
                return receipt.equals(receipts.computeIfAbsent(link, l -> receipt)) ? "" : "another receipt";
            });
            if (i < PEOPLE) {
                // A draft comes before the answers are in, or is told that it comes too late.
                requests.add(() -> {
                    Round.patiently(() -> round.save(rig.respondent(), link, PEOPLE + person), 409);
                    return "";
                });
            }
        }
        assertThat(shuffled(requests)).hasSize(PEOPLE * TIMES + PEOPLE).containsOnly("");

        assertThat(receipts).hasSize(PEOPLE).doesNotContainValue("");
        assertThat(rig.responses(round).stream().map(OptionalInt::orElseThrow).sorted())
                .isEqualTo(Stream.iterate(0, i -> i + 1).limit(PEOPLE).toList());
        assertThat(round.shown(rig.respondent(), begun.values())).allSatisfy((link, shown) -> {
            assertThat(shown.receipt()).hasValue(receipts.get(link));
            assertThat(shown.draft()).isEmpty();
        });
    }

    @Test
    void aFormSentTwiceBeginsOnce() {
        var shared = round.sharedLink(rig.administrator(), 2);
        var page = rig.respondent().get("/s/" + shared).text();
        var key = page.replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");
        assertThat(key).hasSize(32);
        assertThat(rig.respondent().get("/s/" + shared).text()).doesNotContain(key);

        var first = rig.respondent().form("/s/" + shared + "/start", Map.of("key", key));
        var second = rig.respondent().form("/s/" + shared + "/start", Map.of("key", key));
        assertThat(first.status()).isEqualTo(303);
        assertThat(first.header("Location")).isNotEqualTo("/s/" + shared);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(rig.respondent().get("/api/v1/survey/" + shared).json().path("started").asInt()).isEqualTo(1);
    }

    @Test
    void aKeyThatCanBeGuessedMakesNoLinkAndKeysOfTwoLinksHaveNothingInCommon() {
        var shared = round.sharedLink(rig.administrator(), 3);
        var other = round.sharedLink(rig.administrator(), 3);
        var refused = rig.respondent().with("Idempotency-Key", "1").json("POST", "/api/v1/survey/" + shared + "/start", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("It has fewer than 16 characters");

        var key = UUID.randomUUID().toString();
        assertThat(begin(shared, key)).isEqualTo(begin(shared, key)).isNotEqualTo(begin(other, key)).hasSize(32);
    }
}
