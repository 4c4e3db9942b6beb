package isthmus.surveys.structure;

import isthmus.surveys.web.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What a person decided on the page: a file's column for each of ours, a side for each profession, and three ticks. Fields:
 * {@code column.<ours>} holds a place in the header, {@code side.<n>} a side for {@code profession.<n>}.
 */
record ImportForm(Map<String, Integer> columns, Map<String, Side> sides, boolean unitFirst, boolean drop, boolean self) {

    private static final int MOST_PROFESSIONS = 500;
    private static final int SAMPLE = 3;

    static ImportForm read(Form form) {
        var columns = new HashMap<String, Integer>();
        var sides = new HashMap<String, Side>();
        for (var field : form.names()) {
            if (field.startsWith("column.") && form.text(field).matches("\\d{1,3}")) {
                columns.put(field.substring("column.".length()), Integer.valueOf(form.text(field)));
            } else if (field.startsWith("side.")) {
                var profession = form.raw("profession." + field.substring("side.".length()));
                Side.of(form.text(field)).ifPresent(side -> profession.ifPresent(name -> sides.put(name, side)));
            }
        }
        return new ImportForm(columns, sides, form.names().contains("unitFirst"), form.names().contains("drop"), form.names().contains("self"));
    }

    Choices choices(Part part, Sheet sheet) {
        var mapped = new HashMap<String, Integer>();
        for (var column : part.columns()) {
            var index = columns.get(column.name());
            if (index != null && index < sheet.header().size()) {
                mapped.put(column.name(), index);
            }
        }
        var names = !mapped.containsKey("team")
                ? PostsSheet.TeamNames.UNIT
                : unitFirst ? PostsSheet.TeamNames.UNIT_AND_TEAM : PostsSheet.TeamNames.TEAM;
        return new Choices(new Mapping(mapped), names, sides, drop, self);
    }

    /** For the page: what was decided about professions. */
    List<Map<String, Object>> decided() {
        var names = List.copyOf(sides.keySet());
        return IntStream.range(0, names.size())
                .mapToObj(i -> Map.<String, Object>of(
                        "n", i, "name", names.get(i), "side", Objects.requireNonNull(sides.get(names.get(i))).word()))
                .toList();
    }

    /** For the page: each of our columns with the file's column it stands for now and what is in it. */
    static List<Map<String, Object>> columns(Part part, Sheet sheet, Mapping mapping) {
        return part.columns().stream()
                .map(column -> {
                    int index = mapping.of(column.name()).orElse(-1);
                    return Map.<String, Object>of(
                            "name", column.name(),
                            "meaning", column.meaning(),
                            "needed", column.needed(),
                            "fallback", column.fallback(),
                            "index", index,
                            "guessed", index >= 0 && column.rank(sheet.header().get(index)) != 0,
                            "sample", index < 0 ? List.of() : sample(sheet, index));
                })
                .toList();
    }

    private static List<String> sample(Sheet sheet, int index) {
        return sheet.rows().stream()
                .map(row -> row.cells().get(index))
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .limit(SAMPLE)
                .toList();
    }

    /** For the page: the professions of the file, undecided ones first. */
    static List<Map<String, Object>> professions(List<PostsSheet.Profession> professions) {
        var shown = professions.stream()
                .sorted((a, b) -> a.decided() == b.decided() ? Double.compare(b.fte(), a.fte()) : a.decided() ? 1 : -1)
                .limit(MOST_PROFESSIONS)
                .toList();
        return IntStream.range(0, shown.size())
                .mapToObj(i -> Map.<String, Object>of(
                        "n", i,
                        "name", shown.get(i).name(),
                        "rows", shown.get(i).rows(),
                        "fte", shown.get(i).fte(),
                        "decided", shown.get(i).decided(),
                        "side", shown.get(i).decided() ? shown.get(i).side().word() : ""))
                .toList();
    }
}
