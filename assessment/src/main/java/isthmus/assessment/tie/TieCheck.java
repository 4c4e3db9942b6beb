package isthmus.assessment.tie;

import static isthmus.assessment.input.Problem.visible;

import isthmus.assessment.input.Problem;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Name;
import isthmus.assessment.tie.TieReport.Direction;
import isthmus.assessment.wording.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what somebody sent into reports, or into every reason why not. */
final class TieCheck {

    private static final double MOST_PER_MONTH = 1_000;
    private static final double MOST_WAIT_DAYS = 365;
    private static final int SUGGESTED = 3;

    /** Bounded, so that no digits of anybody's choice become work. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}([.,]\\d{1,6})?");

    private final String team;
    private final Map<String, String> teams = new TreeMap<>();
    private final Collection<Problem> problems;

    TieCheck(String team, Collection<String> teams, Collection<Problem> problems) {
        this.team = team;
        this.problems = problems;
        teams.forEach(name -> this.teams.put(Name.key(name), name));
    }

    private record Key(Direction direction, String other, Kind kind) {}

    List<TieReport> reports(List<TieForm> forms) {
        long named = forms.stream().filter(f -> !f.blank()).count();
        if (named > TieReport.MOST) {
            problems.add(new Problem(
                    "ties",
                    Sentence.of("tie.many", "{0} teams are named.", named),
                    Sentence.of("tie.many.mend", "Name the {0} that matter most.", TieReport.MOST)));
            return List.of();
        }
        var reports = new ArrayList<TieReport>();
        var seen = new HashMap<Key, Integer>();
        for (int i = 0; i < forms.size(); i++) {
            if (!forms.get(i).blank()) {
                int at = i;
                report(forms.get(i), "ties[" + i + "].").ifPresent(report -> {
                    var before = seen.putIfAbsent(new Key(report.direction(), report.other(), report.kind()), at);
                    if (before == null) {
                        reports.add(report);
                    } else {
                        problems.add(new Problem(
                                "ties[" + at + "].team",
                                Sentence.of("tie.repeated", "Entry {0} says the same of “{1}”.", before + 1, report.other()),
                                Sentence.of("tie.repeated.mend", "Put everything of one kind into one entry.")));
                    }
                });
            }
        }
        return List.copyOf(reports);
    }

    private Optional<TieReport> report(TieForm form, String where) {
        int before = problems.size();
        var direction = word(form.direction(), Direction.values(), Direction::word, where + "direction",
                Sentence.of("tie.direction.missing", "It does not say who needs whom."));
        var other = other(form.other(), where + "team");
        var kind = word(form.kind(), Kind.values(), Kind::word, where + "kind", Sentence.of("tie.kind.missing", "It does not say the kind."));
        double perMonth = number(form.perMonth(), MOST_PER_MONTH, where + "perMonth",
                Sentence.of("tie.perMonth.missing", "How often a month is missing."));
        if (perMonth == 0) {
            problems.add(new Problem(
                    where + "perMonth",
                    Sentence.of("tie.never", "0 times a month is no dependency."),
                    Sentence.of("tie.never.mend", "Write a larger number, such as {0,number,0.0}, or remove the entry.", .1)));
        }
        double waitDays = number(form.waitDays(), MOST_WAIT_DAYS, where + "waitDays",
                Sentence.of("tie.waitDays.missing", "How many days is missing."));
        var blocking = word(form.blocking(), Hindrance.values(), Hindrance::word, where + "blocking",
                Sentence.of("tie.blocking.missing", "It does not say how far it holds up."));
        int works = works(form.works(), where + "works");
        return problems.size() > before || direction == null || other == null || kind == null || blocking == null
                ? Optional.empty()
                : Optional.of(new TieReport(team, 0, direction, other, kind, perMonth, waitDays, blocking, works));
    }

    private @Nullable String other(String given, String where) {
        if (given.isBlank()) {
            problems.add(new Problem(
                    where,
                    Sentence.of("tie.team.missing", "No team is named."),
                    Sentence.of("tie.team.missing.mend", "Name the other team, or remove the entry.")));
            return null;
        }
        var key = Name.key(given);
        var name = teams.get(key);
        if (name == null) {
            problems.add(new Problem(where, Sentence.of("tie.team.unknown", "There is no team “{0}”.", visible(given)), mend(key)));
        } else if (name.equals(team)) {
            problems.add(new Problem(
                    where,
                    Sentence.of("tie.team.own", "“{0}” is your own team.", name),
                    Sentence.of("tie.team.own.mend", "Name another team.")));
        }
        return name;
    }

    /** What was typed is mostly a piece of the name. */
    private Sentence mend(String key) {
        var alike = teams.entrySet().stream()
                .filter(t -> t.getKey().contains(key) && !t.getValue().equals(team))
                .limit(SUGGESTED)
                .map(Map.Entry::getValue)
                .toList();
        return switch (alike.size()) {
            case 0 -> Sentence.of("tie.team.choose", "Choose one from the list.");
            case 1 -> Sentence.of("tie.team.alike.one", "Is it “{0}”?", alike.getFirst());
            case 2 -> Sentence.of("tie.team.alike.two", "Is it “{0}” or “{1}”?", alike.toArray());
            default -> Sentence.of("tie.team.alike.three", "Is it “{0}”, “{1}” or “{2}”?", alike.toArray());
        };
    }

    private <E> @Nullable E word(String given, E[] values, Function<E, String> word, String where, Sentence missing) {
        var found = Arrays.stream(values).filter(v -> word.apply(v).equals(given.strip())).findFirst();
        if (found.isEmpty()) {
            var choices = Arrays.stream(values).map(word).collect(Collectors.joining(", "));
            problems.add(given.isBlank()
                    ? new Problem(where, missing, Sentence.of("tie.choose", "Choose one."))
                    : new Problem(
                            where,
                            Sentence.of("tie.choice", "“{0}” is none of the choices.", visible(given)),
                            Sentence.of("tie.choice.mend", "Use one of {0}.", choices)));
        }
        return found.orElse(null);
    }

    private double number(String given, double most, String where, Sentence missing) {
        var plain = given.strip();
        if (NUMBER.matcher(plain).matches()) {
            double value = Double.parseDouble(plain.replace(',', '.'));
            if (value <= most) {
                return value;
            }
        }
        problems.add(new Problem(
                where,
                plain.isEmpty() ? missing : Sentence.of("tie.number", "“{0}” is no number from 0 to {1}.", visible(given), most),
                Sentence.of("tie.number.mend", "Write a number from 0 to {0}, a guess will do.", most)));
        return -1;
    }

    private int works(String given, String where) {
        var plain = given.strip();
        if (plain.matches("[1-5]")) {
            return Integer.parseInt(plain);
        }
        problems.add(new Problem(
                where,
                plain.isEmpty()
                        ? Sentence.of("tie.works.missing", "It does not say how well it works.")
                        : Sentence.of("tie.works.choice", "“{0}” is no choice for how well it works.", visible(given)),
                Sentence.of("tie.works.mend", "Choose one from 1, badly, to 5, very well.")));
        return 0;
    }
}
