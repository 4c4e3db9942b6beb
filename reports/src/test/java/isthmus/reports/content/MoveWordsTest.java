package isthmus.reports.content;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.move.Move;
import isthmus.reports.wording.Wording;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MoveWordsTest {

    @Test
    void everyKindOfMoveIsASentenceThatSaysWhoDoesWhat() {
        assertThat(said(new Move.Embed("IT-Dev", "Marketing", 2))).isEqualTo("Embed 2 technology people of IT-Dev in Marketing");
        assertThat(said(new Move.Embed("IT-Dev", "Marketing", 1))).isEqualTo("Embed 1 technology person of IT-Dev in Marketing");
        assertThat(said(new Move.Embed("IT-Dev", "Marketing", 0.5))).isEqualTo("Embed 0.5 technology people of IT-Dev in Marketing");
        assertThat(said(new Move.Guardrail("Architecture"))).isEqualTo("Turn the approvals of Architecture into rules");
        assertThat(said(new Move.SelfService("Integration"))).isEqualTo("Let others help themselves at Integration");
        assertThat(said(new Move.Merge("A", "B", "C"))).isEqualTo("Merge A and B into C");
        assertThat(said(new Move.Dissolve("X", Map.of("Y", 3.0, "Z", 2.0)))).isEqualTo("Dissolve X into Y (3) and Z (2)");
    }

    @Test
    void patternsInNamesStayAsTheyAre() {
        assertThat(said(new Move.Guardrail("{0} 'x'"))).isEqualTo("Turn the approvals of {0} 'x' into rules");
    }

    private static String said(Move move) {
        return MoveWords.of(move, Wording.of("en"));
    }
}
