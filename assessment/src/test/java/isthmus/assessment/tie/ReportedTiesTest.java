package isthmus.assessment.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Dependency.Source;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.tie.ReportedTie.Difference;
import isthmus.assessment.tie.TieReport.Direction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Claims needs Systems, unless a test says otherwise. */
class ReportedTiesTest {

    private static final Dependency IMPORTED = new Dependency("Claims", "Systems", Kind.HANDOFF, 20, 9, Hindrance.OK);

    private static TieReport asker(int wave, double perMonth, double waitDays, Hindrance blocking) {
        return new TieReport("Claims", wave, Direction.NEEDS, "Systems", Kind.HANDOFF, perMonth, waitDays, blocking, 2);
    }

    private static TieReport provider(int wave, double perMonth, double waitDays, Hindrance blocking) {
        return new TieReport("Systems", wave, Direction.IS_NEEDED_BY, "Claims", Kind.HANDOFF, perMonth, waitDays, blocking, 4);
    }

    private static List<TieReport> askers(int people, int wave) {
        return Collections.nCopies(people, asker(wave, 4, 10, Hindrance.BLOCKING));
    }

    private static List<TieReport> providers(int people, double waitDays, Hindrance blocking) {
        return Collections.nCopies(people, provider(0, 8, waitDays, blocking));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static ReportedTies ties(List<TieReport>... parts) {
        return ReportedTies.of(Stream.of(parts).flatMap(List::stream).toList(), List.of());
    }

    private static ReportedTie only(ReportedTies ties) {
        assertThat(ties.ties()).hasSize(1);
        return ties.ties().getFirst();
    }

    @Test
    void whatTwoPeopleSayOfATieIsNotThere() {
        assertThat(ties(askers(2, 0)).ties()).isEmpty();
        assertThat(ties(askers(3, 0)).ties()).hasSize(1);
    }

    @Test
    void twoOfOneEndAndTwoOfTheOtherAreNotFour() {
        assertThat(ties(askers(2, 0), providers(2, 1, Hindrance.OK)).ties()).isEmpty();
    }

    @Test
    void anEndWithTooFewPeopleStaysOutOfATieThatTheOtherEndShows() {
        var tie = only(ties(askers(3, 0), providers(2, 1, Hindrance.OK)));

        assertThat(tie.provider()).isNull();
        assertThat(tie.differences()).isEmpty();
        assertThat(tie.merged()).isEqualTo(new Dependency("Claims", "Systems", Kind.HANDOFF, 4, 10, Hindrance.BLOCKING, Source.SURVEY));
    }

    @Test
    void aViewOfTooFewPeopleCannotEvenBeMade() {
        assertThatThrownBy(() -> new TieView(2, 1, 1, Hindrance.OK, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aViewIsTheMiddleOfItsPeople() {
        var view = only(ties(List.of(
                        asker(0, 1, 3, Hindrance.OK), asker(0, 2, 400, Hindrance.OK), asker(0, 9, 5, Hindrance.BLOCKING), asker(0, 4, 7, Hindrance.SLOWING))))
                .asker();

        assertThat(view).isEqualTo(new TieView(4, 3, 6, Hindrance.SLOWING, 2));
    }

    @Test
    void thoseWhoWaitKnowTheWaitAndBothKnowHowOften() {
        var tie = only(ties(askers(3, 0), providers(5, 2, Hindrance.OK)));

        assertThat(tie.merged()).isEqualTo(new Dependency("Claims", "Systems", Kind.HANDOFF, 6, 10, Hindrance.BLOCKING, Source.SURVEY));
    }

    @Test
    void whereTheAskersAreNotShownTheProvidersSpeak() {
        var tie = only(ties(askers(2, 0), providers(3, 2, Hindrance.SLOWING)));

        assertThat(tie.asker()).isNull();
        assertThat(tie.merged()).isEqualTo(new Dependency("Claims", "Systems", Kind.HANDOFF, 8, 2, Hindrance.SLOWING, Source.SURVEY));
    }

    @Test
    void theEndsDisagreeFromTwiceTheWaitOnOrWhenOneSaysThatItBlocks() {
        assertThat(only(ties(askers(3, 0), providers(3, 5.1, Hindrance.BLOCKING))).differences()).isEmpty();
        assertThat(only(ties(askers(3, 0), providers(3, 5, Hindrance.BLOCKING))).differences()).containsExactly(Difference.WAIT);
        assertThat(only(ties(askers(3, 0), providers(3, 20, Hindrance.BLOCKING))).differences()).containsExactly(Difference.WAIT);
        assertThat(only(ties(askers(3, 0), providers(3, 10, Hindrance.SLOWING))).differences()).containsExactly(Difference.BLOCKING);
    }

    @Test
    void hoursApartAreNoDisagreement() {
        var quick = Collections.nCopies(3, asker(0, 1, 0.9, Hindrance.OK));
        assertThat(only(ties(quick, providers(3, 0, Hindrance.OK))).differences()).isEmpty();
    }

    @Test
    void anImportedDependencyStaysAsItIsAndShowsBesideWhatWasReported() {
        var structure = new Structure(List.of(), List.of(), List.of(), List.of(IMPORTED));
        var approval = Collections.nCopies(3, new TieReport("Claims", 0, Direction.NEEDS, "Law", Kind.APPROVAL, 1, 2, Hindrance.SLOWING, 3));
        var both = new ArrayList<>(askers(3, 0));
        both.addAll(approval);

        var ties = ReportedTies.of(both, structure.dependencies());

        assertThat(ties.ties()).extracting(ReportedTie::imported).containsExactly(IMPORTED, null);
        assertThat(ties.merged(structure).dependencies())
                .containsExactly(IMPORTED, new Dependency("Claims", "Law", Kind.APPROVAL, 1, 2, Hindrance.SLOWING, Source.SURVEY));
    }

    @Test
    void anotherKindBetweenTheSameTeamsIsAnotherTie() {
        var service = new Dependency("Claims", "Systems", Kind.SERVICE, 1, 1, Hindrance.OK);
        assertThat(ReportedTies.of(askers(3, 0), List.of(service)).added()).hasSize(1);
    }

    @Test
    void afterAReopeningAnswersCountOnlyInBatches() {
        var late = asker(1, 40, 100, Hindrance.OK);
        var before = only(ties(askers(3, 0)));

        assertThat(only(ties(askers(3, 0), List.of(late)))).isEqualTo(before);
        assertThat(only(ties(askers(3, 0), List.of(late, late)))).isEqualTo(before);
        assertThat(only(ties(askers(3, 0), List.of(late, late, late))).asker().people()).isEqualTo(6);
    }

    @Test
    void lateAnswersOfSeveralReopeningsWaitForEachOther() {
        var waiting = List.of(asker(1, 1, 1, Hindrance.OK), asker(2, 1, 1, Hindrance.OK));
        assertThat(only(ties(askers(3, 0), waiting)).asker().people()).isEqualTo(3);
        assertThat(only(ties(askers(3, 0), waiting, askers(1, 3))).asker().people()).isEqualTo(6);
    }

    @Test
    void disagreementsComeFirstAndThenTheLongestWaits() {
        var small = Collections.nCopies(3, new TieReport("Law", 0, Direction.NEEDS, "Systems", Kind.SERVICE, 1, 1, Hindrance.OK, 3));
        var large = Collections.nCopies(3, new TieReport("Law", 0, Direction.NEEDS, "Claims", Kind.SERVICE, 99, 99, Hindrance.OK, 3));

        assertThat(ties(small, large, askers(3, 0), providers(3, 1, Hindrance.OK)).ties())
                .extracting(ReportedTie::from, ReportedTie::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Claims", "Systems"),
                        org.assertj.core.groups.Tuple.tuple("Law", "Claims"),
                        org.assertj.core.groups.Tuple.tuple("Law", "Systems"));
    }

    @Provide
    Arbitrary<List<TieReport>> reports() {
        var team = Arbitraries.of("A", "B", "C");
        return Combinators.combine(
                        team,
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(Direction.values()),
                        team,
                        Arbitraries.of(Kind.HANDOFF, Kind.SERVICE),
                        Arbitraries.doubles().between(0.1, 30),
                        Arbitraries.doubles().between(0, 30),
                        Arbitraries.of(Hindrance.values()))
                .as((a, wave, direction, b, kind, often, wait, blocking) -> new TieReport(a, wave, direction, b, kind, often, wait, blocking, 3))
                .filter(r -> !r.team().equals(r.other()))
                .list()
                .ofMaxSize(120);
    }

    private static long people(List<TieReport> reports, ReportedTie tie, Direction direction) {
        return reports.stream()
                .filter(r -> r.direction() == direction && r.from().equals(tie.from()) && r.to().equals(tie.to()) && r.kind() == tie.kind())
                .count();
    }

    @Property(tries = 200)
    void noViewOfFewerThanThreePeopleEverLeaves(@ForAll("reports") List<TieReport> reports) {
        for (var tie : ReportedTies.of(reports, List.of()).ties()) {
            assertThat(tie.asker() == null || people(reports, tie, Direction.NEEDS) >= 3).isTrue();
            assertThat(tie.provider() == null || people(reports, tie, Direction.IS_NEEDED_BY) >= 3).isTrue();
        }
    }

    @Property(tries = 100)
    void fromOneClosingToTheNextNoViewMovesByFewerThanThree(@ForAll("reports") List<TieReport> reports) {
        for (int wave = 0; wave < 3; wave++) {
            int until = wave;
            var before = ReportedTies.of(reports.stream().filter(r -> r.wave() <= until).toList(), List.of());
            var after = ReportedTies.of(reports.stream().filter(r -> r.wave() <= until + 1).toList(), List.of());
            for (var tie : before.ties()) {
                var now = after.ties().stream()
                        .filter(t -> t.from().equals(tie.from()) && t.to().equals(tie.to()) && t.kind() == tie.kind())
                        .findFirst()
                        .orElseThrow();
                if (tie.asker() != null && !tie.asker().equals(now.asker())) {
                    assertThat(now.asker().people() - tie.asker().people()).isGreaterThanOrEqualTo(3);
                }
            }
        }
    }

    @Property(tries = 100)
    void theOrderInWhichReportsAreReadChangesNothing(@ForAll("reports") List<TieReport> reports, @ForAll long seed) {
        var shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(ReportedTies.of(shuffled, List.of())).isEqualTo(ReportedTies.of(reports, List.of()));
    }

    @Property(tries = 100)
    void mergingOnlyAdds(@ForAll("reports") List<TieReport> reports) {
        var structure = new Structure(List.of(), List.of(), List.of(), List.of(new Dependency("A", "B", Kind.HANDOFF, 1, 1, Hindrance.OK)));
        var merged = ReportedTies.of(reports, structure.dependencies()).merged(structure).dependencies();
        assertThat(merged).startsWith(structure.dependencies().getFirst());
        assertThat(IntStream.range(0, merged.size()).mapToObj(i -> List.of(merged.get(i).from(), merged.get(i).to(), merged.get(i).kind())))
                .doesNotHaveDuplicates();
    }
}
