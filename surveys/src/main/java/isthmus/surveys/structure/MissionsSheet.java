package isthmus.surveys.structure;

import static isthmus.assessment.input.Problem.visible;

import isthmus.assessment.organization.Mission;
import isthmus.assessment.organization.Name;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.wording.Sentence;
import isthmus.reports.csv.CsvCells;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The {@code missions} part: one row a step, in any order; the step numbers give the order within a mission. */
final class MissionsSheet {

    private static final int HIGHEST_STEP = 100_000;

    private MissionsSheet() {}

    private record Placed(Sheet.Row row, Mission.Step step) {}

    private record Read(String name, TreeMap<Integer, Placed> steps) {}

    static Draft read(Cells cells, Structure kept) {
        Map<String, Read> missions = new LinkedHashMap<>();
        for (var row : cells.rows()) {
            var name = cells.text(row, "mission");
            int number = number(cells, row);
            var step = new Placed(row, new Mission.Step(
                    cells.text(row, "team"), cells.number(row, "touch_days"), cells.number(row, "wait_days")));
            var mission = missions.computeIfAbsent(Name.key(name), key -> new Read(name, new TreeMap<>()));
            // A step whose number could not be read is kept at a place of its own, so that its other faults are found too.
            var before = mission.steps().putIfAbsent(number > 0 ? number : -row.number(), step);
            if (before != null) {
                cells.problems().add(
                        cells.place(row, "step"),
                        Sentence.of(
                                "sheet.step.repeated",
                                "Step {0} of “{1}” is there already, in {2}.",
                                String.valueOf(number), visible(name), before.row().place()),
                        Sentence.of("sheet.step.repeated.mend", "Give every step of a mission its own number."));
            }
        }
        var steps = new ArrayList<List<Placed>>();
        var read = new ArrayList<Mission>();
        missions.values().forEach(mission -> {
            var placed = List.copyOf(mission.steps().values());
            steps.add(placed);
            read.add(new Mission(mission.name(), placed.stream().map(Placed::step).toList()));
        });
        var places = new KeptPlaces(kept) {
            @Override
            public Sentence mission(int mission, String field) {
                return cells.place(steps.get(mission).getFirst().row(), "mission");
            }

            @Override
            public Sentence step(int mission, int step, String field) {
                var row = steps.get(mission).get(step).row();
                return switch (field) {
                    case "touchDays" -> cells.place(row, "touch_days");
                    case "waitDays" -> cells.place(row, "wait_days");
                    default -> cells.place(row, field);
                };
            }
        };
        return new Draft(new Structure(kept.units(), kept.teams(), read, kept.dependencies()), places);
    }

    /** 0 when it is not a step number, which is noted. */
    private static int number(Cells cells, Sheet.Row row) {
        var cell = cells.text(row, "step");
        if (cell.matches("0{0,9}[1-9]\\d{0,5}(\\.0*)?")) {
            int number = (int) Double.parseDouble(cell);
            if (number <= HIGHEST_STEP) {
                return number;
            }
        }
        cells.problems().add(
                cells.place(row, "step"),
                cell.isEmpty() ? Cells.EMPTY : Sentence.of("sheet.step.number", "“{0}” is not the number of a step.", visible(cell)),
                Sentence.of("sheet.step.number.mend", "Number the steps of every mission 1, 2, 3 and so on."));
        return 0;
    }

    static byte[] write(Structure structure) {
        var rows = new ArrayList<List<String>>();
        for (var mission : structure.missions()) {
            for (int i = 0; i < mission.steps().size(); i++) {
                var step = mission.steps().get(i);
                rows.add(List.of(
                        mission.name(),
                        Integer.toString(i + 1),
                        step.team(),
                        CsvCells.number(step.touchDays()),
                        CsvCells.number(step.waitDays())));
            }
        }
        return SheetWriter.write(Part.MISSIONS.header(), rows);
    }
}
