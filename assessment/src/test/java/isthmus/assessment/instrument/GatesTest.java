package isthmus.assessment.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatesTest {

    @ParameterizedTest
    @CsvSource({
        "4, 8, 15, 5, 3, cell is 4 and must be at least 5",
        "0, 8, 15, 5, 3, cell is 0 and must be at least 5",
        "5, 7, 15, 5, 3, distribution is 7 and must be at least 8",
        "5, 8, 14, 5, 3, organizationPeople is 14 and must be at least 15",
        "5, 8, 15, 1, 3, agreementTeams is 1 and must be at least 2",
        "5, 8, 15, 5, 1, agreementPeople is 1 and must be at least 2",
    })
    void aSlipInAFileCannotOpenWhatMustStayShut(int cell, int distribution, int people, int teams, int perTeam, String fault) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Gates(cell, distribution, 3, people, Map.of(), 0.5, 0.3, teams, perTeam))
                .withMessage(fault);
    }

    @Test
    void anInstrumentMayAskForMore() {
        var gates = new Gates(10, 20, 5, 50, Map.of("exec", 3), 0.7, 0.5, 8, 5);
        assertThat(gates.cell()).isEqualTo(10);
        assertThat(new Gates(5, 8, 0, 15, Map.of(), 0, 0, 2, 2).cell()).as("the floor itself").isEqualTo(Gates.LEAST_CELL);
    }

    @Test
    void nobodyCanOpenAGateOnceItIsThere() {
        var perspectives = new HashMap<>(Map.of("exec", 1));
        var gates = new Gates(5, 8, 3, 15, perspectives, 0.5, 0.3, 5, 3);
        perspectives.put("exec", 0);
        assertThat(gates.organizationPerspectives()).containsEntry("exec", 1);
    }
}
