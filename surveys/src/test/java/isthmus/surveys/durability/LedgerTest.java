package isthmus.surveys.durability;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.response.Answer;
import isthmus.surveys.durability.Ledger.Shown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The checker is checked: it must see each way in which answers could be lost, doubled or broken. */
class LedgerTest {

    private static final Shown OPEN = new Shown(OptionalInt.empty(), Optional.empty());
    private static final List<String> ITEMS = IntStream.range(0, 25).mapToObj(i -> "I" + i).toList();

    private final Ledger ledger = new Ledger();

    private static Shown receipt(String receipt) {
        return new Shown(OptionalInt.empty(), Optional.of(receipt));
    }

    private static Shown draft(int mark) {
        return new Shown(OptionalInt.of(mark), Optional.empty());
    }

    private static List<OptionalInt> responses(int... marks) {
        return IntStream.of(marks).mapToObj(OptionalInt::of).toList();
    }

    @Test
    void whatWasAcknowledgedMustBeThereOnce() {
        ledger.submitting("ada", 1);
        ledger.submitted("ada", "oak");

        assertThat(ledger.faultsOfResponses(Map.of("ada", receipt("oak")), responses(1))).isEmpty();
        assertThat(ledger.acknowledged()).isEqualTo(1);
        assertThat(ledger.faultsOfResponses(Map.of("ada", receipt("oak")), responses())).singleElement().asString().contains("has 0 responses");
        assertThat(ledger.faultsOfResponses(Map.of("ada", receipt("oak")), responses(1, 1))).singleElement().asString().contains("has 2 responses");
        assertThat(ledger.faultsOfLinks(Map.of("ada", OPEN))).singleElement().asString().contains("is not submitted");
        assertThat(ledger.faultsOfLinks(Map.of("ada", Shown.GONE))).containsExactly("link ada is gone");
    }

    @Test
    void whatWasNotHeardOfMayBeThereOrNotButWhole() {
        ledger.submitting("ada", 1);
        ledger.submitting("ada", 2);

        assertThat(ledger.faultsOfResponses(Map.of("ada", OPEN), responses())).isEmpty();
        assertThat(ledger.faultsOfResponses(Map.of("ada", receipt("oak")), responses(1))).isEmpty();
        assertThat(ledger.faultsOfResponses(Map.of("ada", receipt("oak")), responses(2))).isEmpty();
        assertThat(ledger.faultsOfResponses(Map.of("ada", receipt("oak")), responses(1, 2))).singleElement().asString().contains("has 2 responses");
        assertThat(ledger.faultsOfResponses(Map.of("ada", receipt("oak")), List.of(OptionalInt.empty()))).contains("a response is not whole");
    }

    @Test
    void aResponseWithoutItsReceiptIsHalfWritten() {
        ledger.submitting("ada", 1);

        assertThat(ledger.faultsOfResponses(Map.of("ada", OPEN), responses(1))).containsExactly("link ada is not submitted and has 1 responses");
    }

    @Test
    void whatWasRefusedOrNeverSentMustNotBeThere() {
        ledger.submitting("ada", 1);
        ledger.refused("ada", 1);
        ledger.submitting("ada", 2);

        assertThat(ledger.faultsOfResponses(Map.of("ada", receipt("oak")), responses(1))).anyMatch(f -> f.contains("was refused"));
        assertThat(ledger.faultsOfResponses(Map.of("ada", receipt("oak")), responses(2))).isEmpty();
        assertThat(ledger.faultsOfResponses(Map.of("ada", receipt("oak")), responses(2, 7))).containsExactly("nobody submitted response 7");
    }

    @Test
    void aReceiptStays() {
        ledger.submitting("ada", 1);

        assertThat(ledger.faultsOfLinks(Map.of("ada", receipt("oak")))).isEmpty();
        assertThat(ledger.faultsOfLinks(Map.of("ada", OPEN))).hasSize(1);
        assertThat(ledger.faultsOfLinks(Map.of("ada", receipt("elm")))).singleElement().asString().contains("several receipts");
    }

    @Test
    void aDraftIsTheLastThatWasSavedOrOneSentSince() {
        ledger.saving("ada", 1);
        assertThat(ledger.faultsOfLinks(Map.of("ada", OPEN))).isEmpty();
        ledger.saved("ada", 1);
        ledger.saving("ada", 2);

        assertThat(ledger.faultsOfLinks(Map.of("ada", draft(1)))).isEmpty();
        assertThat(ledger.faultsOfLinks(Map.of("ada", draft(2)))).isEmpty();
        assertThat(ledger.faultsOfLinks(Map.of("ada", OPEN))).hasSize(1);
        assertThat(ledger.faultsOfLinks(Map.of("ada", draft(3)))).hasSize(1);
        assertThat(ledger.faultsOfLinks(Map.of("ada", receipt("oak")))).containsExactly("link ada is submitted, and nothing was");
    }

    @Test
    void aKeyGivesOneLinkAndTakesOnePlace() {
        ledger.beginning("key");
        assertThat(ledger.faultsOfBeginnings(0)).isEmpty();
        assertThat(ledger.keyToRepeat()).hasValue("key");
        assertThat(ledger.begun("key", "ada")).isTrue();
        assertThat(ledger.begun("key", "ada")).isFalse();

        assertThat(ledger.keyToRepeat()).isEmpty();
        assertThat(ledger.faultsOfBeginnings(1)).isEmpty();
        assertThat(ledger.faultsOfBeginnings(0)).hasSize(1);
        assertThat(ledger.faultsOfBeginnings(2)).hasSize(1);
        ledger.begun("key", "bob");
        assertThat(ledger.faultsOfBeginnings(1)).containsExactly("key key gave two links");
    }

    @Test
    void aMarkIsReadBackAndAPartOfOneIsNone() {
        for (int number : new int[] {0, 1, 77, 123_456, 999_999}) {
            var answers = new HashMap<String, Answer>();
            Mark.answers(ITEMS, number).forEach((item, value) -> answers.put(item, new Answer.Option(value)));
            assertThat(Mark.of(ITEMS, answers)).hasValue(number);
            answers.remove("I24");
            assertThat(Mark.of(ITEMS, answers)).isEmpty();
            Mark.answers(ITEMS, number + 1).forEach((item, value) -> answers.put(item, new Answer.Option(item.equals("I0") ? 1 : value)));
            answers.put("I10", Answer.CANNOT_SEE);
            assertThat(Mark.of(ITEMS, answers)).isEmpty();
        }
    }
}
