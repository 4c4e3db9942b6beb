package isthmus.surveys.bolt;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.cypher.door.HostileQueries;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that know the protocol too well, or not at all. After each of them a good one is served, and nothing is held back. */
class ProtocolTest {

    private static final int MANIFEST = 0x1FF;

    private static Lab lab;

    @BeforeAll
    static void open() {
        lab = Lab.open(bounds(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1)));
    }

    private static Bounds bounds(Duration query, Duration greeting, Duration message) {
        var usual = Lab.BOUNDS;
        return new Bounds(1_000, query, usual.turn(), usual.grace(), greeting, message, usual.idle(), usual.greetingSize(), usual.messageSize(), 40, 10);
    }

    @AfterAll
    static void close() {
        lab.close();
    }

    @AfterEach
    void aGoodClientIsServedAndNothingIsLeft() throws IOException {
        assertThat(Eventually.is(lab.gateway()::connections, 0)).isZero();
        assertThat(Eventually.is(lab.turns::running, 0)).isZero();
        try (var good = RawClient.known(lab.port(), Lab.OTHER_TOKEN)) {
            good.run("RETURN 1");
            good.pull(-1);
            assertThat(good.hear().signature()).isEqualTo(Signature.SUCCESS);
            assertThat(good.hear().signature()).isEqualTo(Signature.SUCCESS);
        }
        assertThat(Eventually.is(lab.gateway()::connections, 0)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "0x000001FF, 0x00080805, 0x00020404, 0x00000003, 0x0405",
        "0x00040405, 0x00020404, 0x00010404, 0x00000003, 0x0405",
        "0x00000305, 0x00000205, 0x00000105, 0x00000005, 0x0305",
        "0x00000805, 0x00000705, 0x00010205, 0x00000004, 0x0205",
        "0x00000005, 0x00000004, 0x00000003, 0x00000001, 0x0005",
        "0x000001FF, 0x00000008, 0x00020404, 0x00000003, 0",
        "0x00000805, 0x00020404, 0x00000000, 0x00000000, 0",
    })
    void theNewestVersionThatBothSpeakIsChosen(String first, String second, String third, String fourth, String chosen) throws IOException {
        try (var client = new RawClient(lab.port())) {
            assertThat(client.shake(Integer.decode(first), Integer.decode(second), Integer.decode(third), Integer.decode(fourth))).isEqualTo(Integer.decode(chosen));
        }
        assertThat(MANIFEST).isEqualTo(Integer.decode("0x000001FF"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void everyVersionIsSpoken(int minor) throws IOException {
        try (var client = RawClient.speaking(lab.port(), minor)) {
            var auth = Map.of("scheme", "basic", "principal", "me", "credentials", Lab.TOKEN);
            if (minor == 0) {
                client.say(Signature.HELLO, Map.of("user_agent", "raw/1", "scheme", "basic", "principal", "me", "credentials", Lab.TOKEN));
            } else {
                client.say(Signature.HELLO, Map.of("user_agent", "raw/1", "bolt_agent", Map.of("product", "raw/1")));
                assertThat(client.hear().metadata().get("server").toString()).startsWith("Neo4j/");
                client.say(Signature.LOGON, auth);
            }
            assertThat(client.hear().signature()).isEqualTo(Signature.SUCCESS);
            client.say(Signature.ROUTE, Map.of(), List.of(), Map.of());
            assertThat(client.hear().metadata().get("rt").toString()).contains("localhost:" + lab.port(), "ROUTE", "READ", "WRITE", "ttl=300");
            client.run("UNWIND range(1, 10) AS i RETURN i");
            client.pull(3);
            assertThat(client.hear().metadata().get("fields")).isEqualTo(List.of("i"));
            assertThat(client.hear().metadata().get("has_more")).isEqualTo(true);
            client.say(Signature.DISCARD, Map.of("n", -1L));
            assertThat(client.hear().metadata().get("has_more")).isIn(false, null);
            if (minor >= 1) {
                client.say(Signature.LOGOFF);
                client.say(Signature.LOGON, auth);
                assertThat(client.hear().signature()).isEqualTo(Signature.SUCCESS);
                assertThat(client.hear().signature()).isEqualTo(Signature.SUCCESS);
            }
            if (minor >= 4) {
                client.say(Signature.TELEMETRY, 1L);
                assertThat(client.hear().signature()).isEqualTo(Signature.SUCCESS);
            }
        }
    }

    @Test
    void whatFollowsADenialIsIgnoredUntilAReset() throws IOException {
        try (var client = RawClient.known(lab.port(), Lab.TOKEN)) {
            client.say(Signature.BEGIN, Map.of());
            client.run("RETURN 1");
            client.pull(-1);
            client.run("CREATE (n)");
            client.pull(-1);
            client.run("RETURN 1");
            client.pull(-1);
            client.say(Signature.COMMIT);
            int yes = Signature.SUCCESS;
            int ignored = Signature.IGNORED;
            assertThat(heard(client, 8)).containsExactly(yes, yes, yes, Signature.FAILURE, ignored, ignored, ignored, ignored);
            client.say(Signature.RESET);
            client.run("RETURN 2");
            client.pull(-1);
            assertThat(heard(client, 3)).containsExactly(yes, yes, yes);
        }
    }

    private static List<Integer> heard(RawClient client, int answers) throws IOException {
        var heard = new ArrayList<Integer>();
        for (int i = 0; i < answers; i++) {
            heard.add(client.hear().signature());
        }
        return heard;
    }

    @Test
    void aClientMayResetBeforeItHearsOfTheDenial() throws IOException {
        try (var client = RawClient.known(lab.port(), Lab.TOKEN)) {
            for (int i = 0; i < 100; i++) {
                // Heard first: a store that is reset while it begins a transaction may hang up.
                client.say(Signature.BEGIN, Map.of());
                assertThat(client.hear().signature()).isEqualTo(Signature.SUCCESS);
                client.run("CREATE (n)");
                client.say(Signature.RESET);
                client.run("RETURN 2");
                client.pull(-1);
                assertThat(heard(client, 4)).containsExactly(Signature.FAILURE, Signature.SUCCESS, Signature.SUCCESS, Signature.SUCCESS);
            }
        }
    }

    @Test
    void aDenialGivesTheTurnBackBeforeTheClientResets() throws IOException {
        try (var client = RawClient.known(lab.port(), Lab.TOKEN)) {
            client.say(Signature.BEGIN, Map.of());
            client.run("CREATE (n)");
            assertThat(client.hear().signature()).isEqualTo(Signature.SUCCESS);
            assertThat(client.hear().code()).isEqualTo("Neo.ClientError.Security.Forbidden");
            assertThat(Eventually.is(lab.turns::running, 0)).isZero();
        }
    }

    @Test
    void nothingHostilePasses() throws IOException {
        try (var client = RawClient.known(lab.port(), Lab.TOKEN)) {
            for (var query : HostileQueries.ALL) {
                client.run(query);
                client.pull(-1);
                assertThat(client.hear().signature()).as(query).isEqualTo(Signature.FAILURE);
                assertThat(client.hear().signature()).as(query).isEqualTo(Signature.IGNORED);
                client.say(Signature.RESET);
                assertThat(client.hear().signature()).isEqualTo(Signature.SUCCESS);
            }
        }
    }

    @Test
    void whatIsSetBesideAQueryCannotWidenIt() throws IOException {
        try (var client = RawClient.known(lab.port(), Lab.TOKEN)) {
            client.say(Signature.RUN, "RETURN 1", Map.of(), Map.of("db", "system", "mode", "w"));
            assertThat(client.hear().code()).isEqualTo("Neo.ClientError.Database.DatabaseNotFound");
            client.say(Signature.RESET);
            assertThat(client.hear().signature()).isEqualTo(Signature.SUCCESS);
            client.say(Signature.BEGIN, Map.of("imp_user", "neo4j"));
            assertThat(client.hear().code()).isEqualTo("Neo.ClientError.Security.Forbidden");
            client.say(Signature.RESET);
            assertThat(client.hear().signature()).isEqualTo(Signature.SUCCESS);
            client.say(Signature.BEGIN, Map.of("mode", "w", "db", "neo4j", "tx_timeout", 0L, "tx_metadata", Map.of("a", 1L), "bookmarks", List.of("none such")));
            client.say(Signature.RUN, "RETURN 1", Map.of(), Map.of("db", "system", "imp_user", "neo4j"));
            client.pull(-1);
            for (int i = 0; i < 3; i++) {
                assertThat(client.hear().signature()).isEqualTo(Signature.SUCCESS);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {
        Signature.RUN, Signature.BEGIN, Signature.PULL, Signature.DISCARD, Signature.COMMIT, Signature.ROLLBACK, Signature.RESET, Signature.ROUTE, Signature.LOGOFF, 0x55
    })
    void nothingIsTakenFromSomebodyUnknown(int signature) throws IOException {
        try (var client = RawClient.speaking(lab.port(), 4)) {
            client.say(signature);
            var heard = client.rest();
            assertThat(heard).hasSize(1);
            assertThat(heard.getFirst().code()).isEqualTo(Failure.INVALID);
        }
    }

    @Test
    void messagesAtTheWrongTimeEndTheConnection() throws IOException {
        for (var signatures : List.of(
                List.of(Signature.PULL),
                List.of(Signature.COMMIT),
                List.of(Signature.ROLLBACK),
                List.of(Signature.BEGIN, Signature.BEGIN),
                List.of(Signature.BEGIN, Signature.LOGOFF),
                List.of(Signature.HELLO),
                List.of(Signature.SUCCESS),
                List.of(0x00))) {
            try (var client = RawClient.known(lab.port(), Lab.TOKEN)) {
                for (int signature : signatures) {
                    switch (signature) {
                        case Signature.PULL -> client.pull(1);
                        case Signature.BEGIN, Signature.HELLO -> client.say(signature, Map.of());
                        default -> client.say(signature);
                    }
                }
                var heard = client.rest();
                assertThat(heard).as("%s", signatures).hasSize(signatures.size());
                assertThat(heard.getLast().code()).isEqualTo(Failure.INVALID);
            }
        }
    }

    @Test
    void moreRowsThanMayBeHadAreNotHadByAskingOften() throws IOException {
        try (var client = RawClient.known(lab.port(), Lab.TOKEN)) {
            client.run("UNWIND range(1, 2000) AS i RETURN i");
            assertThat(client.hear().signature()).isEqualTo(Signature.SUCCESS);
            for (int i = 0; i < 10; i++) {
                client.pull(100);
                assertThat(client.hear().metadata().get("has_more")).isEqualTo(true);
            }
            client.pull(100);
            assertThat(client.hear().code()).isEqualTo("Neo.ClientError.General.LimitExceeded");
            client.pull(100);
            assertThat(client.hear().signature()).isEqualTo(Signature.IGNORED);
        }
    }

    @Test
    void asManyRowsAsMayBeHadAreNoFailure() throws IOException {
        try (var client = RawClient.known(lab.port(), Lab.TOKEN)) {
            client.run("UNWIND range(1, 1000) AS i RETURN i");
            client.pull(-1);
            assertThat(client.hear().signature()).isEqualTo(Signature.SUCCESS);
            assertThat(client.hear().signature()).isEqualTo(Signature.SUCCESS);
        }
    }

    @Test
    void aResetEndsWhatRuns() throws IOException {
        try (var client = RawClient.known(lab.port(), Lab.TOKEN)) {
            client.run("UNWIND range(1, 1000000000) AS i RETURN sum(i * i % 7)");
            client.pull(-1);
            client.hear();
            client.say(Signature.RESET);
            assertThat(client.hear().signature()).isIn(Signature.FAILURE, Signature.IGNORED);
            assertThat(client.hear().signature()).isEqualTo(Signature.SUCCESS);
            assertThat(Eventually.is(lab.turns::running, 0)).isZero();
        }
    }

    @Test
    void whoeverDoesNotReadOrNeverEndsIsCut() throws IOException {
        try (var hasty = Lab.open(bounds(Duration.ofMillis(500), Duration.ofMinutes(1), Duration.ofSeconds(2)));
                var deaf = RawClient.known(hasty.port(), Lab.TOKEN);
                var endless = RawClient.known(hasty.port(), Lab.TOKEN);
                var half = RawClient.known(hasty.port(), Lab.TOKEN)) {
            deaf.run("UNWIND range(1, 500) AS i RETURN range(1, 5000)");
            deaf.pull(-1);
            endless.say(Signature.BEGIN, Map.of());
            half.send(new byte[] {0, 9, (byte) 0xB1});
            assertThat(half.rest()).isEmpty();
            assertThat(endless.rest()).hasSizeLessThan(2);
            assertThat(Eventually.is(hasty.turns::running, 0)).isZero();
        }
    }

    @Test
    void whoeverDoesNotSayWhoTheyAreIsCut() throws IOException {
        try (var hasty = Lab.open(bounds(Duration.ofMinutes(1), Duration.ofMillis(500), Duration.ofMinutes(1))); var mute = new RawClient(hasty.port())) {
            assertThat(mute.rest()).isEmpty();
        }
    }

    @Test
    void messagesThatAreTooLargeEndTheConnection() throws IOException {
        try (var client = RawClient.speaking(lab.port(), 4)) {
            client.say(Signature.HELLO, Map.of("user_agent", "x".repeat(9_000)));
            assertThat(client.rest()).isEmpty();
        }
        try (var client = RawClient.known(lab.port(), Lab.TOKEN)) {
            client.say(Signature.RUN, "RETURN 1", Map.of("x", "x".repeat(900_000)), Map.of());
            client.pull(-1);
            assertThat(client.hear().signature()).isEqualTo(Signature.SUCCESS);
            assertThat(client.hear().signature()).isEqualTo(Signature.SUCCESS);
            client.say(Signature.RUN, "RETURN 1", Map.of("x", "x".repeat(2_000_000)), Map.of());
            assertThat(client.rest()).isEmpty();
        } catch (SocketException e) {
            // Cut while it was still sending.
        }
    }

    @Test
    void nobodyHasMoreConnectionsThanMayBe() throws IOException {
        var all = new ArrayList<RawClient>();
        try {
            for (int i = 0; i < 10; i++) {
                all.add(RawClient.known(lab.port(), Lab.TOKEN));
            }
            try (var more = RawClient.speaking(lab.port(), 4)) {
                more.say(Signature.HELLO, Map.of("user_agent", "raw/1"));
                more.say(Signature.LOGON, Map.of("scheme", "bearer", "credentials", Lab.TOKEN));
                assertThat(more.rest().getLast().metadata().get("message").toString()).contains("10 connections");
            }
            try (var other = RawClient.known(lab.port(), Lab.OTHER_TOKEN)) {
                assertThat(other).isNotNull();
            }
        } finally {
            for (var client : all) {
                client.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noiseHarmsNobody(long seed) throws IOException {
        var random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            try (var client = random.nextInt(4) == 0 ? new RawClient(lab.port()) : random.nextInt(3) == 0 ? RawClient.speaking(lab.port(), random.nextInt(5)) : RawClient.known(lab.port(), Lab.TOKEN)) {
                for (int i = random.nextInt(12); i >= 0; i--) {
                    client.send(noise(random));
                }
            } catch (SocketException e) {
                // Cut while it was still sending.
            }
        }
    }

    private static byte[] noise(Random random) {
        var message = switch (random.nextInt(9)) {
            case 0 -> Packed.of(Signature.RUN, "UNWIND range(1, 50) AS i RETURN i", Map.of("a", List.of(1L, "b")), Map.of("mode", "w"));
            case 1 -> Packed.of(Signature.PULL, Map.of("n", random.nextLong(-2, 60)));
            case 2 -> Packed.of(Signature.BEGIN, Map.of("tx_timeout", random.nextLong()));
            case 3 -> Packed.of(random.nextBoolean() ? Signature.COMMIT : Signature.ROLLBACK);
            case 4 -> Packed.of(Signature.RESET);
            case 5 -> Packed.of(random.nextBoolean() ? Signature.LOGOFF : Signature.GOODBYE);
            case 6 -> Packed.of(Signature.LOGON, Map.of("scheme", "basic", "credentials", random.nextBoolean() ? Lab.TOKEN : "none"));
            case 7 -> Packed.of(Signature.RUN, "CREATE (n)", Map.of(), Map.of());
            default -> {
                var bytes = new byte[random.nextInt(200)];
                random.nextBytes(bytes);
                yield bytes;
            }
        };
        if (random.nextInt(4) == 0 && message.length > 0) {
            message[random.nextInt(message.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return random.nextInt(10) == 0 ? java.util.Arrays.copyOf(message, message.length / 2) : message;
    }
}
