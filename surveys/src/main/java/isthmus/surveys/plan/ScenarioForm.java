package isthmus.surveys.plan;

import static isthmus.assessment.input.Problem.visible;

import isthmus.assessment.input.Problem;
import isthmus.assessment.input.Problems;
import isthmus.assessment.move.ImpossibleMove;
import isthmus.assessment.move.Move;
import isthmus.assessment.move.Proposal;
import isthmus.assessment.plan.Choice;
import isthmus.assessment.plan.Scenario;
import isthmus.assessment.plan.Settings;
import isthmus.assessment.planner.Standing;
import isthmus.assessment.wording.Sentence;
import isthmus.surveys.web.Form;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The page's form of a scenario. Fields of moves end with their place in the form; moves that are not in it stay as they are. */
record ScenarioForm(Form form, Problems problems) {

    /** How the place of moves that exclude each other begins; their ids follow. */
    private static final String EXCLUDING = "/moves (";

    Scenario read(Scenario base) {
        var edited = new HashMap<String, Choice>();
        var choices = new HashMap<String, Choice>();
        base.choices().forEach(c -> choices.put(c.id(), c));
        for (int i = 0; form.raw("move-" + i).isPresent(); i++) {
            var choice = choices.get(form.text("move-" + i));
            if (choice != null) {
                edited.put(choice.id(), choice(choice, i));
            }
        }
        return new Scenario(
                base.id(),
                form.text("name"),
                form.text("note"),
                settings(base.settings()),
                base.choices().stream().map(c -> edited.getOrDefault(c.id(), c)).toList(),
                null,
                base.agreed());
    }

    private Choice choice(Choice choice, int i) {
        var proposal = choice.proposal();
        try {
            var move = proposal.move() instanceof Move.Embed embed
                    ? new Move.Embed(embed.from(), embed.into(), number("people-" + i, embed.people()))
                    : proposal.move();
            return new Choice(
                    new Proposal(move, number("cost-" + i, proposal.cost()), number("residual-" + i, proposal.residual() * 100) / 100, proposal.requires()),
                    word("standing-" + i, Standing.values(), ScenarioJson::word, choice.standing()),
                    quarter("quarter-" + i, choice.phase()));
        } catch (ImpossibleMove e) {
            problems.add(
                    Fields.of("cost-" + i),
                    e.sentence(),
                    Sentence.of("plan.move.mend", "Costs are above 0, and what is left of a wait is 0 to 100 %."));
            return choice;
        }
    }

    private int quarter(String field, int otherwise) {
        var text = form.text(field);
        if (form.raw(field).isEmpty()) {
            return otherwise;
        }
        if (text.isEmpty()) {
            return Choice.OUT;
        }
        if (!text.matches("[1-9]\\d?")) {
            problems.add(
                    Fields.of(field),
                    Sentence.of("plan.quarter", "“{0}” is no quarter.", visible(text)),
                    Sentence.of("plan.quarter.mend", "Count them from 1, or leave it empty."));
            return otherwise;
        }
        return Integer.parseInt(text) - 1;
    }

    private Settings settings(Settings base) {
        return new Settings(
                capacity(base.capacity()),
                number("core", base.core()),
                number("absorption", base.absorption() * 100) / 100,
                number("teamSize", base.teamSize()),
                (int) number("pace", base.pace()),
                word("aim", Settings.Aim.values(), Settings.Aim::word, base.aim()),
                (int) number("seconds", base.seconds()),
                lines("cores", 1),
                lines("absorptions", 100));
    }

    private List<Double> capacity(List<Double> base) {
        var text = form.text("capacity");
        try {
            return text.isEmpty() ? base : Arrays.stream(text.split("[;\\s]+")).map(s -> Double.valueOf(s.replace(',', '.'))).toList();
        } catch (NumberFormatException e) {
            problems.add(
                    Fields.of("capacity"),
                    Sentence.of("plan.capacity", "“{0}” is no row of numbers.", visible(text)),
                    Sentence.of("plan.capacity.mend", "Write one number for each quarter, such as 10 10 10."));
            return base;
        }
    }

