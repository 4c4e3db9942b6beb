package isthmus.assessment.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was asked and who answered; counts only.
 *
 * @param rows by team in the order of the structure, then perspective; the organization as a whole last
 * @param waiting answers that arrived after a reopening in groups too small to be added without revealing them
 */
public record Participation(List<Row> rows, int answered, int waiting) {

    /**
     * @param team null for the organization as a whole
     * @param headcount people who could answer, or null when the perspective has no headcount
     */
    public record Row(@Nullable String team, String perspective, @Nullable Double headcount, int invited, int answered) {}

    public Participation {
        rows = List.copyOf(rows);
    }

    public int answered(String perspective) {
        return rows.stream().filter(r -> r.perspective().equals(perspective)).mapToInt(Row::answered).sum();
    }

    public int invited(String perspective) {
        return rows.stream().filter(r -> r.perspective().equals(perspective)).mapToInt(Row::invited).sum();
    }

    /** People of this perspective in all teams; 0 when the perspective has no headcount. */
    public double headcount(String perspective) {
        return rows.stream()
                .filter(r -> r.perspective().equals(perspective))
                .mapToDouble(r -> r.headcount() == null ? 0 : r.headcount())
                .sum();
    }
}
