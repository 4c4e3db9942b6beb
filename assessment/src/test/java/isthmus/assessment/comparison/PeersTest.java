package isthmus.assessment.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.comparison.Peers.Place;
import isthmus.assessment.table.Rules;
import isthmus.assessment.table.Share;
import isthmus.assessment.table.Source;
import isthmus.assessment.table.Table;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PeersTest {

    private static final long HIDDEN = -1;

    /** A table of one sector: counts by level, their total at the end. */
    private static Table shown(long... counts) {
        var row = LongStream.of(counts).mapToObj(c -> c == HIDDEN ? OptionalLong.empty() : OptionalLong.of(c)).toList();
        var levels = IntStream.range(1, counts.length).mapToObj(String::valueOf).toList();
        return new Table(List.of("PUBLIC"), levels, List.of(row, row));
    }

    @Test
    void aPlaceIsOneQuarterWhereEveryTrueTableSaysSo() {
        var table = shown(60, 100, 100, 100, 40, 400);
        assertThat(Peers.place(1, table)).contains(new Place(1, 1, 400));
        assertThat(Peers.place(2, table)).contains(new Place(2, 2, 400));
        assertThat(Peers.place(3, table)).contains(new Place(3, 3, 400));
        assertThat(Peers.place(5, table)).contains(new Place(4, 4, 400));
    }

    @Test
    void roundingAloneCanLeaveTwoQuartersOpen() {
        assertThat(Peers.place(3, shown(60, 100, 80, 100, 60, 400))).contains(new Place(2, 3, 400));
    }

    @Test
    void hiddenCellsLeaveMoreOpenUntilThereIsNoPlace() {
        assertThat(Peers.place(2, shown(HIDDEN, 15, 15, 15, HIDDEN, 50))).contains(new Place(1, 2, 50));
        assertThat(Peers.place(2, shown(HIDDEN, 15, HIDDEN, HIDDEN, HIDDEN, 50))).isEmpty();
        assertThat(Peers.place(2, shown(HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN))).isEmpty();
    }

    @Test
    void whereNothingButTheTotalIsShownNoLevelHasAPlace() {
        for (int level = 0; level <= 6; level++) {
            assertThat(Peers.place(level, shown(HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, 45))).isEmpty();
        }
    }

    @Test
    void aDimensionWithoutATableHasNoPlace() {
        var peers = new Peers(YearMonth.of(2026, 11), Map.of("levels of STR", shown(60, 100, 100, 100, 40, 400)));
        assertThat(peers.place("STR", 1)).contains(new Place(1, 1, 400));
        assertThat(peers.place("FLO", 1)).isEmpty();
    }

    @Property
    void theTruePlaceIsNeverElsewhere(
            @ForAll @Size(15) List<@IntRange(max = 60) Integer> counts, @ForAll @IntRange(min = 1, max = 5) int level) {
        var sectors = List.of("SERVICES", "INDUSTRY", "PUBLIC");
        var levels = List.of("1", "2", "3", "4", "5");
        var shares = new ArrayList<Share>();
        for (int i = 0; i < counts.size(); i++) {
            shares.addAll(Collections.nCopies(counts.get(i), new Share(sectors.get(i / 5), levels.get(i % 5), 1)));
        }
        var place = Peers.place(level, Table.of(new Source(sectors, levels, shares), Rules.DEFAULT));

        long below = shares.stream().filter(s -> Integer.parseInt(s.column()) < level).count();
        long same = shares.stream().filter(s -> Integer.parseInt(s.column()) == level).count();
        place.ifPresent(p -> {
            assertThat((below + same / 2.0) / shares.size()).isBetween((p.first() - 1) / 4.0, p.last() / 4.0);
            assertThat(p.organizations()).isBetween(shares.size() - 2L, shares.size() + 2L);
        });
    }

    @Property(tries = 200)
    void aPlaceIsAsFineAsEveryWayOfFillingTheTableAllows(
            @ForAll @Size(3) List<@IntRange(min = -1, max = 4) Integer> fives, @ForAll @IntRange(min = 1, max = 6) int total, @ForAll @IntRange(min = 1, max = 3) int level) {
        var table = shown(LongStream.concat(fives.stream().mapToLong(f -> f < 0 ? HIDDEN : 5 * f), LongStream.of(5L * total)).toArray());
        var row = table.cells().getLast();
        int lowest = 5;
        int highest = 0;
        int most = 5 * total + 2;
        for (int a = 0; a <= most; a++) {
            for (int b = 0; a + b <= most; b++) {
                for (int c = 0; a + b + c <= most; c++) {
                    if (fits(row.get(0), a) && fits(row.get(1), b) && fits(row.get(2), c) && fits(row.get(3), a + b + c)) {
                        double rank = level == 1 ? a / 2.0 : level == 2 ? a + b / 2.0 : a + b + c / 2.0;
                        double place = 4 * rank / (a + b + c);
                        lowest = Math.min(lowest, (int) Math.max(1, Math.ceil(place)));
                        highest = Math.max(highest, (int) Math.min(4, 1 + Math.floor(place)));
                    }
                }
            }
        }
        var expected = lowest <= highest && highest - lowest <= 1 ? Optional.of(new Place(lowest, highest, 5L * total)) : Optional.<Place>empty();
        assertThat(Peers.place(level, table)).isEqualTo(expected);
    }

    private static boolean fits(OptionalLong shown, int count) {
        return shown.isEmpty() || Math.round(count / 5.0) * 5 == shown.getAsLong();
    }

    @Property
    void seenFromTheOtherEndThePlaceIsTheSame(@ForAll @Size(6) List<@IntRange(min = -1, max = 12) Integer> fives, @ForAll @IntRange(min = 1, max = 5) int level) {
        var counts = fives.stream().mapToLong(f -> f < 0 ? HIDDEN : 5 * f).toArray();
        counts[5] = Math.max(counts[5], LongStream.of(counts).limit(5).filter(c -> c > 0).sum());
        var mirrored = counts.clone();
        for (int i = 0; i < 5; i++) {
            mirrored[i] = counts[4 - i];
        }
        assertThat(Peers.place(6 - level, shown(mirrored)))
                .isEqualTo(Peers.place(level, shown(counts)).map(p -> new Place(5 - p.last(), 5 - p.first(), p.organizations())));
    }
}