    /** Lines of a name, a colon and a number, divided by {@code unit}. */
    private Map<String, Double> lines(String field, double unit) {
        var map = new TreeMap<String, Double>();
        for (var line : form.text(field).lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            int colon = line.lastIndexOf(':');
            var number = line.substring(colon + 1).replace("%", "").replace(',', '.').strip();
            if (colon < 1 || !number.matches("\\d+(\\.\\d+)?")) {
                problems.add(
                        Fields.of(field),
                        Sentence.of("plan.line", "“{0}” is no name with a number.", visible(line)),
                        Sentence.of("plan.line.mend", "Write a line such as Claims System: 4."));
            } else {
                map.put(line.substring(0, colon).strip(), Double.parseDouble(number) / unit);
            }
        }
        return map;
    }

    private double number(String field, double otherwise) {
        var text = form.text(field).replace(',', '.');
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            problems.add(
                    Fields.of(field), Sentence.of("plan.number", "“{0}” is no number.", visible(text)), Sentence.of("plan.number.mend", "Write one."));
            return otherwise;
        }
    }

    private <E extends Enum<E>> E word(String field, E[] values, Function<E, String> words, E otherwise) {
        var text = form.text(field);
        if (text.isEmpty()) {
            return otherwise;
        }
        return Arrays.stream(values).filter(v -> words.apply(v).equals(text)).findFirst().orElseGet(() -> {
            problems.add(
                    Fields.of(field),
                    Sentence.of("plan.choice", "“{0}” is not offered.", visible(text)),
                    Sentence.of("plan.choice.mend", "Choose one that is."));
            return otherwise;
        });
    }

    /** A move that somebody thought of. */
    Move move() {
        var kind = form.text("kind");
        var first = form.text("first");
        var second = form.text("second");
        try {
            return switch (kind.toLowerCase(Locale.ROOT)) {
                case "embed" -> new Move.Embed(first, second, number("people", 1));
                case "guardrail" -> new Move.Guardrail(first);
                case "self-service" -> new Move.SelfService(first);
                case "merge" -> new Move.Merge(first, second, form.text("name"));
                case "dissolve" -> new Move.Dissolve(first, lines("receivers", 1));
                default -> noMove(Sentence.of("plan.kind", "“{0}” is no kind of move.", visible(kind)), first);
            };
        } catch (ImpossibleMove e) {
            return noMove(e.sentence(), first);
        }
    }

    /** Notes why there is none, and stands in for it. */
    private Move noMove(Sentence why, String team) {
        problems.add(Fields.of("kind"), why, Sentence.of("plan.kind.mend", "Choose two different teams, or the people for each team."));
        return new Move.Guardrail(team);
    }

    /** In the page's own terms: {@code /settings/pace} is the field {@code pace}, {@code /moves/3/quarter} is {@code quarter-3}. */
    static Problem named(Problem problem) {
        return new Problem(where(problem.place()), problem.what(), problem.mend());
    }

    private static Sentence where(String pointer) {
        if (pointer.startsWith(EXCLUDING)) {
            return Sentence.of("field.excluding", "moves ({0})", pointer.substring(EXCLUDING.length(), pointer.length() - 1));
        }
        var parts = pointer.split("/");
        return Fields.of(
                switch (parts.length) {
                    case 2 -> parts[1];
                    case 3 -> parts[1].equals("moves") ? "cost-" + parts[2] : parts[2];
                    default -> parts[1].equals("moves") ? parts[3].replace("requires", "cost") + "-" + parts[2] : parts[2];
                });
    }

    static String lines(Map<String, Double> map, double unit) {
        var lines = new ArrayList<String>();
        map.forEach((name, number) -> lines.add(name + ": " + plain(number * unit)));
        return String.join("\n", lines);
    }

    static String plain(double number) {
        return BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
