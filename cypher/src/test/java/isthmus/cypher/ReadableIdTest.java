package isthmus.cypher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.exceptions.ClientException;

class ReadableIdTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Meridian Mutual, meridian-mutual",
                "  --Zürich & Söhne AG.--, zurich-sohne-ag",
                "Crédit/Agricole #2, credit-agricole-2",
                "ISTANBUL, istanbul",
                "保险, untitled",
                "``, untitled",
                "!!!, untitled",
                "../../etc/passwd, etc-passwd",
            })
    void anIdIsMadeOfLettersDigitsAndHyphens(String name, String id) {
        assertThat(ReadableId.of(name)).isEqualTo(id);
    }

    @Test
    void aLongNameIsCutAndDoesNotEndWithAHyphen() {
        assertThat(ReadableId.of("x".repeat(59) + " y")).isEqualTo("x".repeat(59));
        assertThat(ReadableId.of("x".repeat(1_000))).hasSize(60);
    }

    @Test
    void takenIdsAreNumbered() {
        var taken = new HashSet<>(Set.of("tidewater", "tidewater-2"));

        assertThat(ReadableId.firstFree("Tidewater", taken::add)).isEqualTo("tidewater-3");
        assertThat(ReadableId.firstFree("Tidewater", taken::add)).isEqualTo("tidewater-4");
    }

    @Test
    void anIdThatSomebodyElseTookMeanwhileIsTaken() {
        assertThat(ReadableId.firstFree("Tidewater", id -> {
                    if (id.equals("tidewater")) {
                        throw new ClientException("Neo.ClientError.Schema.ConstraintValidationFailed", "already exists");
                    }
                    return true;
                }))
                .isEqualTo("tidewater-2");
    }

    @Test
    void anyOtherFaultOfTheDatabaseIsNotTakenForATakenId() {
        var fault = new ClientException("Neo.ClientError.Statement.SyntaxError", "no");

        assertThatThrownBy(() -> ReadableId.firstFree("Tidewater", id -> {
                    throw fault;
                }))
                .isSameAs(fault);
    }
}
