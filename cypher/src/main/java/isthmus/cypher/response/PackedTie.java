package isthmus.cypher.response;

import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.tie.TieReport;
import isthmus.assessment.tie.TieReport.Direction;
import java.util.List;
import java.util.Locale;

/**
 * A tie in a draft, as one line with tabs: direction, kind, times a month, wait days, blocking, works, other team. Names of
 * teams have no tabs. A draft's ties are one property, so that saving one touches nothing but its invitation.
 */
final class PackedTie {

    private static final String TAB = "\t";

    private PackedTie() {}

    static List<String> pack(List<TieReport> ties) {
        return ties.stream()
                .map(t -> String.join(
                        TAB,
                        t.direction().word(),
                        t.kind().word(),
                        String.valueOf(t.perMonth()),
                        String.valueOf(t.waitDays()),
                        t.blocking().word(),
                        String.valueOf(t.works()),
                        t.other()))
                .toList();
    }

    static List<TieReport> unpack(String team, List<String> packed) {
        return packed.stream()
                .map(line -> {
                    var p = line.split(TAB, 7);
                    return new TieReport(
                            team,
                            0,
                            direction(p[0]),
                            p[6],
                            Kind.valueOf(p[1].toUpperCase(Locale.ROOT)),
                            Double.parseDouble(p[2]),
                            Double.parseDouble(p[3]),
                            Hindrance.valueOf(p[4].toUpperCase(Locale.ROOT)),
                            Integer.parseInt(p[5]));
                })
                .toList();
    }

    static Direction direction(String word) {
        return word.equals(Direction.NEEDS.word()) ? Direction.NEEDS : Direction.IS_NEEDED_BY;
    }
}
