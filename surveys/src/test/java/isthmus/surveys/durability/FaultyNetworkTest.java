package isthmus.surveys.durability;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.surveys.durability.FaultProxy.Fault;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of answers while the network between service and database misbehaves. */
@Tag("long")
class FaultyNetworkTest {

    private static final int RESPONDENTS = 24;
    private static final int LINKS = 2_000;

    /** Long enough for a wait that comes to nothing to be seen as a whole. */
    private static final Duration FAULT = Duration.ofSeconds(6);

    private static final Duration LONGEST_REFUSAL = Duration.ofSeconds(5);
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(10);

    private final Rig rig = Rig.running();
    private final AtomicInteger marks = new AtomicInteger();

    @AfterEach
    void mend() {
        rig.network().misbehave(Fault.NONE);
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void nothingAcknowledgedIsLostAndNobodyWaitsLong(Fault fault) {
        var round = Round.open(rig.administrator(), "Harbour " + fault);
        var links = round.links(rig.administrator(), LINKS);
        var ledger = new Ledger();
        try (var respondents = new Respondents(RESPONDENTS, round, ledger, marks, new ConcurrentLinkedDeque<>(links), rig::respondent)) {
            Wait.until(Duration.ofSeconds(60), () -> respondents.acknowledged() > 2 * RESPONDENTS);

            rig.network().misbehave(fault);
            long began = System.nanoTime();
            var page = rig.respondent().with("Cookie", "__Host-isthmus=nobody-knows-this-one").get("/organizations");
            var survey = rig.respondent().get("/s/" + links.getLast());
            Wait.until(FAULT.multipliedBy(2), () -> System.nanoTime() - began > FAULT.toNanos());
            int before = respondents.acknowledged();
            rig.network().misbehave(Fault.NONE);
            long mended = System.nanoTime();
            Wait.until(Duration.ofSeconds(60), () -> respondents.allAcknowledgedSince(mended));
            var recovery = Duration.ofNanos(System.nanoTime() - mended);
            respondents.finish();

            System.out.printf(
                    "%s: %d refused, the slowest after %d ms; all work again %d ms after its end; %d acknowledged, %d of them before its end%n",
                    fault, respondents.unavailable(), respondents.slowestRefusal().toMillis(), recovery.toMillis(), respondents.acknowledged(), before);
            assertThat(respondents.surprises()).isEmpty();
            assertThat(page.status()).as(page.text()).isIn(303, 503);
            assertThat(survey.status()).as(survey.text()).isIn(200, 503);
            assertThat(respondents.slowestRefusal()).isLessThan(LONGEST_REFUSAL);
            assertThat(recovery).isLessThan(LONGEST_RECOVERY);
        }
        var shown = round.shown(rig.respondent(), ledger.links());
        assertThat(ledger.faultsOfResponses(shown, rig.responses(round))).isEmpty();
        assertThat(ledger.acknowledged()).isGreaterThan(2 * RESPONDENTS);
    }
}
