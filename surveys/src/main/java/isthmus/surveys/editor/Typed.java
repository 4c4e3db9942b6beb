package isthmus.surveys.editor;

import static isthmus.assessment.input.Problem.visible;

import isthmus.assessment.input.Problems;
import isthmus.assessment.organization.Dependency;
import isthmus.assessment.organization.Mission;
import isthmus.assessment.organization.Structure;
import isthmus.assessment.wording.Sentence;
import isthmus.surveys.web.Form;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form as somebody filled it in, sound or not.
 *
 * @param was the key of what is changed; empty for something new
 * @param steps of a mission, in their order
 */
record Typed(Thing thing, List<String> was, Map<String, String> values, List<Step> steps) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,60}([.,]\\d{0,60})?|[.,]\\d{1,60})");
    private static final int MOST_STEPS = 600;

    /** Public for the templates. */
    public record Step(String team, String touchDays, String waitDays) {

        static final Step BLANK = new Step("", "", "");

        boolean isBlank() {
            return equals(BLANK);
        }
    }

    Typed {
        was = List.copyOf(was);
        values = Map.copyOf(values);
        steps = List.copyOf(steps);
    }

    boolean isNew() {
        return was.isEmpty();
    }

    /** The same, to be added because what it changed is gone. */
    Typed asNew() {
        return new Typed(thing, List.of(), values, steps);
    }

    static Typed read(Thing thing, Form form) {
        var values = new LinkedHashMap<String, String>();
        thing.fields().forEach(field -> values.put(field, form.text(field)));
        var was = thing.key().stream().map(field -> form.raw("was." + field).orElse("")).toList();
        var steps = new ArrayList<Step>();
        for (int i = 0; i < MOST_STEPS && form.raw("step-" + i + "-team").isPresent(); i++) {
            var at = "step-" + i + "-";
            steps.add(new Step(form.text(at + "team"), form.text(at + "touchDays"), form.text(at + "waitDays")));
        }
        return new Typed(thing, was.stream().allMatch(String::isEmpty) ? List.of() : was, values, steps);
    }

    /** As it is now; {@code given} fills the fields of something new. */
    static Typed of(Thing thing, Structure structure, int place, Function<String, String> given) {
        var values = new LinkedHashMap<String, String>();
        var steps = List.of(Step.BLANK, Step.BLANK);
        if (place < 0) {
            thing.fields().forEach(field -> values.put(field, given.apply(field)));
            Map.of("business", "0", "technology", "0", "perMonth", "1", "waitDays", "0", "kind", "service", "blocking", "ok")
                    .forEach((field, value) -> values.computeIfPresent(field, (f, v) -> v.isEmpty() ? value : v));
            return new Typed(thing, List.of(), values, steps);
        }
        switch (thing) {
            case UNIT -> {
                var unit = structure.units().get(place);
                values.put("name", unit.name());
                values.put("parent", unit.parent() == null ? "" : unit.parent());
            }
            case TEAM -> {
                var team = structure.teams().get(place);
                values.put("name", team.name());
                values.put("unit", team.unit() == null ? "" : team.unit());
                values.put("business", number(team.business()));
                values.put("technology", number(team.technology()));
            }
            case MISSION -> {
                var mission = structure.missions().get(place);
                values.put("name", mission.name());
                steps = mission.steps().stream()
                        .map(s -> new Step(s.team(), number(s.touchDays()), number(s.waitDays())))
                        .toList();
            }
            case DEPENDENCY -> {
                var d = structure.dependencies().get(place);
                values.put("from", d.from());
                values.put("to", d.to());
                values.put("kind", d.kind().word());
                values.put("perMonth", number(d.perMonth()));
                values.put("waitDays", number(d.waitDays()));
                values.put("blocking", d.blocking().word());
            }
        }
        return new Typed(thing, thing.key().stream().map(field -> values.getOrDefault(field, "")).toList(), values, steps);
    }

    private static String number(double value) {
        return new java.math.BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    /** After a button beside a step: {@code add}, or {@code up}, {@code down} or {@code drop} with the step's number from 0. */
    Typed after(String button) {
        var changed = new ArrayList<>(steps);
        var words = button.split(" ");
        int i = words.length == 2 && words[1].matches("\\d{1,4}") ? Integer.parseInt(words[1]) : -1;
        switch (words[0]) {
            case "up" -> swap(changed, i, i - 1);
            case "down" -> swap(changed, i, i + 1);
            case "drop" -> {
                if (i >= 0 && i < changed.size()) {
                    changed.remove(i);
                }
            }
            default -> changed.add(Step.BLANK);
        }
        return new Typed(thing, was, values, changed);
    }

    private static void swap(List<Step> steps, int i, int j) {
        if (i >= 0 && j >= 0 && i < steps.size() && j < steps.size()) {
            Collections.swap(steps, i, j);
        }
    }

    /** Lines that nobody filled in do not count. */
    Typed withoutBlankSteps() {
        return new Typed(thing, was, values, steps.stream().filter(step -> !step.isBlank()).toList());
    }

    String text(String field) {
        return values.getOrDefault(field, "");
    }

    /** 0 when it is no number, which is noted. */
    double number(String field, Problems problems) {
        return number(text(field), Fields.of(field), problems);
    }

    private static double number(String text, Sentence where, Problems problems) {
        if (NUMBER.matcher(text).matches()) {
            return Double.parseDouble(text.replace(',', '.'));
        }
        problems.add(
                where,
                text.isEmpty()
                        ? Sentence.of("edit.empty", "It is empty.")
                        : Sentence.of("edit.number", "“{0}” is not a number.", visible(text)),
                Sentence.of("edit.number.mend", "Write a number such as 12 or {0,number,0.0}; 0 where there is none.", 2.5));
        return 0;
    }

    <E extends Enum<E>> E word(String field, E[] all, Function<E, String> word, Problems problems) {
        for (var one : all) {
            if (word.apply(one).equals(text(field))) {
                return one;
            }
        }
        var words = Stream.of(all).map(word).collect(Collectors.joining(", "));
        problems.add(
                Fields.of(field),
                Sentence.of("edit.word", "“{0}” is not one of the words for this.", visible(text(field))),
                Sentence.of("edit.word.mend", "Choose one of: {0}.", words));
        return all[0];
    }

    Dependency dependency(Problems problems) {
        return new Dependency(
                text("from"),
                text("to"),
                word("kind", Dependency.Kind.values(), Dependency.Kind::word, problems),
                number("perMonth", problems),
                number("waitDays", problems),
                word("blocking", Dependency.Hindrance.values(), Dependency.Hindrance::word, problems),
                Dependency.Source.HAND);
    }

    Mission mission(Problems problems) {
        var read = new ArrayList<Mission.Step>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            read.add(new Mission.Step(
                    step.team(),
                    number(step.touchDays(), Fields.step(i, "touchDays"), problems),
                    number(step.waitDays(), Fields.step(i, "waitDays"), problems)));
        }
        return new Mission(text("name"), read);
    }
}
