package isthmus.assessment.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a campaign has come: counts only, never who. */
public record Progress(List<Row> rows) {

    /**
     * @param team null for the organization as a whole
     * @param headcount people who could answer, or null when the perspective has no headcount in a team
     * @param invited links made, a shared link counting as many as it allows
     */
    public record Row(
            @Nullable String team,
            String perspective,
            @Nullable Double headcount,
            int invited,
            int started,
            int submitted) {}

    public Progress {
        rows = List.copyOf(rows);
    }

    public int invited() {
        return rows.stream().mapToInt(Row::invited).sum();
    }

    public int started() {
        return rows.stream().mapToInt(Row::started).sum();
    }

    public int submitted() {
        return rows.stream().mapToInt(Row::submitted).sum();
    }
}
