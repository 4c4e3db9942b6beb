package isthmus.surveys.structure;

import static isthmus.assessment.input.Problem.visible;

import isthmus.assessment.organization.Name;
import isthmus.assessment.organization.Unit;
import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The units that rows mention by the way. Units come in the order in which rows belong to them; those that are only named
 * as the unit above another come last and are directly below the organization. The first spelling of a name counts.
 */
final class Chart {

    private static final class Box {
        final String name;
        final Sheet.@Nullable Row row;
        String parent = "";
        Sheet.@Nullable Row parentRow;

        Box(String name, Sheet.@Nullable Row row) {
            this.name = name;
            this.row = row;
        }
    }

    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final Map<String, Box> above = new LinkedHashMap<>();

    /** What another row says about the unit above, when it contradicts this one; else null. */
    @Nullable String add(String unit, String parent, Sheet.@Nullable Row row) {
        var box = boxes.computeIfAbsent(Name.key(unit), key -> new Box(unit, row));
        if (parent.isEmpty()) {
            return null;
        }
        if (box.parent.isEmpty()) {
            box.parent = parent;
            box.parentRow = row;
            above.putIfAbsent(Name.key(parent), new Box(parent, row));
            return null;
        }
        return Name.key(box.parent).equals(Name.key(parent)) ? null : box.parent;
    }

    /** Takes unit and unit above from a row; the name of its unit, or null directly below the organization. */
    @Nullable String read(Cells cells, Sheet.Row row) {
        var unit = cells.text(row, "unit");
        var parent = cells.text(row, "parent_unit");
        if (unit.isEmpty()) {
            if (!parent.isEmpty()) {
                cells.problems().add(
                        cells.place(row, "parent_unit"),
                        Sentence.of("sheet.unit.none", "A unit above is named, “{0}”, but no unit.", visible(parent)),
                        Sentence.of("sheet.unit.none.mend", "Name the unit too, or leave both empty."));
            }
            return null;
        }
        var other = add(unit, parent, row);
        if (other != null) {
            cells.problems().add(
                    cells.place(row, "parent_unit"),
                    Sentence.of(
                            "sheet.unit.below",
                            "“{0}” is below “{1}” in an earlier row and below “{2}” here.",
                            visible(unit), visible(other), visible(parent)),
                    Sentence.of("sheet.unit.below.mend", "Give every unit one unit above it, the same in all rows."));
        }
        return unit;
    }

    /** What is wrong when a team is in one unit in an earlier row and in another one here. */
    static Sentence inTwo(String team, String unit, Sheet.Row before, String here) {
        return Sentence.of(
                "sheet.team.units",
                "The team “{0}” is in “{1}” in {2} and in “{3}” here.",
                visible(team), visible(unit), before.place(), visible(here));
    }

    List<Unit> units() {
        var units = new ArrayList<Unit>();
        all().forEach(box -> units.add(new Unit(box.name, box.parent.isEmpty() ? null : box.parent)));
        return units;
    }

    /** Where the units of {@link #units} stand. */
    List<Sentence> places(Cells cells, String field) {
        var places = new ArrayList<Sentence>();
        for (var box : all()) {
            boolean onlyAbove = !boxes.containsKey(Name.key(box.name));
            var row = field.equals("parent") && box.parentRow != null ? box.parentRow : box.row;
            var column = onlyAbove || field.equals("parent") ? "parent_unit" : "unit";
            places.add(row == null ? Sentence.of("place.unit", "unit “{0}”", visible(box.name)) : cells.place(row, column));
        }
        return places;
    }

    private List<Box> all() {
        var all = new ArrayList<>(boxes.values());
        above.forEach((key, box) -> {
            if (!boxes.containsKey(key)) {
                all.add(box);
            }
        });
        return all;
    }
}
