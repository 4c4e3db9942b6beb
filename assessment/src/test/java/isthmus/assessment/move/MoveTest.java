package isthmus.assessment.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import isthmus.assessment.move.Move.Dissolve;
import isthmus.assessment.move.Move.Embed;
import isthmus.assessment.move.Move.Guardrail;
import isthmus.assessment.move.Move.Merge;
import isthmus.assessment.move.Move.SelfService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoveTest {

    @Test
    void idsCanBeRead() {
        assertThat(Stream.of(
                                new Embed("IT-Dev", "Marketing", 2),
                                new Guardrail("IT-Ops"),
                                new SelfService("IT-Ops"),
                                new Merge("Sales", "IT-Dev", "Shop"),
                                new Dissolve("IT-Ops", Map.of("Sales", 6.0)))
                        .map(Move::id))
                .containsExactly(
                        "embed:IT-Dev>Marketing", "guardrail:IT-Ops", "self-service:IT-Ops", "merge:IT-Dev+Sales", "dissolve:IT-Ops");
    }

    @Test
    void signsInNamesDoNotMakeTwoMovesOne() {
        var ids = List.of(new Embed("A>B", "C", 1), new Embed("A", "B>C", 1), new Embed("A%3EB", "C", 1), new Merge("A+B", "C", "N"), new Merge("A", "B+C", "N"));
        assertThat(ids.stream().map(Move::id)).doesNotHaveDuplicates();
    }

    @Test
    void whoIsNamedFirstDoesNotTellMovesApart() {
        assertThat(new Merge("A", "B", "N").id()).isEqualTo(new Merge("B", "A", "M").id());
        var oneWay = new LinkedHashMap<String, Double>();
        oneWay.put("A", .1);
        oneWay.put("B", .2);
        oneWay.put("C", .3);
        var otherWay = new LinkedHashMap<String, Double>();
        oneWay.sequencedEntrySet().reversed().forEach(e -> otherWay.put(e.getKey(), e.getValue()));
        assertThat(new Dissolve("T", otherWay).teams()).isEqualTo(new Dissolve("T", oneWay).teams()).containsExactly("T", "A", "B", "C");
    }

    @Test
    void theHeirIsWhoHandsOverOrElseTheLargest() {
        var dissolve = new Dissolve("T", Map.of("A", 1.0, "B", 2.0, "C", 2.0));
        assertThat(dissolve.heir("A")).isEqualTo("A");
        assertThat(dissolve.heir("Z")).isEqualTo("B");
        assertThat(dissolve.heir(null)).isEqualTo("B");
    }

    @Test
    void movesThatMakeNoSenseAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Embed("A", "A", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Embed("A", "B", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Embed("A", "B", Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Merge("A", "A", "N"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Merge("A", "B", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Merge("A", "B", "N".repeat(121)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Dissolve("A", Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Dissolve("A", Map.of("A", 1.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Dissolve("A", Map.of("B", -1.0)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aProposalCostsSomething(double cost) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proposal(new Guardrail("A"), cost, .1, Set.of()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-.01, 1.01, Double.NaN})
    void aProposalLeavesAShare(double residual) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proposal(new Guardrail("A"), 1, residual, Set.of()));
    }

    @Test
    void aProposalDoesNotRequireItself() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proposal(new Guardrail("A"), 1, 0, Set.of("guardrail:A")));
    }
}
