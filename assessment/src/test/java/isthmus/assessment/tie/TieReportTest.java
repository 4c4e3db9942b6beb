package isthmus.assessment.tie;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.input.Problem;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.tie.TieReport.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TieReportTest {

    private static final List<String> TEAMS = List.of("Motor Claims", "Claims System", "Claims Support", "Integration");
    private static final TieForm SOUND = new TieForm("needs", "Claims System", "handoff", "4", "2.5", "blocking", "2");

    private final List<Problem> problems = new ArrayList<>();

    private List<TieReport> check(TieForm... forms) {
        return TieReport.of("Motor Claims", TEAMS, List.of(forms), problems);
    }

    private List<String> places() {
        return problems.stream().map(Problem::place).toList();
    }

    @Test
    void aSoundTieIsTakenAsItWasSent() {
        assertThat(check(SOUND))
                .containsExactly(new TieReport(
                        "Motor Claims", 0, Direction.NEEDS, "Claims System", Kind.HANDOFF, 4, 2.5, Hindrance.BLOCKING, 2));
        assertThat(problems).isEmpty();
    }

    @Test
    void theDirectionSaysWhoAsksAndWhoProvides() {
        var needed = new TieForm("isNeededBy", "Integration", "service", "1", "0", "ok", "5");
        var report = check(needed).getFirst();

        assertThat(report.from()).isEqualTo("Integration");
        assertThat(report.to()).isEqualTo("Motor Claims");
    }

    @Test
    void aNameIsKnownInAnySpellingThatPeopleTakeForTheSame() {
        assertThat(check(new TieForm("needs", " claims  SYSTEM ", "handoff", "4", "2,5", "blocking", "2")).getFirst())
                .extracting(TieReport::other, TieReport::waitDays)
                .containsExactly("Claims System", 2.5);
    }

    @Test
    void entriesInWhichNothingWasSaidArePassedOver() {
        assertThat(check(TieForm.EMPTY, SOUND, TieForm.EMPTY)).hasSize(1);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "maybe, Claims System, handoff, 4, 2, ok, 3, ties[0].direction, Use one of needs",
        "needs, \"\", handoff, 4, 2, ok, 3, ties[0].team, Name the other team",
        "needs, Nowhere, handoff, 4, 2, ok, 3, ties[0].team, Choose one from the list",
        "needs, claims s, handoff, 4, 2, ok, 3, ties[0].team, Is it “Claims Support” or “Claims System”?",
        "needs, motor claims, handoff, 4, 2, ok, 3, ties[0].team, Name another team",
        "needs, Claims System, gossip, 4, 2, ok, 3, ties[0].kind, Use one of handoff",
        "needs, Claims System, \"\", 4, 2, ok, 3, ties[0].kind, Choose one",
        "needs, Claims System, handoff, 0, 2, ok, 3, ties[0].perMonth, such as 0.1",
        "needs, Claims System, handoff, -1, 2, ok, 3, ties[0].perMonth, from 0 to 1",
        "needs, Claims System, handoff, 1001, 2, ok, 3, ties[0].perMonth, from 0 to 1",
        "needs, Claims System, handoff, NaN, 2, ok, 3, ties[0].perMonth, from 0 to 1",
        "needs, Claims System, handoff, 4, 366, ok, 3, ties[0].waitDays, from 0 to 365",
        "needs, Claims System, handoff, 4, \"\", ok, 3, ties[0].waitDays, a guess will do",
        "needs, Claims System, handoff, 4, 2, slow, 3, ties[0].blocking, slowing",
        "needs, Claims System, handoff, 4, 2, ok, 6, ties[0].works, from 1",
        "needs, Claims System, handoff, 4, 2, ok, 0, ties[0].works, from 1"
    })
    void badInputIsNamedWithItsPlaceAndHowToMendIt(
            String direction, String team, String kind, String perMonth, String wait, String blocking, String works, String where, String mend) {
        assertThat(check(new TieForm(direction, team, kind, perMonth, wait, blocking, works))).isEmpty();
        assertThat(problems).singleElement().satisfies(p -> {
            assertThat(p.place()).isEqualTo(where);
            assertThat(p.mend()).asString().contains(mend);
        });
    }

    @Test
    void everyFaultOfEveryEntryIsFoundAtOnce() {
        check(new TieForm("needs", "Nowhere", "", "x", "y", "", ""), TieForm.EMPTY, new TieForm("needs", "Integration", "service", "1", "1", "ok", "9"));

        assertThat(places())
                .containsExactly(
                        "ties[0].team", "ties[0].kind", "ties[0].perMonth", "ties[0].waitDays", "ties[0].blocking", "ties[0].works", "ties[2].works");
    }

    @Test
    void theSameTeamMayBeNamedAgainInAnotherWayOnly() {
        var otherWay = new TieForm("isNeededBy", "Claims System", "handoff", "1", "1", "ok", "3");
        var otherKind = new TieForm("needs", "Claims System", "approval", "1", "1", "ok", "3");
        assertThat(check(SOUND, otherWay, otherKind)).hasSize(3);
        assertThat(problems).isEmpty();

        check(SOUND, TieForm.EMPTY, new TieForm("needs", "CLAIMS SYSTEM", "handoff", "9", "9", "ok", "1"));
        assertThat(problems).singleElement().satisfies(p -> {
            assertThat(p.place()).isEqualTo("ties[2].team");
            assertThat(p.what()).asString().startsWith("Entry 1 says the same");
        });
    }

    @Test
    void tenEntriesAreTakenAndElevenAreNot() {
        var names = IntStream.range(0, 12).mapToObj(i -> "Team " + i).toList();
        var forms = names.stream().map(n -> new TieForm("needs", n, "service", "1", "1", "ok", "3")).toList();

        assertThat(TieReport.of("Team 11", names, forms.subList(0, 10), problems)).hasSize(10);
        assertThat(problems).isEmpty();
        assertThat(TieReport.of("Team 11", names, forms.subList(0, 11), problems)).isEmpty();
        assertThat(places()).containsExactly("ties");
    }

    @Test
    void hugeInputGivesShortProblems() {
        var nines = "9".repeat(100_000);
        check(new TieForm(nines, nines, nines, nines, nines, nines, nines));

        assertThat(problems).hasSize(7).allSatisfy(p -> assertThat(p.toString().length()).isLessThan(300));
    }
}
