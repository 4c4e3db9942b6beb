package isthmus.assessment.response;

import static isthmus.assessment.response.Answer.CANNOT_SEE;
import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.Sample;
import isthmus.assessment.input.Checked;
import isthmus.assessment.input.Problem;
import isthmus.assessment.response.Answer.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTest {

    @Test
    void aSoundFormBecomesAResponse() {
        assertThat(of("A", "tech", Map.of("F0", "3", "F4", "5", "T1", "dk"))).isEqualTo(Checked.accepted(new Response(
                "A", "tech", 0, Map.of("F0", new Option(3), "F4", new Option(5), "T1", CANNOT_SEE))));
    }

    @Test
    void answersAreKeptAsGivenAndNotRecoded() {
        assertThat(of("A", "tech", Map.of("F2", "1")))
                .isEqualTo(Checked.accepted(new Response("A", "tech", 0, Map.of("F2", new Option(1)))));
    }

    @Test
    void aFormWithoutAnyAnswerIsRejected() {
        assertThat(problems(of("A", "tech", Map.of())))
                .extracting(Problem::toString).containsExactly("answers: There is no answer yet. Answer at least one question.");
    }

    @Test
    void notSeeingAnythingIsAnAnswer() {
        assertThat(of(null, "exec", Map.of("T1", "dk")))
                .isEqualTo(Checked.accepted(new Response(null, "exec", 0, Map.of("T1", CANNOT_SEE))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "6", "-1", "+1", "3.0", "3 ", "1e0", "100", "DK", "dk ", "yes", "٣", "99999999999999999999"})
    void whatIsNoOptionIsRejected(String value) {
        assertThat(problems(of("A", "tech", Map.of("F1", value)))).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("F1");
            assertThat(problem.what()).asString().endsWith("is no answer to it.");
            assertThat(problem.mend()).hasToString("Choose 1 to 5, or dk for \"I cannot see this\".");
        });
    }

    @Test
    void whatWasSentIsQuotedShort() {
        assertThat(problems(of("A", "tech", Map.of("F1", "x".repeat(5_000)))))
                .extracting(p -> p.what().toString())
                .containsExactly("\"" + "x".repeat(20) + "…\" is no answer to it.");
    }

    @Test
    void questionsThatAreNotAskedOfThisPerspectiveAreRejectedLikeUnknownOnes() {
        assertThat(problems(of("A", "business", Map.of("F1", "1", "F4", "1"))))
                .extracting(Problem::toString)
                .containsExactly("F4: This question is not part of this survey. Leave it out.");
        assertThat(problems(of("A", "business", Map.of("F1", "1", "ZZ", "1")))).extracting(Problem::place).containsExactly("ZZ");
        assertThat(problems(of("A", "nobody", Map.of("F1", "1")))).extracting(Problem::place).containsExactly("F1");
    }

    @Test
    void everyProblemIsNamedInTheOrderOfTheQuestionsWithForeignOnesLastAndNothingIsKept() {
        var faulty = Map.of("T3", "9", "F4", "1", "F1", "none", "T1", "3", "M2", "0", "F3", "", "T2", "6", "F0", "8");
        assertThat(problems(of("A", "business", faulty)))
                .extracting(Problem::place)
                .containsExactly("F0", "F1", "F3", "T2", "T3", "M2", "F4");
    }

    @Test
    void aDraftMayBeEmptyAndKeepsWhatIsSoundBesideWhatIsNot() {
        var problems = new ArrayList<Problem>();
        assertThat(Response.answers(Sample.INSTRUMENT, new Form("A", "tech", Map.of()), problems)).isEmpty();
        assertThat(problems).isEmpty();
        assertThat(Response.answers(Sample.INSTRUMENT, new Form("A", "tech", Map.of("F1", "2", "F2", "7")), problems))
                .isEqualTo(Map.of("F1", new Option(2)));
        assertThat(problems).extracting(Problem::place).containsExactly("F2");
    }

    private static Checked<Response> of(@Nullable String team, String perspective, Map<String, String> answers) {
        return Response.of(Sample.INSTRUMENT, new Form(team, perspective, answers));
    }

    private static List<Problem> problems(Checked<Response> checked) {
        return checked instanceof Checked.Rejected<Response>(var problems) ? problems : List.of();
    }
}
