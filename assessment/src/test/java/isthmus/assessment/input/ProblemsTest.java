package isthmus.assessment.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void aPlaceKeepsItsFirstFault() {
        var problems = new Problems();
        problems.add("row 2", "It is not a number.", "Write one.");
        problems.add("row 2", "It is negative.", "Write 0 or more.");
        assertThat(problems.list()).containsExactly(new Problem("row 2", "It is not a number.", "Write one."));
    }

    @Test
    void whatIsBeyondTheListIsCountedForEveryRepair() {
        var problems = new Problems();
        for (int i = 0; i < Problems.LISTED + 30; i++) {
            problems.add("row " + i, "x", i % 3 == 0 ? "mend a" : "mend b");
        }
        assertThat(problems.list()).hasSize(Problems.LISTED + 2);
        assertThat(problems.list().subList(Problems.LISTED, Problems.LISTED + 2))
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder("further places: 10 more of this kind. mend a", "further places: 20 more of this kind. mend b");
    }

    @Test
    void quotedValuesAreShortAndShowWhatCannotBeSeen() {
        assertThat(Problem.quoted("IT Dev")).isEqualTo("“IT Dev”");
        assertThat(Problem.quoted("a\tb\u200Bc\u202Ed")).isEqualTo("“a\\u0009b\\u200Bc\\u202Ed”");
        assertThat(Problem.quoted("x".repeat(100))).isEqualTo("“" + "x".repeat(60) + "…”");
    }
}
