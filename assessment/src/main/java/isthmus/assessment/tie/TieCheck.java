package isthmus.assessment.tie;

import static isthmus.assessment.input.Problem.quoted;

import isthmus.assessment.input.Problem;
import isthmus.assessment.organization.Dependency.Hindrance;
import isthmus.assessment.organization.Dependency.Kind;
import isthmus.assessment.organization.Name;
import isthmus.assessment.tie.TieReport.Direction;
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
                    "ties", named + " teams are named.", "Name the " + TieReport.MOST + " that matter most."));
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
                                "Entry " + (before + 1) + " says the same of " + quoted(report.other()) + ".",
                                "Put everything of one kind into one entry."));
                    }
                });
            }
        }
        return List.copyOf(reports);
    }

    private Optional<TieReport> report(TieForm form, String where) {
        int before = problems.size();
        var direction = word(form.direction(), Direction.values(), Direction::word, where + "direction", "who needs whom");
        var other = other(form.other(), where + "team");
        var kind = word(form.kind(), Kind.values(), Kind::word, where + "kind", "the kind");
        double perMonth = number(form.perMonth(), MOST_PER_MONTH, where + "perMonth", "How often a month");
        if (perMonth == 0) {
            problems.add(new Problem(where + "perMonth", "0 times a month is no dependency.", "Write a larger number, such as 0.1, or remove the entry."));
        }
        double waitDays = number(form.waitDays(), MOST_WAIT_DAYS, where + "waitDays", "How many days");
        var blocking = word(form.blocking(), Hindrance.values(), Hindrance::word, where + "blocking", "how far it holds up");
        int works = works(form.works(), where + "works");
        return problems.size() > before || direction == null || other == null || kind == null || blocking == null
                ? Optional.empty()
                : Optional.of(new TieReport(team, 0, direction, other, kind, perMonth, waitDays, blocking, works));
    }

    private @Nullable String other(String given, String where) {
        if (given.isBlank()) {
            problems.add(new Problem(where, "No team is named.", "Name the other team, or remove the entry."));
            return null;
        }
        var key = Name.key(given);
        var name = teams.get(key);
        if (name == null) {
            problems.add(new Problem(where, "There is no team " + quoted(given) + ".", mend(key)));
        } else if (name.equals(team)) {
            problems.add(new Problem(where, quoted(name) + " is your own team.", "Name another team."));
        }
        return name;
    }

    /** What was typed is mostly a piece of the name. */
    private String mend(String key) {
        var alike = teams.entrySet().stream()
                .filter(t -> t.getKey().contains(key) && !t.getValue().equals(team))
                .limit(SUGGESTED)
                .map(t -> quoted(t.getValue()))
                .collect(Collectors.joining(" or "));
        return alike.isEmpty() ? "Choose one from the list." : "Is it " + alike + "?";
    }

    private <E> @Nullable E word(String given, E[] values, Function<E, String> word, String where, String what) {
        var found = Arrays.stream(values).filter(v -> word.apply(v).equals(given.strip())).findFirst();
        if (found.isEmpty()) {
            var choices = Arrays.stream(values).map(word).collect(Collectors.joining(", "));
            problems.add(given.isBlank()
                    ? new Problem(where, "It does not say " + what + ".", "Choose one.")
                    : new Problem(where, quoted(given) + " is no choice for " + what + ".", "Use one of " + choices + "."));
        }
        return found.orElse(null);
    }

    private double number(String given, double most, String where, String what) {
        var plain = given.strip();
        if (NUMBER.matcher(plain).matches()) {
            double value = Double.parseDouble(plain.replace(',', '.'));
            if (value <= most) {
                return value;
            }
        }
        problems.add(new Problem(
                where,
                plain.isEmpty() ? what + " is missing." : quoted(given) + " is no number from 0 to " + (int) most + ".",
                "Write a number from 0 to " + (int) most + ", a guess will do."));
        return -1;
    }

    private int works(String given, String where) {
        var plain = given.strip();
        if (plain.matches("[1-5]")) {
            return Integer.parseInt(plain);
        }
        problems.add(new Problem(
                where,
                plain.isEmpty() ? "It does not say how well it works." : quoted(given) + " is no choice for how well it works.",
                "Choose one from 1, badly, to 5, very well."));
        return 0;
    }
}
