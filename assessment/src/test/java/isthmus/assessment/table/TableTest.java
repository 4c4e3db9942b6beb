package isthmus.assessment.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final List<String> SECTORS = List.of("services", "industry", "public");
    private static final List<String> SIZES = List.of("small", "large");

    private static List<Share> shares(String row, String column, long... amounts) {
        return Arrays.stream(amounts).mapToObj(a -> new Share(row, column, a)).toList();
    }

    private static long[] ones(int count) {
        return IntStream.range(0, count).mapToLong(i -> 1).toArray();
    }

    private static Table counted(int... counts) {
        var shares = new ArrayList<Share>();
        IntStream.range(0, counts.length).forEach(i -> shares.addAll(shares(SECTORS.get(i / 2), SIZES.get(i % 2), ones(counts[i]))));
        return Table.of(new Source(SECTORS, SIZES, shares), Rules.DEFAULT);
    }

    @Test
    void countsAreRoundedToFiveWithTheirTotals() {
        var table = counted(12, 23, 18, 41, 30, 11);

        assertThat(table.cells()).isEqualTo(List.of(
                List.of(OptionalLong.of(10), OptionalLong.of(25), OptionalLong.of(35)),
                List.of(OptionalLong.of(20), OptionalLong.of(40), OptionalLong.of(60)),
                List.of(OptionalLong.of(30), OptionalLong.of(10), OptionalLong.of(40)),
                List.of(OptionalLong.of(60), OptionalLong.of(75), OptionalLong.of(135))));
    }

    @Test
    void aCellOfFewerThanTenTakesOthersWithItThatWouldTellIt() {
        var table = counted(9, 23, 18, 41, 30, 11);

        assertThat(table.cell("services", "small")).isEmpty();
        for (var row : table.cells()) {
            assertThat(row.stream().filter(OptionalLong::isEmpty).count()).isNotEqualTo(1);
        }
        assertThat(table.cells().getLast().getLast()).hasValue(130);
    }

    @Test
    void aCellOfWhichTwoBringNearlyAllIsNotShown() {
        var even = IntStream.range(0, 12).mapToLong(i -> 20).toArray();
        var led = even.clone();
        led[0] = 4_000;
        var one = List.of("all");

        assertThat(Table.of(new Source(one, one, shares("all", "all", even)), Rules.DEFAULT).cell("all", "all")).hasValue(240);
        assertThat(Table.of(new Source(one, one, shares("all", "all", led)), Rules.DEFAULT).cell("all", "all")).isEmpty();
    }

    @Test
    void aCellWhoseSecondLargestCouldTellTheLargestIsNotShown() {
        var rest = IntStream.range(0, 12).mapToLong(i -> i == 0 ? 1_000 : i == 1 ? 20 : 9).toArray();
        var one = List.of("all");

        // The ten others have 90, less than a tenth of 1,000; the two largest have 92 %.
        assertThat(new Rules(10, 1, 0.10, 5, 0.10, 5).allow(shares("all", "all", rest))).isFalse();
        assertThat(new Rules(10, 1, 0.08, 5, 0.10, 5).allow(shares("all", "all", rest))).isTrue();
        assertThat(Table.of(new Source(one, one, shares("all", "all", rest)), Rules.DEFAULT).cell("all", "all")).isEmpty();
    }

    @Test
    void aTableOfNobodyShowsNothing() {
        assertThat(Table.of(new Source(SECTORS, SIZES, List.of()), Rules.DEFAULT).cells()).allMatch(row -> row.stream().allMatch(OptionalLong::isEmpty));
    }

    @Property(tries = 60)
    void whatIsHiddenCannotBeBoundTightlyAndLiesWithinItsBounds(
            @ForAll @IntRange(min = 1, max = 4) int rows, @ForAll @IntRange(min = 1, max = 4) int columns, @ForAll long seed) {
        var random = new SplittableRandom(seed);
        var truth = new int[rows][columns];
        var shares = new ArrayList<Share>();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                truth[r][c] = random.nextInt(30);
                shares.addAll(shares("r" + r, "c" + c, ones(truth[r][c])));
            }
        }
        var grid = new Grid(new Source(names("r", rows), names("c", columns), shares), Rules.DEFAULT);
        grid.hideWhatTellsOthers();

        var cells = grid.cells();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (cells.get(r).get(c).isEmpty()) {
                    var bounds = Bounds.of(cells, r, c, 5);
                    assertThat((double) truth[r][c]).isBetween(bounds.least() - 1e-6, bounds.most() + 1e-6);
                    assertThat(grid.isTight(new Grid.Place(r, c), cells)).isFalse();
                }
            }
        }
    }

    private static List<String> names(String letter, int count) {
        return IntStream.range(0, count).mapToObj(i -> letter + i).toList();
    }

    private static long[] hundreds(int count) {
        return LongStream.of(ones(count)).map(one -> 100 * one).toArray();
    }

    /** One hidden cell alone can be worked out from what is shown. */
    @Test
    void aHiddenCellThatStandsAloneIsTold() {
        var shares = new ArrayList<Share>();
        shares.addAll(shares("services", "small", hundreds(9)));
        shares.addAll(shares("services", "large", hundreds(40)));
        shares.addAll(shares("industry", "small", hundreds(40)));
        shares.addAll(shares("industry", "large", hundreds(40)));
        var source = new Source(SECTORS.subList(0, 2), SIZES, shares);

        var alone = new Grid(source, Rules.DEFAULT).cells();
        assertThat(Exposure.of(source, new Table(source.rows(), source.columns(), alone), Rules.DEFAULT)).containsExactly(new Exposure("services", "small"));
        assertThat(Exposure.of(source, Table.of(source, Rules.DEFAULT), Rules.DEFAULT)).isEmpty();
    }

    @Test
    void theLargestCellIsToldWhereNothingElseIsHiddenAndNothingRoundedWhateverTheTable() {
        var oneCell = new Source(SECTORS.subList(0, 2), SIZES, shares("industry", "large", ones(3)));
        var nobody = new Source(SECTORS.subList(0, 2), SIZES, List.of());

        assertThat(Exposure.ofACarelessTable(oneCell, Rules.DEFAULT)).containsExactly(new Exposure("industry", "large"));
        assertThat(Exposure.ofACarelessTable(nobody, Rules.DEFAULT)).isEmpty();
    }
}
