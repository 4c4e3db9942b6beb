package isthmus.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.scoring.Condition.Figure;
import isthmus.assessment.scoring.Condition.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    /** Everything but {@code gone} has a value. */
    private static final Map<Reference, Double> FIGURES = Map.of(
            new Reference(Figure.SCORE, "a"), 3.0,
            new Reference(Figure.SCORE, "shared_core"), 2.0,
            new Reference(Figure.LEVEL, "a"), 4.0,
            new Reference(Figure.GRAPH_LEVEL, "a"), 1.0,
            new Reference(Figure.FACET, "a.left-1"), 2.5);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2 >= 2 | true", "1.9 >= 2 | false", "2 <= 2 | true", "2.1 <= 2 | false",
        "2 > 2 | false", "2.1 > 2 | true", "2 < 2 | false", "1.9 < 2 | true",
        "score(a) > 2.9 | true", "level(a) > 3.9 | true", "graphLevel(a) < 1.1 | true", "facet(a.left-1) >= 2.5 | true",
        "score(a) - score(shared_core) >= 1.0 | true", "score(a) + score(shared_core) > 5 | false",
        "5 - 2 - 1 >= 3 | false", "5 - (2 - 1) >= 4 | true",
        "abs(1 - 3) >= 2 | true", "abs(3 - 1) >= 2 | true", "min(1, 2) < 2 | true", "max(1, 2) < 2 | false",
        "max(min(1, 4), abs(0 - 3)) >= 3 | true",
        "1 < 2 and 2 < 3 | true", "1 < 2 and 3 < 2 | false", "2 < 1 or 1 < 2 | true", "2 < 1 or 3 < 2 | false",
        "1 < 2 or 1 < 2 and 2 < 1 | true", "(1 < 2 or 1 < 2) and 2 < 1 | false",
        "((score(a))) > 2 and ((1 < 2)) | true", "(1 + 1) > 1 | true",
        "score( a )>2and(1<2)or 2<1 | true",
    })
    void everyOperatorDoesWhatItSays(String text, boolean holds) {
        assertThat(holds(text)).contains(holds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "score(gone) > 1 | ", "score(a) - score(gone) > 1 | ", "min(1, score(gone)) < 2 | ", "abs(level(gone)) > 1 | ",
        "score(gone) > 1 and 1 < 2 | ", "1 < 2 and score(gone) > 1 | ",
        "score(gone) > 1 and 2 < 1 | false", "2 < 1 and score(gone) > 1 | false",
        "score(gone) > 1 or 2 < 1 | ", "2 < 1 or score(gone) > 1 | ",
        "score(gone) > 1 or 1 < 2 | true", "1 < 2 or score(gone) > 1 | true",
        "score(gone) > 1 and score(gone) > 1 | ", "score(gone) > 1 or score(gone) > 1 | ",
    })
    void whatIsUnknownSpreadsUnlessTheRestDecides(String text, Boolean holds) {
        assertThat(holds(text)).isEqualTo(Optional.ofNullable(holds));
    }

    @Test
    void roundingIsNoFinding() {
        assertThat(2.3 - 1.8).isLessThan(0.5);
        assertThat(holds("2.3 - 1.8 >= 0.5")).contains(true);
        assertThat(holds("0.5 > 2.3 - 1.8")).contains(false);
        assertThat(holds("2.3 - 1.8 >= 0.50001")).contains(false);
    }

    @Test
    void figuresAreNamedOnceInTheOrderInWhichTheyAreAskedFor() {
        assertThat(parsed("(level(b) > 1 or facet(a.x) > 1) and score(a) + level(b) > 2").references()).containsExactly(
                new Reference(Figure.LEVEL, "b"), new Reference(Figure.FACET, "a.x"), new Reference(Figure.SCORE, "a"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`` | character 1 | A name or a number is missing.",
        "score(a) | character 9 | A comparison is missing.",
        "score(a) = 3 | character 10 | A comparison is missing.",
        "score(a) >= | character 12 | A name or a number is missing.",
        "score(a) > -1 | character 14 | \"(\" is missing.",
        "score a > 1 | character 7 | \"(\" is missing.",
        "score(a > 1 | character 9 | \")\" is missing.",
        "score() > 1 | character 7 | A name or a number is missing.",
        "(1 < 2 | character 4 | \")\" is missing.",
        "1 < 2 3 | character 7 | \"3\" is too much.",
        "1 < 2 < 3 | character 7 | \"< 3\" is too much.",
        "1 < 2 And 1 < 2 | character 7 | \"And 1 < 2\" is too much.",
        "1 < 2 and | character 10 | A name or a number is missing.",
        "1 < 2 andy | character 7 | \"andy\" is too much.",
        "1.2.3 > 1 | character 1 | \"1.2.3\" is no number.",
        "1 > sqrt(4) | character 5 | There is no function \"sqrt\".",
        "abs(1, 2) > 1 | character 1 | abs takes 1 number.",
        "min(1) > 1 | character 1 | min takes 2 numbers.",
        "max(1, 2, 3) > 1 | character 1 | max takes 2 numbers.",
    })
    void faultsSayWhereAndWhat(String text, String where, String what) {
        assertThat(problems(text)).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo(where);
            assertThat(problem.what()).hasToString(what);
            assertThat(problems(problem.mend().toString().replace("Write something like ", "").replaceAll("\\.$", ""))).isEmpty();
        });
    }

    @Test
    void nestingHasAnEndBeforeTheStackHas() {
        assertThat(problems("(".repeat(20) + "1" + ")".repeat(20) + " > 0")).isEmpty();
        assertThat(problems("(".repeat(100_000) + "1 > 0")).extracting(p -> p.what().toString()).containsExactly("It is nested too deeply.");
    }

    private static Optional<Boolean> holds(String text) {
        return parsed(text).holds(reference ->
                FIGURES.containsKey(reference) ? OptionalDouble.of(FIGURES.get(reference)) : OptionalDouble.empty());
    }

    private static Condition parsed(String text) {
        return switch (Condition.parse(text)) {
            case Checked.Accepted<Condition>(Condition condition) -> condition;
            case Checked.Rejected<Condition>(var problems) -> throw new AssertionError(text + ": " + problems);
        };
    }

    private static List<Problem> problems(String text) {
        return Condition.parse(text) instanceof Checked.Rejected<Condition>(var problems) ? problems : List.of();
    }
}
