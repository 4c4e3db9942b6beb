package isthmus.surveys.structure;

import isthmus.assessment.input.Checked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which professions are technology and which are business; {@code professions.csv} beside this class, and what a person decides on top. */
final class ProfessionTable {

    static final ProfessionTable BUILT_IN = load();

    private final Map<String, Side> sides;

    private ProfessionTable(Map<String, Side> sides) {
        this.sides = Map.copyOf(sides);
    }

    /** Empty for a profession that nobody decided yet. */
    Optional<Side> side(String profession) {
        return Optional.ofNullable(sides.get(key(profession)));
    }

    /** @param decided by profession as written in the file; it wins over this table */
    ProfessionTable with(Map<String, Side> decided) {
        var all = new HashMap<>(sides);
        decided.forEach((profession, side) -> all.put(key(profession), side));
        return new ProfessionTable(all);
    }

    /** Case, punctuation and spaces do not tell professions apart. */
    static String key(String profession) {
        return Column.key(profession);
    }

    private static ProfessionTable load() {
        try (var in = ProfessionTable.class.getResourceAsStream("professions.csv")) {
            if (in == null) {
                throw new IllegalStateException("professions.csv is missing from the class path");
            }
            return switch (SheetReader.read(in.readAllBytes(), "professions.csv")) {
                case Checked.Accepted<Sheet>(Sheet sheet) -> {
                    var sides = new HashMap<String, Side>();
                    for (var row : sheet.rows()) {
                        var side = Side.of(row.cells().get(1));
                        if (side.isEmpty() || sides.put(key(row.cells().getFirst()), side.get()) != null) {
                            throw new IllegalStateException("professions.csv, " + row.place() + ": unknown side or twice");
                        }
                    }
                    yield new ProfessionTable(sides);
                }
                case Checked.Rejected<Sheet> rejected -> throw new IllegalStateException(rejected.problems().toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
