package isthmus.assessment.comparison;

import isthmus.assessment.release.Tables;
import isthmus.assessment.table.Rules;
import isthmus.assessment.table.Table;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a release shows of organizations measured with the same questionnaire. Whoever is placed among them may be one of them.
 *
 * @param month of the release
 * @param tables by name
 */
public record Peers(YearMonth month, Map<String, Table> tables) {

    /** How far a count that is shown may lie from the true one. */
    private static final long SLACK = (Rules.DEFAULT.rounding() - 1) / 2;

    public Peers {
        tables = Map.copyOf(tables);
    }

    /**
     * A quarter, or two beside each other, from 1, the most separated, to 4, the least.
     *
     * @param last the same as the first, or the next
     * @param organizations how many are compared, rounded as in the table
     */
    public record Place(int first, int last, long organizations) {}

    /** @param dimension its id */
    public Optional<Place> place(String dimension, int level) {
        return Optional.ofNullable(tables.get(Tables.levels(dimension))).flatMap(table -> place(level, table));
    }

    /**
     * The place of a level by its mid-rank, for which those of the same level count half; between two quarters it lies in both. Cells are
     * hidden and rounded, so that many true tables look like this one: the place is right for each of them.
     *
     * @param table a column a level, in their order
     * @return nothing where that takes more than two quarters
     */
    static Optional<Place> place(int level, Table table) {
        var totals = table.cells().getLast();
        int at = table.columns().indexOf(String.valueOf(level));
        if (at < 0 || totals.getLast().isEmpty()) {
            return Optional.empty();
        }
        long shown = totals.getLast().getAsLong();
        var all = Reach.of(totals.subList(totals.size() - 1, totals.size()), 0);
        var below = Reach.of(totals.subList(0, at), all.most());
        var same = Reach.of(totals.subList(at, at + 1), all.most());
        var above = Reach.of(totals.subList(at + 1, totals.size() - 1), all.most());
        int first = 4;
        int last = 1;
        for (long count = Math.max(1, all.least()); count <= all.most(); count++) {
            var highest = highest(below, same, above, count);
            if (highest.isPresent()) {
                // The lowest is the highest seen from the other end.
                long lowest = 2 * count - highest(above, same, below, count).orElseThrow();
                first = Math.min(first, (int) Math.max(1, Math.ceilDiv(2 * lowest, count)));
                last = Math.max(last, (int) Math.min(4, 1 + 2 * highest.getAsLong() / count));
            }
        }
        return first <= last && last - first <= 1 ? Optional.of(new Place(first, last, shown)) : Optional.empty();
    }

    /** The highest that twice the mid-rank can be among so many organizations; nothing when there cannot be so many. */
    private static OptionalLong highest(Reach below, Reach same, Reach above, long count) {
        long under = Math.min(below.most(), count - same.least() - above.least());
        long beside = Math.min(same.most(), count - under - above.least());
        return under < below.least() || count - under - beside > above.most() ? OptionalLong.empty() : OptionalLong.of(2 * under + beside);
    }

    /** How few and how many there may be in some cells together. */
    private record Reach(long least, long most) {

        /** @param hidden how many there may be in a cell that is not shown */
        static Reach of(List<OptionalLong> cells, long hidden) {
            long least = 0;
            long most = 0;
            for (var cell : cells) {
                least += cell.isPresent() ? Math.max(0, cell.getAsLong() - SLACK) : 0;
                most += cell.isPresent() ? cell.getAsLong() + SLACK : hidden;
            }
            return new Reach(least, most);
        }
    }
}
